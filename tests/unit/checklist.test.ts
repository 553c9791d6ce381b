import { describe, expect, it } from 'vitest'
import {
  checklistRows,
  countRows,
  type Filter,
  filters,
  rowNamed,
  stateOf,
} from '../../src/core/checklist/checklist'
import { articleOf, claimOn, verdict } from '../reports/sampleArticle'

const plain = articleOf(['Title.', 'One is small. Two is large. Three is far. Four is lost.'])
const article = {
  ...plain,
  sentences: plain.sentences.map((sentence, index) => ({ ...sentence, nothingToCheck: index === 0 })),
  claims: [
    claimOn(plain, 'One is small', { id: 'one', priority: 30 }),
    claimOn(plain, 'Two is large', { id: 'two', priority: 90, ...verdict('false') }),
    claimOn(plain, 'large', { id: 'inner', priority: 60 }),
    claimOn(plain, 'Three is far', { id: 'three', priority: 95, dismissed: true }),
  ],
}
const ids = (order: 'reading' | 'priority', filter: Filter) =>
  checklistRows(article, order, filter).map((row) => (row.type === 'claim' ? row.claim.id : row.id))
const [title, four] = [`sentence:0`, `sentence:${plain.text.indexOf('Four')}`]

describe('the checklist', () => {
  it('has every claim and every sentence without one, so that nothing is left unread', () => {
    expect(ids('reading', 'all')).toEqual([title, 'one', 'two', 'inner', 'three', four])
  })

  it('sorts by priority, with sentences without a claim last, in the order of the text', () => {
    expect(ids('priority', 'all')).toEqual(['three', 'two', 'inner', 'one', title, four])
  })

  it('puts what a person put first or last before and after all claims, whatever its priority', () => {
    const put = article.claims.map((claim) =>
      claim.id === 'one'
        ? { ...claim, urgency: 'first' as const }
        : claim.id === 'three'
          ? { ...claim, urgency: 'last' as const }
          : claim,
    )
    const rows = checklistRows({ ...article, claims: put }, 'priority', 'all')
    expect(rows.map((row) => (row.type === 'claim' ? row.claim.id : row.id))).toEqual([
      'one',
      'two',
      'inner',
      'three',
      title,
      four,
    ])
  })

  it('is ordered by other places if they are given', () => {
    const rows = checklistRows(article, 'priority', 'open', ({ id }) => (id === 'one' ? 70 : 10))
    expect(rows.map(({ id }) => id)).toEqual(['claim:one', 'claim:inner', four])
  })

  it('shows what is open, what is checked and what was passed', () => {
    expect(ids('reading', 'open')).toEqual(['one', 'inner', four])
    expect(ids('reading', 'checked')).toEqual(['two'])
    expect(ids('reading', 'passed')).toEqual([title, 'three'])
  })

  it('counts what each filter shows', () => {
    const counts = countRows(article)
    expect(counts).toEqual({ all: 6, open: 3, checked: 1, passed: 2 })
    for (const filter of filters) expect(ids('reading', filter)).toHaveLength(counts[filter])
  })

  it('finds a row by its id whatever the filter', () => {
    for (const row of checklistRows(article, 'reading', 'all')) expect(rowNamed(article, row.id)).toEqual(row)
    expect(rowNamed(article, 'claim:gone')).toBeUndefined()
    expect(rowNamed(article, null)).toBeUndefined()
  })

  it('counts a claim that was rated and then set aside as passed', () => {
    const claim = { ...article.claims[1]!, dismissed: true }
    expect(stateOf({ type: 'claim', id: 'claim:two', start: 0, claim })).toBe('passed')
  })
})
