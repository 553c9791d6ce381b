import { setImmediate as othersTurn } from 'node:timers/promises'

/** How long one slice may take, in milliseconds: less than a frame of the window. */
const slice = 8

/** All that is made one by one, in slices of a few milliseconds: requests that come meanwhile need not wait for the last. */
export async function inSlices<T>(made: Iterable<T>): Promise<T[]> {
  const all: T[] = []
  let since = performance.now()
  for (const one of made) {
    all.push(one)
    if (performance.now() - since < slice) continue
    await othersTurn()
    since = performance.now()
  }
  return all
}
