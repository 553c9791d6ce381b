import { beforeEach, describe, expect, it, vi } from 'vitest'
import { UserFacingError } from '../../core/errors'
import { shownNotices } from '../testing/openWindow'
import { openDialog, useDialogs } from './dialogs'
import { notify, notifyFailure, dismissNotice, useNotices } from './notices'

beforeEach(() => {
  vi.useFakeTimers()
})

/** The notices as they are rendered, with a button in them. */
function drawn(): HTMLButtonElement {
  const section = document.body.appendChild(document.createElement('section'))
  section.className = 'notices'
  return section.appendChild(document.createElement('button'))
}

describe('a notice', () => {
  it('goes away by itself if it is a passing one', () => {
    notify('Report written.')
    vi.advanceTimersByTime(7999)
    expect(shownNotices()).toEqual(['Report written.'])
    vi.advanceTimersByTime(1)
    expect(shownNotices()).toEqual([])
  })

  it('stays longer if it offers an action', () => {
    notify('In the trash.', { action: { label: 'Undo', run: () => undefined } })
    vi.advanceTimersByTime(14_999)
    expect(shownNotices()).toEqual(['In the trash.'])
    vi.advanceTimersByTime(1)
    expect(shownNotices()).toEqual([])
  })

  it('stays if it is a problem, or too long to be read in passing', () => {
    notify('The disk is full.', { tone: 'problem' })
    notify('4 files: 4 added.', { stays: true })
    vi.advanceTimersByTime(3_600_000)
    expect(shownNotices()).toEqual(['The disk is full.', '4 files: 4 added.'])
  })

  it('does not go away while it has keyboard focus', () => {
    const button = drawn()
    // No element counts as visibly focused in this DOM, so the selector is replaced with plain focus.
    const find = document.querySelector.bind(document)
    vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
      find(selector.replace(':is(:hover, :focus-visible)', ':focus')),
    )
    button.focus()
    notify('Report written.')
    vi.advanceTimersByTime(20_000)
    expect(shownNotices()).toEqual(['Report written.'])
    button.blur()
    vi.advanceTimersByTime(2000)
    expect(shownNotices()).toEqual([])
  })

  it('appears once, however often it is sent, with its latest content', () => {
    notify('The disk is full.')
    notify('Something else.')
    notify('The disk is full.', { tone: 'problem' })
    expect(shownNotices()).toEqual(['Something else.', 'The disk is full.'])
  })

  it('can be withdrawn when it is no longer true', () => {
    notify('The disk is full.', { tone: 'problem' })
    dismissNotice('The disk is full.')
    expect(shownNotices()).toEqual([])
  })

  it('can be dismissed', () => {
    notify('The disk is full.', { tone: 'problem' })
    const { notices, dismiss } = useNotices.getState()
    dismiss(notices[0]!.id)
    expect(shownNotices()).toEqual([])
  })
})

describe('a failure', () => {
  it('is a notice that stays', () => {
    notifyFailure(new UserFacingError('failed', 'The disk is full.'))
    expect(useNotices.getState().notices[0]).toMatchObject({ tone: 'problem', text: 'The disk is full.' })
  })

  it('appears in the open dialog', () => {
    openDialog('details')
    notifyFailure(new UserFacingError('invalid', 'No such day.'))
    expect(useDialogs.getState().problem).toBe('No such day.')
    expect(shownNotices()).toEqual([])
  })
})
