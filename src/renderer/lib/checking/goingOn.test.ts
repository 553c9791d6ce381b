import { describe, expect, it } from 'vitest'
import { standardScale } from '../../../core/model/scale'
import { everyRow } from '../../../core/checklist/filter'
import { rowNamed } from '../../../core/checklist/row'
import { failing, settled } from '../../testing/fakeBridge'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { give, useArticle } from '../article/article'
import { passOrRestore, rate } from './checking'
import { goTo, useCursor } from './cursor'
import { goToNext } from './goingOn'
import { usePreferences } from '../preferences'

const article = () => useArticle.getState().view!.article
const row = () => useCursor.getState().row
const last = () => `sentence:${article().text.indexOf('Go and see')}`
const verified = standardScale[0]!
const claim = (id: string) => article().claims.find((one) => one.id === id)!
const pass = async (id: string) => {
  passOrRestore('elms', rowNamed(article(), id)!)
  await settled()
}
const verify = async (id: string) => {
  rate('elms', claim(id), verified)
  await settled()
}

describe('going to what is not read', () => {
  it('goes from one unread sentence to the next, and from the last to the first', async () => {
    await openWindow('elms')
    const seen = [1, 2, 3].map(() => (goToNext(article(), 'unread', 1), row()))
    expect(seen).toEqual(['sentence:0', last(), 'sentence:0'])
    goToNext(article(), 'unread', -1)
    expect(row()).toBe(last())
  })

  it('says so if every sentence is read', async () => {
    await openWindow('elms')
    await pass('sentence:0')
    await pass(last())
    goToNext(article(), 'unread', 1)
    expect(shownNotices()).toContain('Every sentence is read.')
  })

  it('shows it whatever the filter hides', async () => {
    await openWindow('elms')
    useCursor.setState({ filter: { ...everyRow, states: ['checked'] } })
    goToNext(article(), 'unread', 1)
    expect(useCursor.getState()).toMatchObject({ row: 'sentence:0', filter: everyRow })
  })
})

describe('going to what is open', () => {
  it('goes to the next claim without a verdict', async () => {
    await openWindow('elms')
    await give('elms', { type: 'setVerdict', claim: 'elms-2', rating: 'false' })
    goTo('claim:elms-1')
    goToNext(article(), 'open', 1)
    expect(row()).toBe('claim:elms-3')
    goToNext(article(), 'open', -1)
    expect(row()).toBe('claim:elms-1')
  })
})

describe('going on', () => {
  it('lands on the next unread sentence after “nothing to check”', async () => {
    await openWindow('elms')
    goTo('sentence:0')
    await pass('sentence:0')
    expect(row()).toBe(last())
  })

  it('lands on the next line that is not finished after a verdict', async () => {
    await openWindow('elms')
    await give('elms', { type: 'setVerdict', claim: 'elms-2', rating: 'false' })
    goTo('claim:elms-1')
    await verify('elms-1')
    expect(row()).toBe('claim:elms-3')
  })

  it('stays when a verdict or “nothing to check” is taken back', async () => {
    await openWindow('elms')
    await give('elms', { type: 'setVerdict', claim: 'elms-1', rating: verified.id })
    goTo('claim:elms-1')
    await verify('elms-1')
    expect(claim('elms-1').verdict).toBeUndefined()
    expect(row()).toBe('claim:elms-1')
  })

  it('stays where a person went meanwhile', async () => {
    await openWindow('elms')
    goTo('claim:elms-1')
    rate('elms', claim('elms-1'), verified)
    goTo('claim:elms-4')
    await settled()
    expect(row()).toBe('claim:elms-4')
  })

  it('does not wait for the disk, and comes back to what could not be saved', async () => {
    const { bridge } = await openWindow('elms')
    bridge.answer({ 'article.do': failing('disk', 'The disk is full.') })
    goTo('claim:elms-1')
    rate('elms', claim('elms-1'), verified)
    expect(row()).toBe('claim:elms-2')
    await settled()
    expect(row()).toBe('claim:elms-1')
    expect(claim('elms-1').verdict).toBeUndefined()
  })

  it('can be switched off', async () => {
    await openWindow('elms')
    usePreferences.getState().setGoesOn(false)
    goTo('claim:elms-1')
    await verify('elms-1')
    expect(row()).toBe('claim:elms-1')
  })
})
