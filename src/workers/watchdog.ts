import { writeSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { lastWords, ownMemory } from './limits'
import type { Watched } from './watch'

/** How often it checks, in milliseconds; the cost of checking counts too. */
const interval = 100

/** The thread that ends its process when a limit is exceeded. */
let timer: NodeJS.Timeout | undefined
parentPort?.on('message', (watched: Watched | undefined) => {
  clearInterval(timer)
  if (watched) timer = setInterval(() => look(watched), interval)
})

function look({ limits, begun }: Watched): void {
  const { user, system } = process.cpuUsage(begun)
  if ((user + system) / 1000 > limits.processorTime) end(lastWords.time)
  else if (process.memoryUsage.rss() / 2 ** 20 > limits.memory + ownMemory) end(lastWords.memory)
}

/** A thread can't exit its process, and a process in a loop never prints, so this writes and kills synchronously. */
function end(words: string): void {
  writeSync(2, `${words}\n`)
  process.kill(process.pid, 'SIGKILL')
}
