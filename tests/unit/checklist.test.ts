import { describe, expect, it } from 'vitest'
import { checklistRows, type Order } from '../../src/core/checklist/checklist'
import { countsOf, everyRow, type RowFilter, toggled } from '../../src/core/checklist/filter'
import { type ListItem, listItems, type ListView } from '../../src/core/checklist/list'
import { type Row, rowNamed, type RowState, stateOf } from '../../src/core/checklist/row'
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
const only = (...states: RowState[]): RowFilter => ({ ...everyRow, states })
const named = (row: Row) => (row.type === 'claim' ? row.claim.id : row.id)
const ids = (order: Order, filter: RowFilter = everyRow) => checklistRows(article, order, filter).map(named)
const [title, four] = [`sentence:0`, `sentence:${plain.text.indexOf('Four')}`]

describe('the checklist', () => {
  it('has every claim and every sentence without one, so that nothing is left unread', () => {
    expect(ids('reading')).toEqual([title, 'one', 'two', 'inner', 'three', four])
  })

  it('sorts by priority, with sentences without a claim last, in the order of the text', () => {
    expect(ids('priority')).toEqual(['three', 'two', 'inner', 'one', title, four])
  })

  it('puts what a person put first or last before and after all claims, whatever its priority', () => {
    const put = article.claims.map((claim) =>
      claim.id === 'one'
        ? { ...claim, urgency: 'first' as const }
        : claim.id === 'three'
          ? { ...claim, urgency: 'last' as const }
          : claim,
    )
    const rows = checklistRows({ ...article, claims: put }, 'priority')
    expect(rows.map(named)).toEqual(['one', 'two', 'inner', 'three', title, four])
  })

  it('is ordered by other places if they are given', () => {
    const rows = checklistRows(article, 'priority', only('open', 'unread'), ({ id }) =>
      id === 'one' ? 70 : 10,
    )
    expect(rows.map(({ id }) => id)).toEqual(['claim:one', 'claim:inner', four])
  })

  it('shows what is open, what is checked and what was passed', () => {
    expect(ids('reading', only('open', 'unread'))).toEqual(['one', 'inner', four])
    expect(ids('reading', only('checked'))).toEqual(['two'])
    expect(ids('reading', only('passed'))).toEqual([title, 'three'])
  })

  it('counts what each state would show', () => {
    const counts = countsOf(checklistRows(article, 'reading'), everyRow, 'states')
    expect(Object.fromEntries(counts)).toEqual({ unread: 1, open: 2, checked: 1, passed: 2 })
    for (const [state, count] of counts) expect(ids('reading', only(state as RowState))).toHaveLength(count)
  })

  it('finds a row by its id whatever the filter', () => {
    for (const row of checklistRows(article, 'reading')) expect(rowNamed(article, row.id)).toEqual(row)
    expect(rowNamed(article, 'claim:gone')).toBeUndefined()
    expect(rowNamed(article, null)).toBeUndefined()
  })

  it('counts a claim that was rated and then set aside as passed', () => {
    const claim = { ...article.claims[1]!, dismissed: true }
    expect(stateOf({ type: 'claim', id: 'claim:two', start: 0, claim })).toBe('passed')
  })
})

describe('the filters of the checklist', () => {
  const said = {
    ...article,
    claims: article.claims.map((claim) =>
      claim.id === 'inner' ? { ...claim, speaker: { name: 'Ann Lee', cue: 'said' } } : claim,
    ),
  }
  const shown = (filter: Partial<RowFilter>) =>
    checklistRows(said, 'reading', { ...everyRow, ...filter }).map(named)

  it('combine: every kind of filter has to be met, by any of its values', () => {
    expect(shown({ states: ['open'] })).toEqual(['one', 'inner'])
    expect(shown({ states: ['open'], speakers: ['Ann Lee'] })).toEqual(['inner'])
    expect(shown({ states: ['open', 'checked'], speakers: ['Ann Lee', ''] })).toEqual(['one', 'two', 'inner'])
    expect(shown({ ratings: ['false'] })).toEqual(['two'])
    expect(shown({ wants: ['signOff'] })).toEqual(['two'])
    expect(shown({ wants: ['evidence'], states: ['checked'] })).toEqual(['two'])
  })

  it('find nothing to sign off, and no lack of evidence, in what was set aside', () => {
    expect(shown({ wants: ['evidence'] })).toEqual(['one', 'two', 'inner'])
  })

  it('count what each value would show beside the other filters', () => {
    const counts = countsOf(checklistRows(said, 'reading'), { ...everyRow, states: ['open'] }, 'speakers')
    expect(Object.fromEntries(counts)).toEqual({ '': 1, 'Ann Lee': 1 })
  })

  it('are switched on and off one by one', () => {
    const on = toggled(toggled(everyRow, 'states', 'open'), 'ratings', 'false')
    expect(on).toEqual({ ...everyRow, states: ['open'], ratings: ['false'] })
    expect(toggled(on, 'states', 'open').states).toEqual([])
  })
})

describe('the checklist as it is shown', () => {
  const view: ListView = {
    order: 'reading',
    filter: everyRow,
    place: ({ priority }) => priority,
    foldsDone: true,
    folds: new Map(),
    current: null,
  }
  const drawn = ({ row, level, isFolded, isStop }: ListItem) =>
    `${'  '.repeat(level - 1)}${named(row)}${isFolded === undefined ? '' : isFolded ? ' …' : ' :'}${isStop ? '' : ' -'}`
  const lines = (given: Partial<ListView> = {}, of = article) =>
    listItems(of, { ...view, ...given }).map(drawn)
  const at = (words: string) => `sentence:${plain.text.indexOf(words)}`

  it('has each sentence once, with its claims beneath it, and folds what is done', () => {
    expect(lines()).toEqual([
      title,
      `${at('One')} : -`,
      '  one',
      `${at('Two')} : -`,
      '  two',
      '  inner',
      `${at('Three')} …`,
      four,
    ])
  })

  it('never folds a sentence over the claim a person is at', () => {
    expect(lines({ current: 'claim:three' })).toContain('  three')
  })

  it('folds and unfolds what a person chose', () => {
    const folds = new Map([
      [at('Two'), true],
      [at('Three'), false],
    ])
    expect(lines({ folds }).filter((line) => !line.startsWith('sentence'))).toEqual(['  one', '  three'])
    expect(lines({ foldsDone: false })).toContain('  three')
  })

  it('shows what a filter lets through, however it is folded', () => {
    expect(lines({ filter: only('passed') })).toEqual([title, `${at('Three')} : -`, '  three'])
  })

  it('is a plain list by priority', () => {
    expect(lines({ order: 'priority' })).toEqual(['three', 'two', 'inner', 'one', title, four])
  })

  it('has a claim over two sentences once, under the first', () => {
    const wide = { ...article, claims: [claimOn(plain, 'Two is large. Three is far', { id: 'wide' })] }
    expect(lines({}, wide)).toEqual([title, at('One'), `${at('Two')} : -`, '  wide', four])
  })

  it('keeps a claim that stands in no sentence', () => {
    const bare = { ...article, sentences: [] }
    expect(lines({}, bare)).toEqual(['one', 'two', 'inner', 'three'])
    const title = { ...article, sentences: article.sentences.slice(0, 1), claims: article.claims.slice(0, 1) }
    expect(lines({}, title)).toEqual(['sentence:0 : -', '  one'])
    const later = { ...article, sentences: article.sentences.slice(0, 2) }
    expect(lines({ foldsDone: false }, later).map((line) => line.trim())).toEqual(
      expect.arrayContaining(['one', 'two', 'inner', 'three']),
    )
  })
})
