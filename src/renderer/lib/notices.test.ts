import { UserFacingError } from '../../core/errors'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { told } from '../testing/openWindow'
import { openDialog, useDialogs } from './dialogs'
import { tell, tellFailure, untell, useNotices } from './notices'

beforeEach(() => {
  vi.useFakeTimers()
})

/** The notices as they are drawn, with a button in them. */
function drawn(): HTMLButtonElement {
  const section = document.body.appendChild(document.createElement('section'))
  section.className = 'notices'
  return section.appendChild(document.createElement('button'))
}

describe('what is told', () => {
  it('goes by itself where it is in passing', () => {
    tell('Report written.')
    vi.advanceTimersByTime(7999)
    expect(told()).toEqual(['Report written.'])
    vi.advanceTimersByTime(1)
    expect(told()).toEqual([])
  })

  it('gives time to get there where something can be done about it', () => {
    tell('In the trash.', { action: { label: 'Undo', run: () => undefined } })
    vi.advanceTimersByTime(14_999)
    expect(told()).toEqual(['In the trash.'])
    vi.advanceTimersByTime(1)
    expect(told()).toEqual([])
  })

  it('stays where it is a problem, or more than can be read in passing', () => {
    tell('The disk is full.', { tone: 'problem' })
    tell('4 files: 4 added.', { stays: true })
    vi.advanceTimersByTime(3_600_000)
    expect(told()).toEqual(['The disk is full.', '4 files: 4 added.'])
  })

  it('does not go away under the keyboard', () => {
    const button = drawn()
    // The DOM of these tests takes no focus for visible, so that the selector is asked for plain focus.
    const find = document.querySelector.bind(document)
    vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
      find(selector.replace(':is(:hover, :focus-visible)', ':focus')),
    )
    button.focus()
    tell('Report written.')
    vi.advanceTimersByTime(20_000)
    expect(told()).toEqual(['Report written.'])
    button.blur()
    vi.advanceTimersByTime(2000)
    expect(told()).toEqual([])
  })

  it('stands once, however often it is told, and as it was told last', () => {
    tell('The disk is full.')
    tell('Something else.')
    tell('The disk is full.', { tone: 'problem' })
    expect(told()).toEqual(['Something else.', 'The disk is full.'])
  })

  it('is taken back where it does not hold any more', () => {
    tell('The disk is full.', { tone: 'problem' })
    untell('The disk is full.')
    expect(told()).toEqual([])
  })

  it('can be dismissed', () => {
    tell('The disk is full.', { tone: 'problem' })
    const { notices, dismiss } = useNotices.getState()
    dismiss(notices[0]!.id)
    expect(told()).toEqual([])
  })
})

describe('a failure', () => {
  it('is a notice that stays', () => {
    tellFailure(new UserFacingError('refused', 'The disk is full.'))
    expect(useNotices.getState().notices[0]).toMatchObject({ tone: 'problem', text: 'The disk is full.' })
  })

  it('is told in the dialog that is open', () => {
    openDialog('details')
    tellFailure(new UserFacingError('refused', 'No such day.'))
    expect(useDialogs.getState().problem).toBe('No such day.')
    expect(told()).toEqual([])
  })
})
