import { describe, expect, it } from 'vitest'
import type { LearningSummary } from '../../../core/ranking/summary'
import { failing, settled } from '../../testing/fakeBridge'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { openDialog, useDialogs } from '../dialogs'
import { forgetLearning, showLearning } from './learning'

const learning: LearningSummary = {
  decisions: 1,
  counts: { dismissed: 1, added: 0, first: 0, last: 0, checked: 0 },
  lessons: [],
}

describe('what the ranking has learned', () => {
  it('is shown as it is now', async () => {
    await openWindow(null, { answers: { 'learning.summary': () => learning } })
    showLearning()
    await settled()
    expect(useDialogs.getState().open).toEqual({ learning })
  })

  it('says why it can’t be shown', async () => {
    await openWindow(null, {
      answers: { 'learning.summary': failing('damaged', 'learning.json is damaged.') },
    })
    showLearning()
    await settled()
    expect(shownNotices()).toEqual(['learning.json is damaged.'])
  })

  it('is forgotten when the person likes', async () => {
    await openWindow(null, { answers: { 'learning.reset': () => null } })
    openDialog({ learning })
    forgetLearning()
    await settled()
    expect(useDialogs.getState().open).toBeNull()
    expect(shownNotices()).toEqual(['The ranking has forgotten what it learned.'])
  })

  it('says in its dialog why it can’t be forgotten', async () => {
    await openWindow(null, { answers: { 'learning.reset': failing('disk', 'The disk is full.') } })
    openDialog({ learning })
    forgetLearning()
    await settled()
    expect(useDialogs.getState()).toMatchObject({ open: { learning }, problem: 'The disk is full.' })
  })
})
