import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { ArticleSummary } from '../../../core/model/summary'
import { openWindow } from '../../testing/openWindow'
import { ArticleEntry } from './ArticleEntry'

const user = userEvent.setup()

async function show(changes: Partial<ArticleSummary> = {}) {
  const { library } = await openWindow(null)
  const elms = library.start().articles.find(({ id }) => id === 'elms')!
  const acts = { onOpen: vi.fn<() => void>(), onAssign: vi.fn<() => void>(), onRemove: vi.fn<() => void>() }
  render(<ArticleEntry article={{ ...elms, ...changes }} isOpen={false} {...acts} />)
  return acts
}
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u2066-\u2069]/gu, '')

describe('an article in the list', () => {
  it('says in one line who has it, when it is due and its tags', async () => {
    await show({ assignee: 'Juan', due: '2026-12-03', tags: ['energy', 'town hall'] })
    expect(plain(screen.getByRole('button').textContent)).toContain(
      'Assigned to Juan · due 2026-12-03 · #energy · #town hall',
    )
  })

  it('has no such line while nothing of it is known', async () => {
    await show()
    expect(screen.getByRole('button').querySelector('.entry__about')).toBeNull()
  })

  it('has a menu of its own, under the right button', async () => {
    const { onAssign, onOpen } = await show()
    fireEvent.contextMenu(screen.getByRole('button'))
    await user.click(await screen.findByRole('menuitem', { name: 'Assignment and tags…' }))
    expect(onAssign).toHaveBeenCalledOnce()
    expect(onOpen).not.toHaveBeenCalled()
  })
})
