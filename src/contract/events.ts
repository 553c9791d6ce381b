import type { ArticleSummary } from '../core/model/summary'
import type { ReportFormat } from './formats'
import type { ImportOutcome, LibraryWork } from './answers'

/** What a person can choose in the application menu that the window carries out. */
export type MenuChoice =
  | 'open'
  | 'open.folder'
  | 'undo'
  | 'redo'
  | 'search'
  | 'backup'
  | 'merge.file'
  | 'merge.folder'
  | 'verify'
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

/** Everything the main process tells the window unasked. */
export interface Events {
  /** Articles that are new or other than they were, and the ids of those that are gone. */
  'articles.changed': { readonly put: readonly ArticleSummary[]; readonly removed: readonly string[] }
  /** How far work on the whole library has come; null when it has ended. */
  'library.progress': { readonly work: LibraryWork; readonly done: number; readonly total: number } | null
  /** The ranking of that article, or of all, may be another by now. */
  'ranking.changed': { readonly article?: string }
  /** What stands in the way of signing that article off, or any, may be another by now. */
  'review.changed': { readonly article?: string }
  /** How far opening files has come; null when it has ended. */
  'import.progress': { readonly done: number; readonly total: number; readonly file: string } | null
  /** Files named on the command line, or opened from the file manager, have been dealt with. */
  'import.finished': readonly ImportOutcome[]
  /** `byKey` where a key of the keyboard chose it and not the pointer: in a text field that key has its own use. */
  'menu.chosen': { readonly choice: MenuChoice; readonly byKey: boolean }
  /** Escape was pressed, wherever in the window: in a frame the window itself hears no keys. */
  'key.escape': null
  /** What a person should know besides, as that something was found damaged and mended: a sentence. */
  'library.notice': string
}

export type EventName = keyof Events
