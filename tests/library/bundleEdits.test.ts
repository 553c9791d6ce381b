import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { seeded } from '../importers/seeded'
import { edits, type Random } from './bundleEdits'
import type { Files } from './bundleForger'
import { changed, fitted, summed, unzipped } from './bundleFiles'
import { bundleOf, check, openCheck } from './bundleLibrary'

/** How often each kind of edit is made. */
const rounds = 12

function randomOf(seed: number): Random {
  const next = seeded(seed)
  const number = (below: number) => Math.floor(next() * below)
  return { number, oneOf: (items) => items[number(items.length)]! }
}

const isSame = (one: Files, other: Files) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([path, bytes]) => other[path]?.equals(bytes))

it('only the untouched bundle is proved, of hundreds that were edited and made to fit', async () => {
  const file = await bundleOf(await openCheck())
  const whole = await unzipped(await readFile(file))
  expect((await check(await changed(file, () => whole))).outcome).toBe('proved')
  const passed: string[] = []
  const counts: string[] = []
  let edited = 0
  for (const [kind, edit] of Object.entries(edits)) {
    const outcomes = { false: 0, notProved: 0, proved: 0 }
    for (let round = 0; round < rounds; round++) {
      const random = randomOf(edited++)
      const files = await edit(whole, random)
      // A forger makes the hashes fit; one edit in four leaves them as they were.
      const fit = round % 4 === 3 ? (all: Files) => all : kind.startsWith('manifest') ? summed : fitted
      const to = await changed(file, () => fit(files))
      expect(
        isSame(await unzipped(await readFile(to)), whole),
        `${kind}, round ${round}, edits nothing`,
      ).toBe(false)
      const { outcome } = await check(to)
      outcomes[outcome]++
      if (outcome === 'proved') passed.push(`${kind}, round ${round}`)
    }
    counts.push(
      `${kind.padEnd(36)} ${rounds} edits: ${outcomes.false} false, ${outcomes.notProved} not proved`,
    )
  }
  console.log(`${counts.join('\n')}\n${edited} edits, ${passed.length} of them proved`)
  expect(passed).toEqual([])
  expect(edited).toBeGreaterThanOrEqual(200)
}, 600_000)
