import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { standardScale } from '../../../core/model/scale'
import { give, rankAnew, useArticle } from '../../lib/article'
import { useCursor } from '../../lib/cursor'
import { settled } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { Checklist } from './Checklist'

beforeEach(() => {
  // Nothing has a size in this DOM; the list renders the rows in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
})

const user = userEvent.setup()

function Shown() {
  const article = useArticle((state) => state.view?.article)
  return article ? <Checklist article={article} scale={standardScale} /> : null
}

async function open() {
  const opened = await openWindow('elms')
  render(<Shown />)
  return opened
}

const list = () => within(screen.getByRole('listbox'))
const rows = () =>
  list()
    .queryAllByRole('option')
    .map((row) => row.textContent)
const selected = () =>
  list()
    .queryAllByRole('option', { selected: true })
    .map((row) => row.textContent)
const tab = (name: RegExp) => screen.getByRole('button', { name })
const verify = (claim: string) => act(() => give('elms', { type: 'setVerdict', claim, rating: 'verified' }))

describe('the checklist', () => {
  it('has every claim and every sentence without one, in reading order', async () => {
    await open()
    expect(rows()).toEqual([
      'Elms of the townunread sentence',
      expect.stringContaining('Ann Lee planted 40 elms in 1902'),
      expect.stringContaining('40 elms in 1902'),
      expect.stringContaining('Bob Hale'),
      expect.stringContaining('A storm in 1987 took 20'),
      'Go and see them.unread sentence',
    ])
  })

  it('shows what is still to check, and counts it', async () => {
    await open()
    await verify('elms-1')
    expect(tab(/^To check/).textContent).toBe('To check 5')
    await user.click(tab(/^Checked/))
    expect(rows()).toEqual(['Ann Lee planted 40 elms in 1902Verified'])
    expect(tab(/^Checked/).getAttribute('aria-pressed')).toBe('true')
  })

  it('says why it is empty', async () => {
    await open()
    await user.click(tab(/^Checked/))
    expect(screen.getByText('Nothing is checked yet.')).toBeDefined()
  })

  it('is navigated with the arrow keys, and by a click', async () => {
    await open()
    const list = screen.getByRole('listbox')
    list.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(selected()).toEqual([expect.stringContaining('Ann Lee planted 40 elms')])
    expect(list.getAttribute('aria-activedescendant')).toBe('row-claim-elms-1')
    await user.keyboard('{ArrowUp}')
    expect(selected()).toEqual(['Elms of the townunread sentence'])
    await user.click(screen.getByText('Go and see them.'))
    expect(selected()).toEqual(['Go and see them.unread sentence'])
  })

  it('shows the state of each row', async () => {
    await open()
    await act(() => give('elms', { type: 'dismissClaim', claim: 'elms-1' }))
    await act(() => give('elms', { type: 'prioritiseClaim', claim: 'elms-4', urgency: 'first' }))
    await act(() => give('elms', { type: 'passSentence', start: 0, nothingToCheck: true }))
    expect(rows()[0]).toBe('Elms of the townnothing to check')
    expect(rows()[1]).toContain('nothing to check')
    expect(rows()[4]).toContain('put first')
  })
})

describe('the checklist by priority', () => {
  it('keeps its order while priorities change, and is sorted again on request', async () => {
    const { bridge, library } = await open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By priority')
    expect(rows()[0]).toContain('40 elms in 1902')
    await act(() => give('elms', { type: 'prioritiseClaim', claim: 'elms-3', urgency: 'first' }))
    await act(async () => {
      rankAnew('elms')
      await settled()
    })
    expect(rows()[0]).toContain('40 elms in 1902')
    const again = screen.getByRole('button', { name: 'Sort again' })
    expect(again.className).not.toContain('idle')
    await user.click(again)
    expect(rows()[0]).toContain('he had felled 12 of them')
    expect(again.className).toContain('idle')
    expect(document.activeElement).toBe(screen.getByRole('listbox'))
    expect(bridge.asked('article.ranking')).toHaveLength(2)
    expect(library.view('elms').article.claims[2]?.urgency).toBe('first')
  })

  it('says when it is ordered by rules alone', async () => {
    const { library } = await openWindow('elms', {
      answers: { 'article.ranking': () => ({ claims: {}, by: 'rules' }) },
    })
    render(<Shown />)
    expect(screen.getByText(/^No model knows this language/)).toBeDefined()
    expect(library.view('elms').version).toBe(1)
    expect(useCursor.getState().order).toBe('reading')
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(6)
  })
})
