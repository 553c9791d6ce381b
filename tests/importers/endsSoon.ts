import { expect } from 'vitest'
import { processorTime, timePerRun } from '../growth'
import { openAll } from './parts'

/** Damage may cause more work than the intact file, but only in proportion. */
const proportion = 100

/**
 * Opens damaged copies of a file, with all their parts, and expects each to become an article, parts or a refusal,
 * within a hundred times the intact file's processor time per byte.
 */
export async function expectToEndSoon(
  sound: Uint8Array,
  copies: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  name: string,
): Promise<void> {
  await openAll(sound, name)
  const usual = await timePerRun(() => openAll(sound, name))
  let number = 0
  for await (const copy of copies) {
    const limit = proportion * usual * Math.max(1, copy.length / sound.length)
    const taken = await leastTime(() => openAll(copy, name), limit)
    expect(taken, `copy ${++number}`).toBeLessThan(limit)
  }
}

/** The least processor time of up to three runs, so that first-time loading and compiling is not measured. */
async function leastTime(work: () => Promise<void>, limit: number): Promise<number> {
  let least = Infinity
  for (let run = 0; run < 3 && least >= limit; run++) least = Math.min(least, await processorTime(work))
  return least
}
