import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { useLibrary } from '../../lib/library/library'
import { useLibraryWork } from '../../lib/library/libraryWork'
import { notify } from '../../lib/notices'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { Notices } from './Notices'

const user = userEvent.setup()

describe('notices', () => {
  it('are read out at once for a problem, and when there is time otherwise', () => {
    render(<Notices />)
    act(() => {
      notify('Report written.')
      notify('3 files were not opened.', { tone: 'problem', details: ['a.png', 'b.png'] })
    })
    expect(within(screen.getByRole('status')).getByText('Report written.')).toBeDefined()
    const problem = within(screen.getByRole('alert'))
    expect(problem.getByText('3 files were not opened.')).toBeDefined()
    expect(problem.getAllByRole('listitem').map((detail) => detail.textContent)).toEqual(['a.png', 'b.png'])
  })

  it('say what they say in its order, whatever a title in them holds', () => {
    render(<Notices />)
    act(() => notify('“Verified \u202Eeslaf” is back. “مرحبا\u200F!” is too.'))
    expect(screen.getByRole('status').textContent).toContain(
      '“Verified \uFFFDeslaf” is back. “مرحبا\u200F!” is too.',
    )
  })

  it('go away when dismissed, or when their action is done', async () => {
    const undo = vi.fn<() => void>()
    render(<Notices />)
    act(() => {
      notify('In the trash.', { action: { label: 'Undo', run: undo } })
      notify('Something else.', { stays: true })
    })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledOnce()
    expect(shownNotices()).toEqual(['Something else.'])
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(shownNotices()).toEqual([])
  })

  it('show the progress of opening files, and can stop it', async () => {
    const { bridge } = await openWindow(null, { answers: { 'articles.stopImport': () => null } })
    render(<Notices />)
    act(() => useLibrary.setState({ importing: { done: 0, total: 1, file: 'elms.txt' } }))
    expect(screen.getByText('Reading elms.txt…')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull()
    act(() => useLibrary.setState({ importing: { done: 1200, total: 3000, file: 'elms.txt' } }))
    expect(screen.getByRole('progressbar', { name: 'Opening 1,200 of 3,000: elms.txt' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(bridge.asked('articles.stopImport')).toHaveLength(1)
    act(() => useLibrary.setState({ importing: null }))
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('show the progress of work on the whole library, and can stop it', async () => {
    const { bridge } = await openWindow(null, { answers: { 'library.stop': () => null } })
    render(<Notices />)
    act(() => useLibraryWork.setState({ work: { work: 'merge', done: 2, total: 9 } }))
    expect(screen.getByRole('progressbar', { name: 'Merging: 2 of 9' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(bridge.asked('library.stop')).toHaveLength(1)
  })
})
