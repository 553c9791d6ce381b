import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { LearningSummary } from '../../../core/ranking/summary'
import { openDialog } from '../../lib/dialogs'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { LearningDialog } from './LearningDialog'

const user = userEvent.setup()
const counts = { dismissed: 2, added: 0, first: 1, last: 0, checked: 1200 }
const lesson = (words: string, weight: number) =>
  ({ trait: words, words, weight, counts, seen: 3 }) as unknown as LearningSummary['lessons'][number]
const summary: LearningSummary = {
  decisions: 1203,
  counts,
  lessons: [lesson('you put figures first', 0.8), lesson('you set quotations aside', -0.6)],
}

async function open(learning: LearningSummary, readOnly: string | null = null) {
  const opened = await openWindow(null, {
    answers: { 'learning.reset': () => null },
    start: { readOnly },
  })
  openDialog({ learning })
  render(<LearningDialog />)
  return opened
}
const text = () => screen.getByRole('dialog').textContent

describe('what the ranking has learned', () => {
  it('is shown in words, what moves earlier apart from what moves later', async () => {
    await open(summary)
    expect(text()).toContain('Learned from 1,203 decisions: 2 set aside, 1 put first, 1,200 rated.')
    expect(screen.getAllByRole('heading', { level: 3 }).map((title) => title.textContent)).toEqual([
      'Come earlier',
      'Come later',
    ])
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'You put figures first',
      'You set quotations aside',
    ])
  })

  it('says that nothing moves before three similar decisions, and that there are none yet', async () => {
    await open({ ...summary, lessons: [] })
    expect(text()).toContain('Nothing moves before three decisions about similar claims.')
  })

  it('says that there is nothing yet', async () => {
    await open({ ...summary, decisions: 0, lessons: [] })
    expect(text()).toContain('It has learned nothing yet.')
    expect(screen.queryByRole('button', { name: /^Forget/ })).toBeNull()
  })

  it('is forgotten only after a confirmation', async () => {
    const { bridge } = await open(summary)
    await user.click(screen.getByRole('button', { name: 'Forget all of it…' }))
    expect(document.activeElement?.textContent).toBe('Keep it')
    await user.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(bridge.asked('learning.reset')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Forget all of it…' }))
    await user.click(screen.getByRole('button', { name: 'Forget it' }))
    await waitFor(() => expect(shownNotices()).toEqual(['The ranking has forgotten what it learned.']))
  })

  it('can’t be forgotten in a read-only library', async () => {
    await open(summary, 'Another window writes.')
    expect(screen.queryByRole('button', { name: /^Forget/ })).toBeNull()
  })
})
