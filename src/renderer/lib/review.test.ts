import { describe, expect, it, vi } from 'vitest'
import type { ReviewedRule } from '../../core/review/review'
import { failing, settled } from '../testing/fakeBridge'
import { openWindow, told } from '../testing/openWindow'
import { closeArticle, give, openArticle } from './article'
import { openDialog, useDialogs } from './dialogs'
import { countFindings, followReview, reviewAnew, setRule, showReview, useReview } from './review'

const verify = (claim: string) => ({ type: 'setVerdict', claim, rating: 'verified' }) as const
const rules = () => useReview.getState().review?.rules ?? []
const modeOf = (id: string) => rules().find((rule) => rule.id === id)?.mode

/** What stands in the way of the elms is known. */
async function reviewed() {
  const opened = await openWindow('elms')
  reviewAnew()
  await settled()
  return opened
}

describe('what stands in the way of a sign-off', () => {
  it('is told of the open article', async () => {
    await reviewed()
    expect(useReview.getState().article).toBe('elms')
    expect(countFindings(rules()).all).toBeGreaterThan(0)
  })

  it('is told anew for the open article alone', async () => {
    const { bridge } = await reviewed()
    reviewAnew('bridge')
    reviewAnew('elms')
    await settled()
    expect(bridge.asked('review.findings').map(({ id }) => id)).toEqual(['elms', 'elms'])
    closeArticle()
    reviewAnew()
    expect(bridge.asked('review.findings')).toHaveLength(2)
  })

  it('is the later answer, whichever comes last', async () => {
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

  it('keeps where the person left the list, until it is another article’s', async () => {
    await reviewed()
    const left = { rule: 'openClaims', index: 1 }
    useReview.setState({ left })
    reviewAnew()
    await settled()
    expect(useReview.getState().left).toEqual(left)
    await openArticle('bridge')
    reviewAnew()
    await settled()
    expect(useReview.getState().left).toBeNull()
  })

  it('says why it can’t be told', async () => {
    await openWindow('elms', { answers: { 'review.findings': failing('internal', 'No rule answers.') } })
    reviewAnew()
    await settled()
    expect(told()).toEqual(['No rule answers.'])
  })
})

describe('the list of it', () => {
  it('opens once it is told as it is now', async () => {
    await openWindow('elms')
    showReview()
    expect(useDialogs.getState().open).toBeNull()
    await settled()
    expect(useDialogs.getState().open).toBe('review')
  })

  it('takes the place of no dialog that was opened meanwhile', async () => {
    await openWindow('elms')
    showReview()
    openDialog('details')
    await settled()
    expect(useDialogs.getState().open).toBe('details')
  })

  it('is of an open article, and says why it can’t be had', async () => {
    const { bridge } = await openWindow(null)
    showReview()
    expect(bridge.asked('review.findings')).toEqual([])
    await openArticle('elms')
    bridge.answer({ 'review.findings': failing('disk', 'The disk is gone.') })
    showReview()
    await settled()
    expect(told()).toEqual(['The disk is gone.'])
  })
})

describe('a window that follows it', () => {
  it('asks once after a rest, however many acts there were', async () => {
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

describe('how the library holds a rule', () => {
  it('is shown at once', async () => {
    const { bridge } = await reviewed()
    bridge.answer({ 'review.setRule': () => null })
    const { id } = rules()[0]!
    setRule(id, 'require')
    expect(modeOf(id)).toBe('require')
    await settled()
    expect(bridge.asked('review.setRule')).toEqual([{ rule: id, mode: 'require' }])
  })

  it('is shown as it was where it can’t be saved', async () => {
    const { bridge } = await reviewed()
    bridge.answer({ 'review.setRule': failing('disk', 'The disk is full.') })
    const { id, mode } = rules()[0]!
    setRule(id, mode === 'off' ? 'require' : 'off')
    await settled()
    await settled()
    expect(modeOf(id)).toBe(mode)
    expect(told()).toEqual(['The disk is full.'])
  })
})

describe('the count of findings', () => {
  it('leaves out rules that are off, and tells what is required', () => {
    const rule = (mode: ReviewedRule['mode'], findings: number) =>
      ({ mode, findings: Array.from({ length: findings }) }) as unknown as ReviewedRule
    expect(countFindings([rule('off', 5), rule('remind', 3), rule('require', 2)])).toEqual({
      all: 5,
      required: 2,
    })
  })
})
