import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { takeChanges, takeStart } from '../../lib/library/library'
import { failing } from '../../testing/fakeBridge'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { TrashDialog } from './TrashDialog'

const user = userEvent.setup()

/** The trash with the elms and the bridge in it. */
async function open() {
  const opened = await openWindow(null, { answers: { 'trash.empty': () => ({ emptied: 2 }) } })
  for (const id of ['elms', 'bridge']) opened.library.give(id, { type: 'removeArticle' })
  takeStart(opened.library.start())
  openDialog('trash')
  render(<TrashDialog />)
  return opened
}
const press = (name: string) => user.click(screen.getByRole('button', { name }))

describe('the trash', () => {
  it('says that it is empty, and what it is for', async () => {
    await openWindow(null)
    openDialog('trash')
    render(<TrashDialog />)
    expect(screen.getByText(/^The trash is empty/)).toBeDefined()
  })

  it('restores an article, and keyboard focus stays in the list', async () => {
    const { library } = await open()
    await press('Put back “Elms of the town”')
    await waitFor(() => expect(shownNotices()).toEqual(['“Elms of the town” is back in the library.']))
    expect(library.view('elms').article.removed).toBeUndefined()
    const elms = library.start().articles.find(({ id }) => id === 'elms')!
    act(() => takeChanges({ put: [elms], removed: [] }))
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })

  it('deletes permanently only after a confirmation', async () => {
    const { bridge } = await open()
    await press('Empty trash…')
    expect(screen.getByText('Delete 2 articles for good?')).toBeDefined()
    expect(document.activeElement?.textContent).toBe('Keep them')
    await press('Keep them')
    expect(bridge.asked('trash.empty')).toEqual([])
    await press('Empty trash…')
    await press('Delete 2 articles for good')
    await waitFor(() => expect(useDialogs.getState().open).toBeNull())
    expect(shownNotices()).toEqual(['2 articles were deleted for good.'])
  })

  it('says why it can’t be emptied, and stays open', async () => {
    const { bridge } = await open()
    bridge.answer({ 'trash.empty': failing('disk', 'The disk is read-only.') })
    await press('Empty trash…')
    await press('Delete 2 articles for good')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('The disk is read-only.'))
  })
})
