import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { save, useArticle } from '../lib/article/article'
import { useDrafts } from '../lib/article/drafts'
import { failing, type FakeBridge } from '../testing/fakeBridge'
import { openWindow } from '../testing/openWindow'
import { SavedText } from './SavedText'

let bridge: FakeBridge
beforeEach(async () => {
  ;({ bridge } = await openWindow('elms'))
})

const user = userEvent.setup()
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')

/** The rationale of a claim of the open article, in its field. */
function Rationale() {
  const value = useArticle((state) => state.view?.article.claims[0]?.rationale ?? '')
  return (
    <SavedText
      label="Rationale"
      hint="How do we know?"
      field="rationale"
      keyHint="R"
      multiline
      name="elms elms-1 rationale"
      value={value}
      onSave={(rationale, act) => save('elms', { type: 'setRationale', claim: 'elms-1', rationale }, act)}
    />
  )
}

/** The label of a claim, which is required. */
function Label() {
  const value = useArticle((state) => state.view?.article.claims[0]?.label ?? '')
  return (
    <SavedText
      label="Label"
      mayBeEmpty={false}
      name="elms elms-1 label"
      value={value}
      onSave={(label, act) => save('elms', { type: 'relabelClaim', claim: 'elms-1', label }, act)}
    />
  )
}

const commands = () => bridge.asked('article.do')

describe('a text that saves by itself', () => {
  it('is on the disk once its field is left', async () => {
    render(<Rationale />)
    await user.type(field(), 'The archive says so.')
    await user.tab()
    await vi.waitFor(() => expect(useDrafts.getState().drafts.size).toBe(0))
    expect(commands().at(-1)?.command).toMatchObject({ rationale: 'The archive says so.' })
    expect(field().value).toBe('The archive says so.')
  })

  it('is one act per visit of its field, and another the next time', async () => {
    render(<Rationale />)
    await user.type(field(), 'One')
    await user.tab()
    await user.type(field(), ' and two')
    await user.tab()
    await vi.waitFor(() => expect(field().value).toBe('One and two'))
    const acts = new Set(commands().map(({ act }) => act))
    expect(acts.size).toBe(2)
  })

  it('keeps the space that is typed before the next word', async () => {
    render(<Rationale />)
    await user.type(field(), 'The archive ')
    await vi.waitFor(() => expect(useDrafts.getState().drafts.size).toBe(0), 2000)
    expect(field().value).toBe('The archive ')
  })

  it('is still in its field when a person comes back, even if it could not be saved', async () => {
    bridge.answer({ 'article.do': failing('disk', 'The disk is full.') })
    const { unmount } = render(<Rationale />)
    await user.type(field(), 'The archive')
    await user.tab()
    unmount()
    render(<Rationale />)
    expect(field().value).toBe('The archive')
  })

  it('has a name for focus functions, a shortcut and a hint', () => {
    render(<Rationale />)
    expect(field().dataset['field']).toBe('rationale')
    expect(field().getAttribute('aria-keyshortcuts')).toBe('R')
    expect(screen.getByText('How do we know?').id).toBe(field().getAttribute('aria-describedby'))
  })
})

describe('a required text', () => {
  it('can be emptied while it is rewritten, and comes back if it is left empty', async () => {
    render(<Label />)
    const before = field().value
    await user.clear(field())
    expect(field().value).toBe('')
    await user.tab()
    expect(field().value).toBe(before)
    expect(commands()).toEqual([])
  })
})
