import { create } from 'zustand'
import { useDialogs } from './dialogs'

/** Something to tell the person: in passing, or a problem that stays until they have read it. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'problem'
  readonly text: string
  readonly details: readonly string[]
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

/** How long a passing notice stays, in milliseconds. */
const passing = 8000
let last = 0

export function tell(text: string, options: Partial<Pick<Notice, 'tone' | 'details' | 'action'>> = {}): void {
  const notice: Notice = { tone: 'info', details: [], ...options, id: ++last, text }
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((other) => other.text !== text), notice],
  }))
  if (notice.tone === 'info') setTimeout(() => useNotices.getState().dismiss(notice.id), passing)
}

/** Tells of a failure, whatever was thrown: in the dialog that asked for it, else as a notice that stays. */
export function tellFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  if (useDialogs.getState().open) useDialogs.setState({ problem: message })
  else tell(message, { tone: 'problem' })
}
