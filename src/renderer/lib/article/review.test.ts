import { describe, expect, it, vi } from 'vitest'
import { failing, settled } from '../../testing/fakeBridge'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { closeArticle, give, openArticle } from './article'
import { openDialog, useDialogs } from '../dialogs'
import { followReview, reviewAnew, setRule, showReview, useReview } from './review'

const verify = (claim: string) => ({ type: 'setVerdict', claim, rating: 'verified' }) as const
const rules = () => useReview.getState().review?.rules ?? []
const modeOf = (id: string) => rules().find((rule) => rule.id === id)?.mode

/** The review of the elms has been loaded. */
async function reviewed() {
  const opened = await openWindow('elms')
  reviewAnew()
  await settled()
  return opened
}

describe('what stands in the way of a sign-off', () => {
  it('is loaded for the open article', async () => {
    await reviewed()
    expect(useReview.getState().article).toBe('elms')
    expect(rules().some(({ findings }) => findings.length > 0)).toBe(true)
  })

  it('is loaded again for the open article alone', async () => {
    const { bridge } = await reviewed()
    reviewAnew('bridge')
    reviewAnew('elms')
    await settled()
    expect(bridge.asked('review.findings').map(({ id }) => id)).toEqual(['elms', 'elms'])
    closeArticle()
    reviewAnew()
    expect(bridge.asked('review.findings')).toHaveLength(2)
  })

  it('is that of the later answer, whichever arrives last', async () => {
    const { bridge } = await openWindow('elms')
    const replies = bridge.hold('review.findings')
    reviewAnew()
    await settled()
    await openArticle('bridge')
    reviewAnew()
    await settled()
    await replies.releaseLast()
    await replies.release()
    expect(useReview.getState().article).toBe('bridge')
  })

  it('remembers where the person left the list, until another article is open', async () => {
    await reviewed()
    const left = 'claim elms-2'
    useReview.setState({ left })
    reviewAnew()
    await settled()
    expect(useReview.getState().left).toEqual(left)
    await openArticle('bridge')
    reviewAnew()
    await settled()
    expect(useReview.getState().left).toBeNull()
  })

  it('says why it can’t be loaded', async () => {
    await openWindow('elms', { answers: { 'review.findings': failing('internal', 'No rule answers.') } })
    reviewAnew()
    await settled()
    expect(shownNotices()).toEqual(['No rule answers.'])
  })
})

describe('the list of it', () => {
  it('opens once it is up to date', async () => {
    await openWindow('elms')
    showReview()
    expect(useDialogs.getState().open).toBeNull()
    await settled()
    expect(useDialogs.getState().open).toBe('review')
  })

  it('does not replace a dialog that was opened meanwhile', async () => {
    await openWindow('elms')
    showReview()
    openDialog('details')
    await settled()
    expect(useDialogs.getState().open).toBe('details')
  })

  it('needs an open article, and says why it can’t be loaded', async () => {
    const { bridge } = await openWindow(null)
    showReview()
    expect(bridge.asked('review.findings')).toEqual([])
    await openArticle('elms')
    bridge.answer({ 'review.findings': failing('disk', 'The disk is gone.') })
    showReview()
    await settled()
    expect(shownNotices()).toEqual(['The disk is gone.'])
  })
})

describe('a window that follows the review', () => {
  it('asks once after a pause, however many acts there were', async () => {
    vi.useFakeTimers()
    const { bridge } = await openWindow('elms')
    const stop = followReview()
    await give('elms', verify('elms-1'))
    await give('elms', verify('elms-2'))
    await vi.advanceTimersByTimeAsync(149)
    expect(bridge.asked('review.findings')).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(bridge.asked('review.findings')).toHaveLength(1)
    await give('elms', verify('elms-3'))
    stop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(bridge.asked('review.findings')).toHaveLength(1)
  })
})

describe('the mode of a rule', () => {
  it('is shown at once', async () => {
    const { bridge } = await reviewed()
    bridge.answer({ 'review.setRule': () => null })
    const { id } = rules()[0]!
    setRule(id, 'require')
    expect(modeOf(id)).toBe('require')
    await settled()
    expect(bridge.asked('review.setRule')).toEqual([{ rule: id, mode: 'require' }])
  })

  it('goes back to what it was if it can’t be saved', async () => {
    const { bridge } = await reviewed()
    bridge.answer({ 'review.setRule': failing('disk', 'The disk is full.') })
    const { id, mode } = rules()[0]!
    setRule(id, mode === 'off' ? 'require' : 'off')
    await settled()
    await settled()
    expect(modeOf(id)).toBe(mode)
    expect(shownNotices()).toEqual(['The disk is full.'])
  })
})
