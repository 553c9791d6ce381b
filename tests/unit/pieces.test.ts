import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { growth, overAndOver } from '../growth'
import { Pieces, type Vocabulary } from '../../src/encoder/pieces'

const file = new URL('../../resources/check-worthiness/pieces.json', import.meta.url)
const pieces = new Pieces(JSON.parse(readFileSync(file, 'utf8')) as Vocabulary)

// Cut by training/touchstone_training/pieces.py: the encoder must be given the pieces it was trained on.
test.each([
  ['Venezuela has three million volunteers.', [5210, 2035, 4721, 86, 61, 382, 482, 4442, 7, 6]],
  [
    'He said: “It’s 3.5 % — too much!”',
    [125, 80, 57, 77, 654, 2390, 7, 1766, 411, 30, 388, 405, 191, 165, 78, 236],
  ],
  ['  Two   blanks\tand a tab ', [2882, 2071, 1417, 7, 12, 11, 5520]],
  [
    'Müller paid ½ of €1,200 😀😀',
    [256, 6980, 120, 46, 1678, 207, 7935, 288, 14, 30, 5853, 363, 8, 2302, 30, 0],
  ],
  ['', [30]],
  ['a'.repeat(50), [11, 6865, 86, ...Array<number>(11).fill(6865)]],
])('“%s” is cut as in training', (sentence, cut) => {
  expect(pieces.cut(sentence)).toEqual(cut)
})

test('a sentence of any length becomes at most 128 pieces', () => {
  expect(pieces.cut(overAndOver('quantitative easing ', 400_000))).toHaveLength(128)
  expect(pieces.cut(overAndOver('ж', 400_000)).length).toBeLessThanOrEqual(128)
})

test.each(['quantitative easing ', 'ж'])(
  'to cut 100,000 characters of “%s” takes about four times as long as a quarter of them',
  async (piece) => {
    const [quarter, whole] = [overAndOver(piece, 25_000), overAndOver(piece, 100_000)]
    expect(await growth((text) => pieces.cut(text), quarter, whole)).toBeLessThan(8)
  },
)
