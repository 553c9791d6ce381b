import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/core/quantities/quantities'
import { half, parseMarked, scoreQuantities } from '../bench/claims/quantityScores'

const markedIn = (language: string) =>
  parseMarked(readFileSync(new URL(`../fixtures/quantities/${language}.tsv`, import.meta.url), 'utf8'))
const figuresOf = (text: string) => findQuantities(text).map(({ quantity }) => quantity)

/** The finder was written against the first halves alone; what the second ones showed when it was done came after. */
describe('quantities in news prose, each with its value, unit and approximation', () => {
  test.each([
    ['english', 0, 0.98],
    ['english', 1, 0.9],
    ['spanish', 0, 0.98],
    ['spanish', 1, 0.94],
  ] as const)('%s sentences, half %i: precision and recall are at least %f', (language, from, floor) => {
    const { precision, recall, faults } = scoreQuantities(half(markedIn(language), from), figuresOf)
    expect(Math.min(precision, recall), faults.join('\n')).toBeGreaterThanOrEqual(floor)
  })

  test('a score counts what is missing and what is extra', () => {
    const marked = parseMarked('Two men and 1/2 of voters\t2 men; 1/2 of voters ~')
    const { precision, recall, faults } = scoreQuantities(marked, () => [
      { value: 2, unit: 'men', approximate: false },
      { value: 7, unit: '', approximate: false },
    ])
    expect([precision, recall]).toEqual([0.5, 0.5])
    expect(faults).toEqual(['Two men and 1/2 of voters  -[0.5 of voters ~]  +[7]'])
  })
})
