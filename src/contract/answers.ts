import type { Step } from '../core/commands/history'
import type { Fidelity } from '../core/fidelity/fidelity'
import type { Span } from '../core/model/anchor'
import type { Article, Block, Details } from '../core/model/article'
import type { ArticleChange } from '../core/model/articleChange'
import type { NamedKey } from '../core/model/deviceKey'
import type { Newsroom } from '../core/model/newsroom'
import type { Scale } from '../core/model/scale'
import type { ArticleSummary } from '../core/model/summary'
import type { SignedLines } from '../core/signing/signers'
import type { VersionComparison } from '../core/versions/previewVersion'
import type { ListedSource } from '../core/sources/sourceList'
import type { ReviewedRule } from '../core/review/review'
import type { LeftOutClaim } from '../core/review/signOffPlan'

/** An article as the window shows it, with the next undo and redo. */
export interface ArticleView {
  readonly article: Article
  readonly undo: Step | null
  readonly redo: Step | null
  /** Grows with every line of the log, so that the later of two views is known. */
  readonly version: number
}

/** What became of an article by a command: of a long one, that is far less than its view. */
export interface ArticleUpdate extends Omit<ArticleView, 'article'> {
  readonly id: string
  /** The version that `change` starts from. */
  readonly from: number
  readonly change: ArticleChange
}

/** What a source's file can be shown as, besides its text. */
export type SourceFileKind = 'pdf' | 'picture' | 'text'

/** The text form of a file attached to a source, with its places in the file in the blocks. */
export interface SourceContent {
  readonly kind: SourceFileKind
  /** The file's name. */
  readonly name: string
  /** Empty where it can't be read as a text; `why` says so then, in a sentence. */
  readonly text: string
  readonly why: string
  readonly blocks: readonly Block[]
  /** Text of the file besides its main text, such as running heads. */
  readonly leftOut: readonly string[]
  readonly notices: readonly string[]
  /** What the file says about itself. */
  readonly details: Details
  /** How its pages are numbered, in their order; empty where it has none, or none were read. */
  readonly pageLabels: readonly string[]
}

/** An article after files were attached to sources of it, and which sources these are. */
export interface AttachedFiles {
  readonly view: ArticleView
  readonly sources: readonly string[]
  /** A sentence for each file that was not attached. */
  readonly refused: readonly string[]
}

/** One of several articles in a file, for a person to choose from. */
export interface FilePart {
  readonly name: string
  readonly title: string
  /** Whether it opens by default. */
  readonly isUsual: boolean
}

/**
 * The outcome for one file to open, or for one part of it. `file` is its path, or in the window its token, which ends in
 * the file's name as a path does.
 */
export type ImportOutcome =
  /** `notices` are sentences about how the file was read. */
  | {
      readonly outcome: 'added'
      readonly file: string
      readonly article: ArticleSummary
      readonly notices: readonly string[]
    }
  /** The file contains several articles: nothing was opened yet. */
  | { readonly outcome: 'parts'; readonly file: string; readonly parts: readonly FilePart[] }
  /** The library has the article with a different text: nothing was opened yet. */
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
  /** Whether a person set that name; if not, it is the account's. */
  readonly isPersonNamed: boolean
  /** Why nothing can be changed, a sentence; null if changes are possible. */
  readonly readOnly: string | null
  readonly scale: Scale
  readonly newsroom: Newsroom
  /** Includes those in the trash. */
  readonly articles: readonly ArticleSummary[]
  /** Sentences about what was found damaged when the library was opened, and how it was repaired. */
  readonly notices: readonly string[]
  /** The app's version, and the runtime's name and version, for the About box. */
  readonly version: string
  readonly runtime: string
}

/** Jobs on the whole library that run beside everything else. */
export type LibraryWork = 'survey' | 'verify' | 'backup' | 'merge' | 'desk' | 'export' | 'bundle'

/**
 * Who on this computer can read the library: its own account alone, also the group of its folder, or everyone; null
 * where the system has no such permissions.
 */
export interface ReadersReport {
  readonly readers: 'account' | 'group' | 'everyone' | null
}

/** The backup that was written. */
export interface BackupReport {
  readonly file: string
  readonly articles: number
  /** Size of the file. */
  readonly bytes: number
  /** Sentences about what is in the library but is neither a file nor a folder. */
  readonly passedOver: readonly string[]
}

/** The result of a merge. */
export interface MergeReport {
  /** How many articles are new here, were updated, and are unchanged. */
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  /** Claims that people rated differently without having seen each other's verdict. */
  readonly contested: number
  /** How many acts of one side could not be applied to the other. */
  readonly refused: number
  /** Who signed the lines that are new here. */
  readonly signed: SignedLines
  /** Who signed the backup: null if nobody did, undefined if it is a library. */
  readonly signedBy?: NamedKey | null
  readonly problems: readonly string[]
}

/** What was checked in the library, and what is wrong. */
export interface VerifyReport {
  readonly articles: number
  readonly lines: number
  readonly files: number
  readonly anchors: number
  /** Who signed the log lines. */
  readonly signed: SignedLines
  readonly problems: readonly {
    readonly article: string | null
    readonly title: string
    readonly sentence: string
  }[]
  /** Damaged files that were set aside earlier. */
  readonly setAside: readonly string[]
  /** Sentences about what is not wrong but good to know: who else can read the library. */
  readonly remarks: readonly string[]
}

/** Who signed the log lines of an article. */
export interface ArticleSigners extends SignedLines {
  /** Lines whose signature is false or missing: sentences. */
  readonly problems: readonly string[]
}

/** What stands in the way of signing an article off. */
export interface Review {
  readonly rules: readonly ReviewedRule[]
  /** Whether files attached to sources are still being read; `review.changed` follows when that is done. */
  readonly isReading: boolean
}

/** The result of signing off all claims that a person may sign off. */
export interface SignOffOutcome {
  readonly view: ArticleView
  /** The ids of the claims that are signed off now. */
  readonly signed: readonly string[]
  readonly leftOut: readonly LeftOutClaim[]
}

/** Sources of the library that fit, the best first, and how many fit in all. */
export interface FoundSources {
  readonly sources: readonly ListedSource[]
  readonly total: number
}

/** The article that got a source of another one, and the id of the source there. */
export interface UsedSource {
  readonly view: ArticleView
  readonly source: string
}

/** The outcome of adding the sources of an exchange file to an article. */
export interface ImportedSources {
  /** How many were added, how many the article had already, and how many of the added have a file. */
  readonly added: number
  readonly known: number
  readonly attached: number
  /** Sentences about entries and files that were left out. */
  readonly remarks: readonly string[]
}

/** The article that got the sources of an exchange file. */
export interface AddedSources {
  readonly view: ArticleView
  readonly imported: ImportedSources
}

/** An exchange file that was written: how many sources are in it, and how many confidential ones were left out. */
export interface WrittenSources {
  readonly file: string
  readonly written: number
  readonly leftOut: number
}

/** The outcome of correcting a source. */
export interface CorrectedSource {
  readonly view: ArticleView
  /** The ids of the articles in which it was corrected. */
  readonly changed: readonly string[]
  /** Why it could not be corrected in others, one sentence each. */
  readonly failed: readonly { readonly article: string; readonly message: string }[]
}

export type HitKind = 'article' | 'claim' | 'source'

/** One match of a search. */
export interface Hit {
  readonly kind: HitKind
  readonly article: string
  readonly articleTitle: string
  /** The claim to open; for a source, the first claim that cites it. */
  readonly claim: string | null
  /** The whole matching text, and the matches in it (UTF-16 code units, end excluded). */
  readonly text: string
  readonly matches: readonly (readonly [number, number])[]
}

/** The outcome of reporting on many articles. */
export interface ManyReports {
  readonly folder: string
  /** How many are in the folder now. */
  readonly written: number
  /** How many of these existed before, byte for byte. */
  readonly unchanged: number
  /** Why the others failed, one sentence each. */
  readonly failed: readonly { readonly title: string; readonly message: string }[]
  /** Whether a person stopped it before its end. */
  readonly stopped: boolean
}

/** How a quotation compares with the file attached to a source. */
export interface QuotationCheck {
  readonly result: Fidelity
  /** The words of the file from the result's `start` to its `end`; empty if nothing is found. */
  readonly wording: string
  /** The page or time in the file; null if the file counts none or it is not known. */
  readonly locator: string | null
}

/** A quotation of the article's own text, and how it compares with its sources. */
export interface ArticleQuotation extends QuotationCheck {
  /** The words between the quotation marks, in UTF-16 code units of the article's text. */
  readonly quotation: Span
  /** The id of the source with the words or the nearest wording; null if none of them has either. */
  readonly source: string | null
}

export interface ArticleQuotations {
  readonly quotations: readonly ArticleQuotation[]
  /** The ids of the sources whose files were read, and of those whose files could not be read. */
  readonly read: readonly string[]
  readonly unread: readonly string[]
}
