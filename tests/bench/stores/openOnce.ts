import { monitorEventLoopDelay } from 'node:perf_hooks'
import { LowdbStore } from './lowdb'
import { SqliteStore } from './sqlite'
import { TouchstoneStore } from './touchstone'

/** Opens a store once, in this process alone, and prints the cost; times in milliseconds, memory in bytes. */
const [kind = '', folder = ''] = process.argv.slice(3)
const delays = monitorEventLoopDelay({ resolution: 5 })
const store =
  kind === 'lowdb'
    ? new LowdbStore(folder)
    : kind === 'sqlite'
      ? new SqliteStore(folder)
      : new TouchstoneStore(folder)
try {
  const start = performance.now()
  const articles = (await store.open()).length
  const list = performance.now() - start
  delays.enable()
  if (store instanceof TouchstoneStore) await store.library!.surveyed
  const surveyed = performance.now() - start
  delays.disable()
  const found = store instanceof TouchstoneStore ? store.library!.everything().length : articles
  globalThis.gc?.()
  await new Promise((done) => setTimeout(done, 300))
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const blocked = Number.isFinite(delays.max) ? delays.max / 1e6 : 0
  console.log(JSON.stringify({ articles, found, list, surveyed, blocked, rss, heapUsed }))
  await store.close()
} catch (error) {
  console.log(JSON.stringify({ problem: error instanceof Error ? error.message : String(error) }))
}
process.exit(0)
