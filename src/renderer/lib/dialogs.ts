import { create } from 'zustand'
import type { ImportOutcome, ReadersReport, VerifyReport } from '../../contract/answers'
import type { BundleReport } from '../../contract/bundleReport'
import type { LearningSummary } from '../../core/ranking/summary'
import type { SignedLines } from '../../core/signing/signers'

export type DialogName =
  | 'details'
  | 'bounds'
  | 'split'
  | 'merge'
  | 'shortcuts'
  | 'about'
  | 'person'
  | 'trash'
  | 'report'
  | 'review'
  | 'deskReport'
  | 'manyReports'
  | 'sources'
  | { readonly verification: VerifyReport }
  | ReadersReport
  | { readonly signers: SignedLines }
  | { readonly bundle: BundleReport }
  | { readonly learning: LearningSummary }
  | { readonly parts: readonly Extract<ImportOutcome, { outcome: 'parts' }>[] }
  | { readonly versions: readonly Extract<ImportOutcome, { outcome: 'version' }>[] }
  | { readonly imported: readonly ImportOutcome[] }
  | { readonly history: string | null }
  /** That of any article of the library, open or not. */
  | { readonly assignment: string }

interface Dialogs {
  /**
   * The one dialog that is open. `{ history: id }` is that of a claim, `{ history: null }` that of the open article.
   */
  readonly open: DialogName | null
  /** Why the action of the dialog failed. */
  readonly problem: string | null
}

export const useDialogs = create<Dialogs>()(() => ({ open: null, problem: null }))

export function openDialog(open: DialogName): void {
  useDialogs.setState({ open, problem: null })
}

export function closeDialog(): void {
  useDialogs.setState({ open: null, problem: null })
}
