import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, describe, it, vi } from 'vitest'
import { PopupMenu } from './PopupMenu'

const user = userEvent.setup()

describe('a menu', () => {
  const run = vi.fn<() => void>()
  const menu = (disabled = false) =>
    render(
      <PopupMenu
        label="More actions"
        disabled={disabled}
        groups={[[{ name: 'History…', key: 'H', run }], [{ name: 'Move to trash', run: () => undefined }]]}
      >
        …
      </PopupMenu>,
    )

  it('opens at its button, does what is chosen, and closes', async () => {
    menu()
    expect(screen.queryByRole('menu')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'More actions' }))
    expect(await screen.findAllByRole('menuitem')).toHaveLength(2)
    expect(screen.getAllByRole('separator')).toHaveLength(1)
    await user.click(screen.getByRole('menuitem', { name: 'History… H' }))
    expect(run).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  })

  it('does not open if there is nothing to choose', async () => {
    menu(true)
    await user.click(screen.getByRole('button', { name: 'More actions' }))
    expect(screen.queryByRole('menu')).toBeNull()
  })
})
