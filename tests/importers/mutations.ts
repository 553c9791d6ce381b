import { readArchive } from '../../src/office/archive'
import { zipFile } from './zipFile'
import { seeded } from './seeded'

/**
 * Damaged copies of a file, the same for the same seed: cut off, with bytes changed, or with a stretch removed,
 * doubled, filled with one byte or replaced by a huge number.
 */
export function* mutations(given: Uint8Array, count: number, seed = 1): Generator<Uint8Array> {
  // A Buffer's slice shares memory, so damage would carry over to the next copy.
  const good = Uint8Array.from(given)
  const random = seeded(seed)
  const below = (end: number) => Math.floor(random() * end)
  const stretch = (longest: number): [number, number] => {
    const from = below(good.length)
    return [from, Math.min(good.length, from + 1 + below(longest))]
  }
  const mutate: readonly (() => Uint8Array)[] = [
    () => good.slice(0, below(good.length)),
    () => {
      const copy = good.slice()
      for (let flips = 1 + below(20); flips > 0; flips -= 1) copy[below(copy.length)] = below(256)
      return copy
    },
    () => {
      const [from, to] = stretch(200)
      return Buffer.concat([good.subarray(0, from), good.subarray(to)])
    },
    () => {
      const [from, to] = stretch(2000)
      const again = Array.from({ length: 2 + below(30) }, () => good.subarray(from, to))
      return Buffer.concat([good.subarray(0, from), ...again, good.subarray(from)])
    },
    () => {
      const [from, to] = stretch(500)
      return good.slice().fill([0, 0xff, 0x41, 0x3c, 0x7b][below(5)]!, from, to)
    },
    () => {
      const digits = [...Buffer.from(good).toString('latin1').matchAll(/\d+/g)]
      const one = digits[below(digits.length)]
      if (!one) return good.slice(1)
      return Buffer.concat([
        good.subarray(0, one.index),
        Buffer.from(['0', '-1', '4294967295', '9'.repeat(30)][below(4)]!),
        good.subarray(one.index + one[0].length),
      ])
    },
  ]
  for (let at = 0; at < count; at += 1) yield mutate[below(mutate.length)]!()
}

/**
 * Copies of an archive with one file mutated and then packed correctly, so that the damage reaches what reads that
 * file.
 */
export async function* innerMutations(good: Uint8Array, count: number, seed = 1): AsyncGenerator<Uint8Array> {
  const entries = [...(await readArchive(good, 'good.zip')).values()]
  const files: [string, Uint8Array][] = []
  for (const entry of entries) files.push([entry.name, await entry.read()])
  const random = seeded(seed)
  for (let at = 0; at < count; at += 1) {
    const chosen = Math.floor(random() * files.length)
    const changed = files.map(([name, bytes], index): [string, Uint8Array] => {
      if (index !== chosen || bytes.length === 0) return [name, bytes]
      const [copy] = mutations(bytes, 1, seed * 100_000 + at)
      return [name, copy ?? bytes]
    })
    yield await zipFile(Object.fromEntries(changed), ['mimetype'])
  }
}
