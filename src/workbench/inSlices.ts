import { setImmediate as othersTurn } from 'node:timers/promises'

/** How long one slice may take, in milliseconds: less than a frame of the window. */
const slice = 8

/**
 * Everything an iterable yields, produced in slices of a few milliseconds, so that other requests are answered in
 * between.
 */
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
