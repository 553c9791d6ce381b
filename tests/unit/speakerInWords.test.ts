import { expect, it } from 'vitest'
import type { Speaker } from '../../src/core/model/claim'
import { howKnown, speakerInWords, whyProbably } from '../../src/core/model/speakerInWords'

const paz = { name: 'Juan Paz', cue: 'said' }
const inferred = (from: NonNullable<Speaker['inferred']>['from'], words = ''): Speaker => ({
  ...paz,
  inferred: { from, words },
})

it('a speaker whom the sentence names stands by the name alone', () => {
  expect([speakerInWords(paz), whyProbably(paz), howKnown(paz)]).toEqual(['Juan Paz', undefined, 'said'])
})

it.each([
  [inferred('pronoun', 'He'), '“He” most likely means Juan Paz.'],
  [inferred('description', 'the report'), '“the report” most likely means Juan Paz.'],
  [inferred('omitted'), 'The sentence leaves out who says it; the text speaks of Juan Paz just before.'],
  [inferred('quotation'), 'The words are in a quotation that another sentence gives to Juan Paz.'],
  [inferred('paragraph'), 'The last person quoted before is Juan Paz.'],
  [inferred('continued'), 'The sentence goes on with what Juan Paz says before.'],
])('an inferred speaker is a probable one, with the reason: %j', (speaker, why) => {
  expect([speakerInWords(speaker), whyProbably(speaker), howKnown(speaker)]).toEqual([
    'probably Juan Paz',
    why,
    'inferred',
  ])
})
