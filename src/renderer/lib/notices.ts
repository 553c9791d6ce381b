import { create } from 'zustand'
import { toUserFacing } from '../../core/errors'
import { useDialogs } from './dialogs'

/** Something to tell the person: in passing, or a problem that stays until they have read it. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'problem'
  readonly text: string
  readonly details: readonly string[]
  /** Whether it stays although it is no problem: there is more to read than can be read in passing. */
  readonly stays: boolean
  /** What can be done about it; doing it dismisses the notice. */
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

/** How long a passing notice stays, in milliseconds; one that can be acted on gives time to get there. */
const passing = 8000
const passingWithAction = 15_000
let last = 0

export function tell(text: string, options: Partial<Omit<Notice, 'id' | 'text'>> = {}): void {
  const notice: Notice = { tone: 'info', details: [], stays: false, ...options, id: ++last, text }
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((other) => other.text !== text), notice],
  }))
  if (notice.tone === 'info' && !notice.stays)
    dismissLater(notice.id, notice.action ? passingWithAction : passing)
}

/** Takes back what was told and does not hold any more. */
export function untell(text: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.text !== text) }))
}

/** Tells of a failure, whatever was thrown: in the dialog that asked for it, else as a notice that stays. */
export function tellFailure(error: unknown): void {
  const { message } = toUserFacing(error)
  if (useDialogs.getState().open) useDialogs.setState({ problem: message })
  else tell(message, { tone: 'problem' })
}

/** Nothing goes away under the hand or the keyboard. */
function dismissLater(id: number, time: number): void {
  setTimeout(() => {
    if (document.querySelector('.notices :is(:hover, :focus-visible)')) dismissLater(id, 2000)
    else useNotices.getState().dismiss(id)
  }, time)
}
