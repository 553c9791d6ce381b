import { describe, expect, it } from 'vitest'
import { everyRow, type RowFilter } from '../../../core/checklist/filter'
import { openWindow } from '../../testing/openWindow'
import { give, useArticle } from '../article/article'
import { goTo, goToClaim, move, useCursor } from './cursor'

const row = () => useCursor.getState().row
const step = (by: 1 | -1) => {
  move(useArticle.getState().view!.article, by)
  return row()
}
const show = (...states: RowFilter['states']) => useCursor.setState({ filter: { ...everyRow, states } })
const check = (claim: string) => give('elms', { type: 'setVerdict', claim, rating: 'verified' })

describe('going through the checklist', () => {
  it('begins at the first row, and stays at the last', async () => {
    await openWindow('elms')
    const first = step(1)
    expect(first).toBe('sentence:0')
    const seen = [first]
    for (let number = 0; number < 10; number++) seen.push(step(1))
    expect(new Set(seen).size).toBe(6)
    expect(step(1)).toBe(seen.at(-1))
  })

  it('goes back to the first row, and stays there', async () => {
    await openWindow('elms')
    goToClaim('elms-1')
    expect(step(-1)).toBe('sentence:0')
    expect(step(-1)).toBe('sentence:0')
  })

  it('follows the order by priority', async () => {
    await openWindow('elms')
    useCursor.setState({ order: 'priority' })
    expect([step(1), step(1)]).toEqual(['claim:elms-2', 'claim:elms-1'])
  })

  it('continues after a claim that the filter hides because it was just checked', async () => {
    await openWindow('elms')
    show('open', 'unread')
    goTo('claim:elms-2')
    await check('elms-2')
    expect(step(1)).toBe('claim:elms-3')
  })

  it('goes back before a claim that the filter hides', async () => {
    await openWindow('elms')
    show('open', 'unread')
    goTo('claim:elms-3')
    await check('elms-3')
    expect(step(-1)).toBe('claim:elms-2')
  })

  it('goes to the remaining end if nothing comes after', async () => {
    await openWindow('elms')
    await check('elms-1')
    show('checked')
    goTo('claim:elms-4')
    expect(step(1)).toBe('claim:elms-1')
    goTo('sentence:0')
    expect(step(-1)).toBe('claim:elms-1')
  })

  it('goes nowhere if the filter shows nothing', async () => {
    await openWindow('elms')
    show('checked')
    expect(step(1)).toBeNull()
  })

  it('shows a claim that is gone to, whichever filter was on', async () => {
    await openWindow('elms')
    show('checked')
    goToClaim('elms-4')
    expect(useCursor.getState()).toMatchObject({ row: 'claim:elms-4', filter: everyRow })
  })
})
