import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { saveDraft, typeDraft } from '../lib/article/drafts'
import { shownNotices } from '../testing/openWindow'
import { useClosing } from './closing'

/** Closes the window; returns whether it stays open. */
function close(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

describe('closing the window', () => {
  it('saves what was just typed, and goes on', () => {
    const saved: string[] = []
    renderHook(useClosing)
    typeDraft('field', 'The archive', 'spell', (text) => {
      saved.push(text)
      return Promise.resolve('saved')
    })
    expect(close()).toBe(false)
    expect(saved).toEqual(['The archive'])
  })

  it('is held up once by what could not be saved, with a reason', async () => {
    renderHook(useClosing)
    typeDraft('field', 'The archive', 'spell', () => Promise.resolve('failed'))
    await saveDraft('field')
    expect(close()).toBe(true)
    expect(shownNotices()[0]).toMatch(/^Something you typed is not saved\./)
    expect(close()).toBe(false)
  })

  it('has no effect once the window is gone', async () => {
    const { unmount } = renderHook(useClosing)
    typeDraft('field', 'The archive', 'spell', () => Promise.resolve('failed'))
    await saveDraft('field')
    unmount()
    expect(close()).toBe(false)
  })
})
