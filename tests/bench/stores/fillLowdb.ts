import { articlesIn } from './articlesIn'
import { LowdbStore } from './lowdb'

/**
 * Fills one lowdb file with a library's articles, in a process of its own because a large one may run out of memory.
 */
const [place = ''] = process.argv.slice(3)
await new LowdbStore(place).fill(articlesIn(place)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
