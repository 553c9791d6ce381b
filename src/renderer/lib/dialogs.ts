import { create } from 'zustand'

export type DialogName =
  | 'details'
  | 'bounds'
  | 'split'
  | 'merge'
  | 'shortcuts'
  | 'about'
  | 'person'
  | { readonly evidence: string | null }

interface Dialogs {
  /** The one dialog that is open. `{ evidence: id }` edits evidence, `{ evidence: null }` adds some. */
  readonly open: DialogName | null
  /** Why what the dialog asked for could not be done. */
  readonly problem: string | null
}

export const useDialogs = create<Dialogs>()(() => ({ open: null, problem: null }))

export function openDialog(open: DialogName): void {
  useDialogs.setState({ open, problem: null })
}

export function closeDialog(): void {
  useDialogs.setState({ open: null, problem: null })
}
