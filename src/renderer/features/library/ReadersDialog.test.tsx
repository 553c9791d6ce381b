import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showReaders } from '../../lib/library/libraryWork'
import { takeStart } from '../../lib/library/library'
import { failing } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { ReadersDialog } from './ReadersDialog'

const user = userEvent.setup()

describe('who can read the library', () => {
  it('is said in words, and a press lets every account read it, or this one alone again', async () => {
    const { bridge } = await openWindow(null, {
      answers: {
        'library.readers': () => ({ readers: 'account' }),
        'library.share': ({ isShared }) => ({ readers: isShared ? 'everyone' : 'account' }),
      },
    })
    render(<ReadersDialog />)
    await showReaders()
    expect(await screen.findByText(/^Only this account can read the library\./)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Let every account read it' }))
    expect(await screen.findByText(/^Everyone with an account on this computer can read/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Only this account' }))
    expect(await screen.findByText(/^Only this account can read the library\./)).toBeDefined()
    expect(bridge.asked('library.share')).toEqual([{ isShared: true }, { isShared: false }])
  })

  it('stays as it is, with the reason, when it can’t be changed', async () => {
    await openWindow(null, {
      answers: {
        'library.readers': () => ({ readers: 'group' }),
        'library.share': failing('notSaved', 'It belongs to another account.'),
      },
    })
    render(<ReadersDialog />)
    await showReaders()
    await user.click(await screen.findByRole('button', { name: 'Only this account' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('It belongs to another account.'))
    expect(screen.getByText(/^The group that owns the library’s folder can read it/)).toBeDefined()
  })

  it('can’t be changed in a library that is open for reading only', async () => {
    const { library } = await openWindow(null, {
      answers: { 'library.readers': () => ({ readers: 'account' }) },
    })
    takeStart(library.start({ readOnly: 'The library is in use.' }))
    render(<ReadersDialog />)
    await showReaders()
    const button = await screen.findByRole('button', { name: 'Let every account read it' })
    expect(button.hasAttribute('disabled')).toBe(true)
  })
})
