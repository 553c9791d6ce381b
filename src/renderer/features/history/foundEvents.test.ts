import { describe, expect, it } from 'vitest'
import type { HistoryEvent } from '../../../core/changes/events'
import { foundEvents, peopleIn } from './foundEvents'

const event = (id: string, person: string, what: string, label = ''): HistoryEvent => ({
  id,
  time: '2025-03-04T10:00:00.000Z',
  person,
  what,
  fate: 'done',
  changes: label === '' ? [] : [{ claim: id, label, field: 'verdict', before: '', after: 'false' }],
})

const events = [
  event('3', 'Bea Ortiz', 'sign off'),
  event('2', 'Ada Lamm', 'mark false', '40 elms'),
  event('1', 'Ada Lamm', 'open article'),
]

const idsOf = (words: string, person = '') => foundEvents(events, { words, person }).map(({ id }) => id)

describe('looking for something in a history', () => {
  it('finds what was done as it is told, the claim and its values, with all words and in any case', () => {
    expect([idsOf('MARKED elms'), idsOf('false'), idsOf('signed'), idsOf('elms signed')]).toEqual([
      ['2'],
      ['2'],
      ['3'],
      [],
    ])
  })

  it('finds what one person did', () => {
    expect(peopleIn(events)).toEqual(['Bea Ortiz', 'Ada Lamm'])
    expect([idsOf('', 'Ada Lamm'), idsOf('opened', 'Ada Lamm'), idsOf('opened', 'Bea Ortiz')]).toEqual([
      ['2', '1'],
      ['1'],
      [],
    ])
  })

  it('finds everything where nothing is asked', () => {
    expect(idsOf(' ')).toEqual(['3', '2', '1'])
  })
})
