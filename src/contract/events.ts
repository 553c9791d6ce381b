import type { ArticleSummary } from '../core/model/summary'
import type { ReportFormat } from './formats'
import type { ImportOutcome, LibraryWork } from './answers'

/** A choice in the application menu that the window carries out. */
export type MenuChoice =
  | 'open'
  | 'open.folder'
  | 'undo'
  | 'redo'
  | 'search'
  | 'claim'
  | 'backup'
  | 'merge.file'
  | 'merge.folder'
  | 'verify'
  | 'bundle'
  | 'remove'
  | 'trash'
  | 'history'
  | 'review'
  | 'learning'
  | 'export'
  | 'copy'
  | `export.${ReportFormat}`
  | 'report.desk'
  | 'report.many'
  | 'shortcuts'
  | 'about'

/** Everything the main process sends to the window without a request. */
export interface Events {
  /** Articles that are new or have changed, and the ids of those that are gone. */
  'articles.changed': { readonly put: readonly ArticleSummary[]; readonly removed: readonly string[] }
  /** Progress of a job on the whole library; null when it has ended. */
  'library.progress': { readonly work: LibraryWork; readonly done: number; readonly total: number } | null
  /** The ranking of that article, or of all, may have changed. */
  'ranking.changed': { readonly article?: string }
  /** The review of that article, or of any, may have changed. */
  'review.changed': { readonly article?: string }
  /** Progress of opening files; null when it has ended. */
  'import.progress': { readonly done: number; readonly total: number; readonly file: string } | null
  /** The outcomes of files named on the command line, or opened from the file manager. */
  'import.finished': readonly ImportOutcome[]
  /** `byKey` if a shortcut chose it and not the pointer: in a text field that key has its own use. */
  'menu.chosen': { readonly choice: MenuChoice; readonly byKey: boolean }
  /** Escape was pressed anywhere in the window: the window itself gets no keys that are pressed in a frame. */
  'key.escape': null
  /** A sentence for the person, for instance that something was found damaged and repaired. */
  'library.notice': string
}

export type EventName = keyof Events
