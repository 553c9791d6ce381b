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

/** The one dialog that is open. `{ evidence: id }` edits evidence, `{ evidence: null }` adds some. */
export const useDialogs = create<{ readonly open: DialogName | null }>()(() => ({ open: null }))

export function openDialog(open: DialogName): void {
  useDialogs.setState({ open })
}

export function closeDialog(): void {
  useDialogs.setState({ open: null })
}
