import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { standardScale } from '../../../core/model/scale'
import { give, rankAnew, useArticle } from '../../lib/article/article'
import { useCursor } from '../../lib/checking/cursor'
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

const list = () => within(screen.getByRole('tree'))
const rows = () =>
  list()
    .queryAllByRole('treeitem')
    .map((row) => row.textContent)
const selected = () =>
  list()
    .queryAllByRole('treeitem', { selected: true })
    .map((row) => row.textContent)
const tab = (name: RegExp) => screen.getByRole('button', { name })
const verify = (claim: string) => act(() => give('elms', { type: 'setVerdict', claim, rating: 'verified' }))

describe('the checklist', () => {
  it('has every sentence in reading order, and its claims beneath it', async () => {
    await open()
    expect(rows()).toEqual([
      '1Elms of the townunread',
      '2Ann Lee planted 40 elms in 1902.open, 2 claims',
      expect.stringContaining('Ann Lee planted 40 elms in 1902'),
      expect.stringContaining('40 elms in 1902'),
      expect.stringMatching(/^3.*open, 1 claim$/),
      expect.stringContaining('Bob Hale'),
      expect.stringMatching(/^4A storm.*open, 1 claim$/),
      expect.stringContaining('A storm in 1987 took 20'),
      '5Go and see them.unread',
    ])
  })

  it('shows what its filters let through, and counts it', async () => {
    await open()
    await verify('elms-1')
    expect(tab(/^Open/).textContent).toBe('Open 3')
    expect(tab(/^Unread/).textContent).toBe('Unread 2')
    await user.click(tab(/^Checked/))
    expect(rows()).toEqual([
      '2Ann Lee planted 40 elms in 1902.open, 2 claims',
      'Ann Lee planted 40 elms in 1902Verified',
    ])
    expect(tab(/^Checked/).getAttribute('aria-pressed')).toBe('true')
  })

  it('says why it is empty', async () => {
    await open()
    await user.click(tab(/^Checked/))
    expect(screen.getByText('Nothing in the article is like this.')).toBeDefined()
  })

  it('is navigated with the arrow keys, and by a click', async () => {
    await open()
    const list = screen.getByRole('tree')
    list.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(selected()).toEqual([expect.stringContaining('Ann Lee planted 40 elms')])
    expect(list.getAttribute('aria-activedescendant')).toBe('row-claim-elms-1')
    await user.keyboard('{ArrowUp}')
    expect(selected()).toEqual(['1Elms of the townunread'])
    await user.click(screen.getByText('Go and see them.'))
    expect(selected()).toEqual(['5Go and see them.unread'])
  })

  it('folds a sentence once it is done, and unfolds it again', async () => {
    await open()
    await verify('elms-4')
    expect(rows().at(-2)).toMatch(/^4A storm.*done, 1 claim$/)
    const line = () => list().getByRole('treeitem', { name: /A storm.*1 claim/ })
    expect(line().getAttribute('aria-expanded')).toBe('false')
    await user.click(line())
    screen.getByRole('tree').focus()
    await user.keyboard('{ArrowRight}')
    expect(line().getAttribute('aria-expanded')).toBe('true')
    expect(rows().at(-2)).toBe('A storm in 1987 took 20 moreVerified')
    await user.keyboard('{ArrowLeft}')
    expect(line().getAttribute('aria-expanded')).toBe('false')
    await user.click(screen.getByRole('button', { name: 'Unfold what is done' }))
    expect(line().getAttribute('aria-expanded')).toBe('true')
  })

  it('combines its filters with more of them in a menu', async () => {
    await open()
    await user.click(screen.getByRole('button', { name: 'More filters' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: /Bob Hale/ }))
    await user.keyboard('{Escape}')
    expect(rows()).toHaveLength(2)
    expect(screen.getByRole('button', { name: 'More filters, 1 on' })).toBeDefined()
    await user.click(tab(/^All/))
    expect(rows()).toHaveLength(9)
  })

  it('shows the state of each row', async () => {
    await open()
    await act(() => give('elms', { type: 'dismissClaim', claim: 'elms-1' }))
    await act(() => give('elms', { type: 'prioritiseClaim', claim: 'elms-4', urgency: 'first' }))
    await act(() => give('elms', { type: 'passSentence', start: 0, nothingToCheck: true }))
    expect(rows()[0]).toBe('1Elms of the townnothing to check')
    expect(rows()[2]).toContain('nothing to check')
    expect(rows()[7]).toContain('put first')
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
    expect(document.activeElement).toBe(screen.getByRole('tree'))
    expect(bridge.asked('article.ranking')).toHaveLength(2)
    expect(library.view('elms').article.claims[2]?.urgency).toBe('first')
  })

  it('says when it is ordered by rules alone', async () => {
    const { library } = await openWindow('elms', {
      answers: { 'article.ranking': () => ({ claims: {}, by: 'rules' }) },
    })
    render(<Shown />)
    expect(screen.getByText(/^In English, claims are found and ordered by rules alone/)).toBeDefined()
    expect(library.view('elms').version).toBe(1)
    expect(useCursor.getState().order).toBe('reading')
    expect(within(screen.getByRole('tree')).getAllByRole('treeitem')).toHaveLength(9)
  })
})
