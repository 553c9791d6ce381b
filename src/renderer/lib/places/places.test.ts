import { describe, expect, it } from 'vitest'
import { everyRow } from '../../../core/checklist/filter'
import { openWindow } from '../../testing/openWindow'
import { closeArticle, openArticle } from '../article/article'
import { atTheTop, goTo, useCursor } from '../checking/cursor'
import { useReading } from './reading'

const filter = { ...everyRow, states: ['open'] as const }

describe('the place in an article', () => {
  it('is its top when the article is new', async () => {
    await openWindow('elms')
    expect(useCursor.getState()).toEqual(atTheTop)
    expect(useReading.getState().goal).toEqual({ offset: 0 })
  })

  it('is where the person left it: row, filter and what is unfolded', async () => {
    await openWindow('elms')
    useCursor.setState({ row: 'claim:elms-3', filter, foldsDone: false })
    await openArticle('bridge')
    expect(useCursor.getState()).toEqual(atTheTop)
    await openArticle('elms')
    expect(useCursor.getState()).toMatchObject({
      row: 'claim:elms-3',
      filter,
      foldsDone: false,
    })
  })

  it('is the part of the text that was in sight, where no row was current', async () => {
    await openWindow('elms')
    useReading.setState({ inSight: { start: 40, end: 90 } })
    closeArticle()
    await openArticle('elms')
    expect(useReading.getState().goal).toEqual({ offset: 40 })
  })

  it('is the top again if its claim is gone, or what is stored is damaged', async () => {
    await openWindow('elms')
    goTo('claim:merged-away')
    closeArticle()
    await openArticle('elms')
    expect(useCursor.getState().row).toBeNull()
    closeArticle()
    localStorage.setItem('touchstone-places', '[[')
    await openArticle('elms')
    expect(useCursor.getState()).toEqual(atTheTop)
  })
})
