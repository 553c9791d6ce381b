import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { UserFacingError } from '../../core/errors'
import { openDialog, useDialogs } from '../lib/dialogs'
import { notifyFailure } from '../lib/notices'
import { Dialog } from './Dialog'
import { TextField } from './Field'

const user = userEvent.setup()

function open(isDirty: boolean) {
  openDialog('details')
  render(
    <Dialog title="Details" isDirty={isDirty}>
      <TextField label="Title" />
    </Dialog>,
  )
}
const isOpen = () => useDialogs.getState().open !== null

describe('a dialog', () => {
  it('opens at its first field, and Escape closes it', async () => {
    open(false)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Title')))
    await user.keyboard('{Escape}')
    expect(isOpen()).toBe(false)
  })

  it('discards what was typed only the second time', async () => {
    open(true)
    await user.keyboard('{Escape}')
    expect(isOpen()).toBe(true)
    expect(screen.getByRole('alert').textContent).toBe('Close again to discard what you typed.')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(isOpen()).toBe(false)
  })

  it('says at a field that it needs something, and takes that back as soon as it has', async () => {
    openDialog('details')
    const confirmed = vi.fn<() => void>()
    render(
      <Dialog title="Details">
        <form onSubmit={confirmed}>
          <TextField label="Title" needed="A source needs a title." />
          <button type="submit">Save</button>
        </form>
      </Dialog>,
    )
    const field = screen.getByLabelText('Title')
    const bubble = vi.fn<(event: Event) => void>()
    field.addEventListener('invalid', bubble)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(confirmed).not.toHaveBeenCalled()
    expect(bubble.mock.calls[0]?.[0].defaultPrevented).toBe(true)
    expect(document.activeElement).toBe(field)
    const said = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(said?.textContent).toBe('A source needs a title.')
    await user.type(field, 'P')
    expect(screen.queryByText('A source needs a title.')).toBeNull()
  })

  it('shows why its action failed', () => {
    open(false)
    act(() => notifyFailure(new UserFacingError('invalid', 'No such day.')))
    expect(screen.getByRole('alert').textContent).toBe('No such day.')
  })
})
