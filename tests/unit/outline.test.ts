import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listItems } from '../../src/core/checklist/list'
import { everyRow } from '../../src/core/checklist/filter'
import { outlineOf } from '../../src/core/checklist/outline'
import { applyCommand, type Command } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'
import { articleOf, claimOn } from '../reports/sampleArticle'
import { context } from './checkedArticle'

const plain = articleOf(['Title.', 'One is small. Two is large. Three is far. Four is lost.'])
const article: Article = {
  ...plain,
  claims: [
    claimOn(plain, 'One is small. Two', { id: 'one' }),
    claimOn(plain, 'Two is large', { id: 'two' }),
    claimOn(plain, 'large', { id: 'inner' }),
    claimOn(plain, 'Three is far', { id: 'three' }),
  ],
}

/** The outline of an article that nothing is known of yet. */
function outlineAnew(given: Article) {
  outlineOf(plain)
  return outlineOf(structuredClone(given))
}

const list = { order: 'reading', filter: everyRow, foldsDone: true, folds: new Map(), current: null } as const

const claim = fc.constantFrom(...article.claims.map(({ id }) => id))
const command = fc.oneof<fc.Arbitrary<Command>[]>(
  claim.map((id) => ({ type: 'setVerdict', claim: id, rating: 'false' })),
  claim.map((id) => ({ type: 'clearVerdict', claim: id })),
  claim.map((id) => ({ type: 'dismissClaim', claim: id })),
  fc.constantFrom(...article.sentences).map(({ start }) => ({
    type: 'passSentence',
    start,
    nothingToCheck: true,
  })),
  claim.map((id) => ({ type: 'changeBounds', claim: id, start: 8, end: 20 })),
)

describe('the outline of an article', () => {
  it('is after any acts the same as that of an article that is opened then', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 6 }), (commands) => {
        let now = article
        for (const one of commands) {
          outlineOf(now)
          try {
            now = applyCommand(now, one, context)
          } catch {
            continue
          }
          const outline = outlineOf(now)
          const items = listItems(now, { ...list, place: () => 0 })
          expect(outline).toEqual(outlineAnew(now))
          expect(items).toEqual(listItems(structuredClone(now), { ...list, place: () => 0 }))
        }
      }),
    )
  })

  it('keeps the sentences in which nothing changed', () => {
    outlineOf(plain)
    const before = outlineOf(article)
    const after = outlineOf(
      applyCommand(article, { type: 'setVerdict', claim: 'three', rating: 'false' }, context),
    )
    expect(after.map((one, index) => one === before[index])).toEqual([true, true, true, false, true])
    expect(after[3]?.state).toBe('settled')
  })
})
