import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Hit } from '../../../contract/answers'
import { useArticle } from '../../lib/article/article'
import { useCursor } from '../../lib/checking/cursor'
import { failing, settled } from '../../testing/fakeBridge'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { SearchBox } from './SearchBox'

const user = userEvent.setup()
const articleHit: Hit = {
  kind: 'article',
  article: 'elms',
  articleTitle: 'Elms of the town',
  claim: null,
  text: 'Elms of the town',
  matches: [[0, 4]],
}
const claimHit: Hit = {
  ...articleHit,
  kind: 'claim',
  claim: 'elms-2',
  text: 'A sentence of more than forty letters before the 40 elms in 1902',
  matches: [[52, 56]],
}

async function open(answer: (text: string) => readonly Hit[] = () => [articleHit, claimHit]) {
  const opened = await openWindow(null, { answers: { 'search.query': ({ text }) => answer(text) } })
  render(<SearchBox />)
  return opened
}
const box = () => screen.getByRole('combobox')
const hits = () => screen.queryAllByRole('option')
const found = () => waitFor(() => expect(hits().length).toBeGreaterThan(0))
const shownId = () => useArticle.getState().view?.article.id

describe('searching', () => {
  it('searches during typing, once per pause, and marks the matches', async () => {
    const { bridge } = await open()
    await user.type(box(), 'elms')
    await found()
    expect(bridge.asked('search.query').at(-1)).toEqual({ text: 'elms' })
    expect(hits().map((hit) => hit.textContent)).toEqual([
      'articleElms of the town',
      // A long text begins shortly before the match.
      'claim…of more than forty letters before the 40 elms in 1902Elms of the town',
    ])
    expect(hits()[0]?.querySelector('mark')?.textContent).toBe('Elms')
  })

  it('goes to what is chosen with the keys', async () => {
    await open()
    await user.type(box(), 'elms')
    await found()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(hits()[1]?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(shownId()).toBe('elms'))
    await settled()
    expect(useCursor.getState().row).toBe('claim:elms-2')
    expect(box().getAttribute('aria-expanded')).toBe('false')
  })

  it('goes to what is clicked', async () => {
    await open()
    await user.type(box(), 'elms')
    await found()
    await user.click(hits()[0]!)
    await waitFor(() => expect(shownId()).toBe('elms'))
    expect(useCursor.getState().row).toBeNull()
  })

  it('means the words in the box, even if Enter comes before their results', async () => {
    await open((text) => (text === 'elms' ? [claimHit] : [articleHit]))
    await user.type(box(), 'elm')
    await found()
    await user.type(box(), 's{Enter}')
    await waitFor(() => expect(useCursor.getState().row).toBe('claim:elms-2'))
  })

  it('shows the results for the last words, whichever arrive last', async () => {
    const { bridge } = await open((text) => (text === 'elms' ? [claimHit] : [articleHit]))
    const replies = bridge.hold('search.query')
    await user.type(box(), 'elm')
    await waitFor(() => expect(replies.waiting).toBe(1))
    await user.type(box(), 's')
    await waitFor(() => expect(replies.waiting).toBe(2))
    await replies.releaseLast()
    await replies.release()
    await found()
    expect(hits().map((hit) => hit.textContent)).toEqual([expect.stringContaining('claim')])
  })

  it('says when nothing is found, and nothing for an empty box', async () => {
    const { bridge } = await open(() => [])
    await user.type(box(), 'oaks')
    await waitFor(() => expect(screen.getByText('Nothing found for “oaks”.')).toBeDefined())
    await user.keyboard('{Enter}')
    expect(shownId()).toBeUndefined()
    await user.clear(box())
    expect(screen.queryByText(/^Nothing found/)).toBeNull()
    const asked = bridge.asked('search.query').length
    await user.keyboard('{Enter}')
    expect(bridge.asked('search.query')).toHaveLength(asked)
  })

  it('closes with Escape, and when the box loses focus', async () => {
    await open()
    await user.type(box(), 'elms')
    await found()
    await user.keyboard('{Escape}')
    expect(hits()).toEqual([])
    await user.tab()
    await user.click(box())
    await found()
    await user.tab()
    expect(hits()).toEqual([])
  })

  it('says why it can’t search', async () => {
    await openWindow(null, { answers: { 'search.query': failing('notReady', 'The index is gone.') } })
    render(<SearchBox />)
    await user.type(box(), 'e')
    await waitFor(() => expect(shownNotices()).toEqual(['The index is gone.']))
  })
})
