import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { elementState } from '../../../core/elements/elements'
import { useArticle } from '../../lib/article/article'
import { useTicks } from '../../lib/checking/ticks'
import { settled } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { TickBar } from './TickBar'
import { TickCounter } from './TickCounter'

const user = userEvent.setup()

function Shown() {
  const article = useArticle((state) => state.view?.article)
  return (
    article && (
      <>
        <TickCounter article={article} />
        <TickBar article={article} />
      </>
    )
  )
}

/** The elms with their elements shown: Ann Lee, 40 elms, 1902, Bob Hale and so on. */
async function ticking() {
  const opened = await openWindow('elms')
  render(<Shown />)
  await user.click(screen.getByRole('button', { name: 'Tick elements' }))
  await settled()
  return opened
}
const press = async (name: string | RegExp) => {
  await user.click(screen.getByRole('button', { name }))
  await settled()
}
const said = () => screen.getByRole('status').textContent
const marks = () =>
  (useArticle.getState().view?.article.elementMarks ?? []).map(
    (mark) => `${elementState(mark)} ${mark.anchor.exact}`,
  )

describe('ticking elements', () => {
  it('says of each what it is and how it stands, and ticks it on the way to the next', async () => {
    await ticking()
    await press('Next element')
    expect(said()).toMatch(/^name, to tick Ann Lee 1\/\d+$/)
    await press('Tick')
    expect(marks()).toEqual(['ticked Ann Lee'])
    expect(said()).toMatch(/^number, to tick 40 elms 2\//)
    await press('Previous element')
    expect(said()).toMatch(/^name, ticked Ann Lee/)
    await press('Clear tick')
    expect([marks(), said()]).toEqual([[], expect.stringMatching(/^name, to tick Ann Lee/)])
  })

  it('counts them, and goes to the next that is not ticked, from the end to the first', async () => {
    await ticking()
    await press('Next element')
    await press('Tick')
    await press(/^1 of \d+ elements ticked/)
    expect(said()).toMatch(/1902/)
    for (let step = 0; step < 20; step++) await press('Next element')
    await press(/elements ticked/)
    expect(said()).toMatch(/40 elms/)
  })

  it('asks the writer what was typed', async () => {
    await ticking()
    await press('Next element')
    await press('Query')
    await user.type(screen.getByLabelText('Question to the writer'), 'Her full name?')
    await user.tab()
    await settled()
    expect(marks()).toEqual(['queried Ann Lee'])
    expect(said()).toMatch(/^name, queried Ann Lee/)
    expect(useArticle.getState().view?.article.elementMarks?.[0]?.question).toBe('Her full name?')
  })

  it('is left, and says nothing of elements where none was ticked', async () => {
    await ticking()
    await press('Leave ticking')
    expect(useTicks.getState().isTicking).toBe(false)
    expect(screen.queryByText(/elements ticked/)).toBeNull()
    expect(screen.queryByRole('status')).toBeNull()
  })
})
