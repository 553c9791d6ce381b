import type { Step } from '../core/commands/history'
import type { Article } from '../core/model/article'
import type { Newsroom } from '../core/model/newsroom'
import type { Scale } from '../core/model/scale'
import type { ArticleSummary } from '../core/model/summary'
import type { VersionComparison } from '../core/versions/previewVersion'
import type { ReviewedRule } from '../core/review/review'

/** An article as the window shows it, with what undo and redo would do. */
export interface ArticleView {
  readonly article: Article
  readonly undo: Step | null
  readonly redo: Step | null
  /** Grows with every line of the log, so that of two views the later one is known. */
  readonly version: number
}

/** One of several things that a file holds, for a person to choose from. */
export interface FilePart {
  readonly name: string
  readonly title: string
  /** Whether it is opened where nobody chooses. */
  readonly isUsual: boolean
}

/** What became of one file that was to be opened, or of one part of it. */
export type ImportOutcome =
  /** `notices` are sentences about how the file was read. */
  | {
      readonly outcome: 'added'
      readonly file: string
      readonly article: ArticleSummary
      readonly notices: readonly string[]
    }
  /** It holds several articles: nothing was opened yet. */
  | { readonly outcome: 'parts'; readonly file: string; readonly parts: readonly FilePart[] }
  /** The library has the article with another text: nothing was opened yet. */
  | {
      readonly outcome: 'version'
      readonly file: string
      readonly part: string | null
      readonly article: ArticleSummary
      readonly comparison: VersionComparison
    }
  | {
      readonly outcome: 'alreadyThere'
      readonly file: string
      readonly article: ArticleSummary
      readonly notices: readonly string[]
    }
  | { readonly outcome: 'refused'; readonly file: string; readonly message: string }

export interface Start {
  readonly folder: string
  readonly person: string
  /** Whether that name was given by a person; where not, it is the account's. */
  readonly isPersonNamed: boolean
  /** Why nothing can be changed, a sentence; null where it can. */
  readonly readOnly: string | null
  readonly scale: Scale
  readonly newsroom: Newsroom
  /** Those in the trash among them. */
  readonly articles: readonly ArticleSummary[]
  /** Sentences about what was found damaged when the library was opened, and how it was mended. */
  readonly notices: readonly string[]
  /** The app's version, and the runtime's name and version, for the About box. */
  readonly version: string
  readonly runtime: string
}

/** Work on the whole library that goes on beside everything else. */
export type LibraryWork = 'survey' | 'verify' | 'backup' | 'merge' | 'desk' | 'export'

/** What was written as a backup. */
export interface BackupReport {
  readonly file: string
  readonly articles: number
  /** Of the file. */
  readonly bytes: number
}

/** What a merge brought. */
export interface MergeReport {
  /** How many articles are new here, have more to tell now, and had nothing new. */
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  /** Claims that people rated differently without seeing each other's verdict. */
  readonly contested: number
  /** What was done on one side and could not be done on top of the other. */
  readonly refused: number
  readonly problems: readonly string[]
}

/** What was looked at in the library, and what was found wrong. */
export interface VerifyReport {
  readonly articles: number
  readonly lines: number
  readonly files: number
  readonly anchors: number
  readonly problems: readonly {
    readonly article: string | null
    readonly title: string
    readonly sentence: string
  }[]
  /** Damaged files that were set aside earlier. */
  readonly setAside: readonly string[]
}

/** What stands in the way of signing an article off. */
export interface Review {
  readonly rules: readonly ReviewedRule[]
  /** Whether files attached to sources are still being read; `review.changed` tells when they are. */
  readonly isReading: boolean
}

export type HitKind = 'article' | 'claim' | 'source'

/** One place that a search found. */
export interface Hit {
  readonly kind: HitKind
  readonly article: string
  readonly articleTitle: string
  /** The claim to open; for a source, the first claim that cites it. */
  readonly claim: string | null
  /** The text that matched, whole, and where in it (UTF-16 code units, end excluded). */
  readonly text: string
  readonly matches: readonly (readonly [number, number])[]
}

/** What became of the reports of many articles. */
export interface ManyReports {
  readonly folder: string
  /** How many are in the folder now. */
  readonly written: number
  /** How many of these were there before, byte for byte. */
  readonly unchanged: number
  /** Why the others are not, a sentence each. */
  readonly failed: readonly { readonly title: string; readonly message: string }[]
  /** Whether a person stopped it before its end. */
  readonly stopped: boolean
}
