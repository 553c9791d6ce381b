import { create } from 'zustand'
import { toUserFacing } from '../../core/errors'
import { useDialogs } from './dialogs'

/** A message for the person: a passing one, or a problem that stays until they dismiss it. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'problem'
  readonly text: string
  readonly details: readonly string[]
  /** Whether it stays although it is no problem, because it is too long to be read in passing. */
  readonly stays: boolean
  /** What the person can do about it; doing it dismisses the notice. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Notices {
  readonly notices: readonly Notice[]
  readonly dismiss: (id: number) => void
}

export const useNotices = create<Notices>()((set) => ({
  notices: [],
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}))

/** How long a passing notice stays, in milliseconds; one with an action stays longer. */
const passing = 8000
const passingWithAction = 15_000
let last = 0

export function notify(text: string, options: Partial<Omit<Notice, 'id' | 'text'>> = {}): void {
  const notice: Notice = { tone: 'info', details: [], stays: false, ...options, id: ++last, text }
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((other) => other.text !== text), notice],
  }))
  if (notice.tone === 'info' && !notice.stays)
    dismissLater(notice.id, notice.action ? passingWithAction : passing)
}

/** Removes a notice that is no longer true. */
export function dismissNotice(text: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.text !== text) }))
}

/** Reports a failure, whatever was thrown: in the dialog that caused it, else as a notice that stays. */
export function notifyFailure(error: unknown): void {
  const { message } = toUserFacing(error)
  if (useDialogs.getState().open) useDialogs.setState({ problem: message })
  else notify(message, { tone: 'problem' })
}

/** A notice never goes away under the pointer or the keyboard focus. */
function dismissLater(id: number, time: number): void {
  setTimeout(() => {
    if (document.querySelector('.notices :is(:hover, :focus-visible)')) dismissLater(id, 2000)
    else useNotices.getState().dismiss(id)
  }, time)
}
