import type { BlockKind } from '../core/model/article'
import type { Anchor } from '../core/model/anchor'
import type { ClaimKind, Quantity, Speaker } from '../core/model/claim'
import type { Stance } from '../core/model/evidence'
import type { Rating } from '../core/model/scale'
import type { Newsroom } from '../core/model/newsroom'
import type { ReportOptions } from '../core/model/reportOptions'
import type { Source } from '../core/model/source'
import type { WriterNote } from '../core/model/writerNote'
import type { Coverage, SentenceState } from '../core/checklist/coverage'

/** All a report says, in the order a reader meets it; the output formats only lay it out. */
export interface Report {
  readonly appVersion: string
  /** The latest moment found in the article's own data, ISO 8601 in UTC; never the time of the export. */
  readonly asOf: string
  /** What a person chose to have in it. */
  readonly options: ReportOptions
  readonly newsroom: Newsroom
  readonly identity: Identity
  readonly summary: Summary
  readonly claims: readonly ReportClaim[]
  readonly dismissed: readonly DismissedClaim[]
  readonly text: readonly AnnotatedBlock[]
  readonly sources: readonly ReportSource[]
  readonly scale: readonly Rating[]
  /** How it was checked, in sentences. */
  readonly method: readonly string[]
  readonly signOffs: readonly ReportSignOff[]
  /** Undefined where no report of the article was published before. */
  readonly corrections: Corrections | undefined
}

/** What has changed since the report that was published last. */
export interface Corrections {
  readonly since: string
  /** Where that report is; empty where it has no address. */
  readonly address: string
  readonly items: readonly Correction[]
}

export interface Correction {
  /** Undefined for a claim that is none any more. */
  readonly number: number | undefined
  readonly label: string
  readonly says: string
}

/** Who agreed with the verdict on which claim, and when. */
export interface ReportSignOff {
  readonly number: number
  readonly label: string
  readonly by: string
  readonly at: string
}

/** Which article, in which file: enough to tell whether another person has the same one. */
export interface Identity {
  readonly title: string
  readonly byline: string
  readonly publisher: string
  readonly published: string
  readonly address: string
  readonly language: string
  readonly fileName: string
  readonly fileSha256: string
  readonly textSha256: string
  readonly importedAt: string
  readonly characters: number
  readonly sentences: number
  /** Which version of the text it is, from 1. */
  readonly version: number
  readonly mediaType: string
  /** Of the file. */
  readonly bytes: number
  /** Which part of the file it is, where that holds several; empty else. */
  readonly part: string
}

export interface Summary {
  readonly coverage: Coverage
  readonly open: number
  /** Every rating of the scale in its order, then ratings in use that the scale no longer has. */
  readonly counts: readonly { readonly rating: Rating; readonly claims: number }[]
  /** Prose that stands alone: what was checked, with what result, and what was not. */
  readonly prose: readonly string[]
  /** One mark a sentence, in reading order. */
  readonly strip: readonly SentenceMark[]
  /** What is still to be done, in words. */
  readonly openItems: readonly OpenItem[]
  /** How many stretches of the file were left out as none of the article's, such as menus. */
  readonly leftOut: number
}

/** How far a sentence is checked; where it is settled, the tone of the worst verdict in it. */
export interface SentenceMark {
  readonly state: SentenceState
  readonly tone: Rating['tone'] | undefined
}

export interface OpenItem {
  readonly number: number
  readonly label: string
  /** Why it is open: "no verdict yet", "contested". */
  readonly why: string
}

export interface ReportClaim {
  /** The claim's id in the library. */
  readonly id: string
  readonly number: number
  readonly label: string
  readonly kinds: readonly ClaimKind[]
  readonly speaker: Speaker | undefined
  readonly passage: Passage
  /** Where in the canonical text, in UTF-16 code units, and the words around (W3C TextQuoteSelector). */
  readonly anchor: Anchor
  /** Where the file has it, such as "p. 3" or "00:12:40"; empty where it does not count. */
  readonly locator: string
  readonly quantities: readonly Quantity[]
  /** Undefined where there is none, or none that nobody contests. */
  readonly verdict: ReportVerdict | undefined
  /** The verdicts that contradict each other, where nobody has settled it. */
  readonly contested: readonly ReportVerdict[]
  /** Who signed the verdict off and when, in words; empty where nobody did. */
  readonly signedOff: string
  /** The first sentence of how we know. */
  readonly reason: string
  readonly rationale: string
  /** What of it could not be checked. */
  readonly limits: string
  /** Empty unless the options ask for it. */
  readonly privateNote: string
  /** What the writer noted; none in a report for the public. */
  readonly notes: readonly WriterNote[]
  readonly correction: string
  /** For, against and context, in this order; groups without evidence are left out. */
  readonly evidence: readonly EvidenceGroup[]
}

/** The sentence or sentences a claim stands in, with the claim's own words apart. */
export interface Passage {
  readonly before: string
  readonly exact: string
  readonly after: string
}

export interface ReportVerdict {
  readonly rating: Rating
  readonly by: string
  readonly at: string
}

export interface EvidenceGroup {
  readonly stance: Stance
  readonly title: string
  readonly items: readonly ReportEvidence[]
}

export interface ReportEvidence {
  /** Undefined when the source is no longer on record. */
  readonly source: ReportSource | undefined
  readonly quotation: string
  readonly locator: string
  readonly note: string
}

export interface DismissedClaim {
  readonly label: string
  readonly exact: string
}

export interface ReportSource extends Omit<Source, 'id'> {
  readonly number: number
  /** The numbers of the claims that cite it; empty for a source no claim cites. */
  readonly citedBy: readonly number[]
}

export interface AnnotatedBlock {
  readonly kind: BlockKind
  readonly segments: readonly Segment[]
}

/** A stretch of text with the same claims all through. */
export interface Segment {
  readonly text: string
  /** Numbers of the claims it belongs to, the shortest claim first. */
  readonly claims: readonly number[]
  /** Of these, the claims that end with this segment: here their number is shown. */
  readonly ends: readonly number[]
  /** It stands in a sentence nobody has looked at. */
  readonly unread: boolean
}
