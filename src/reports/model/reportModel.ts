import type { BlockKind } from '../../core/model/article'
import type { Anchor } from '../../core/model/anchor'
import type { ClaimKind, Quantity, Speaker } from '../../core/model/claim'
import type { CutOut, Evidence, Stance } from '../../core/model/evidence'
import type { Rating } from '../../core/model/scale'
import type { Newsroom } from '../../core/model/newsroom'
import type { ReportOptions } from '../../core/model/reportOptions'
import type { Attachment, Source } from '../../core/model/source'
import type { WriterNote } from '../../core/model/writerNote'
import type { Coverage, SentenceState } from '../../core/checklist/coverage'
import type { ElementCoverage } from '../../core/elements/coverage'
import type { Picture } from './pictureHeader'

/** All the content of a report, in reading order; the output formats only lay it out. */
export interface Report {
  readonly appVersion: string
  /** The latest time in the article's own data, ISO 8601 in UTC; never the time of the export. */
  readonly asOf: string
  /** The options that a person chose for the report. */
  readonly options: ReportOptions
  readonly newsroom: Newsroom
  readonly identity: Identity
  readonly summary: Summary
  readonly claims: readonly ReportClaim[]
  readonly dismissed: readonly DismissedClaim[]
  readonly text: readonly AnnotatedBlock[]
  readonly sources: readonly ReportSource[]
  readonly scale: readonly Rating[]
  /** How the article was checked, in sentences. */
  readonly method: readonly string[]
  readonly signOffs: readonly ReportSignOff[]
  /** Undefined if no report of the article was published before. */
  readonly corrections: Corrections | undefined
}

/** What has changed since the last published report. */
export interface Corrections {
  readonly since: string
  /** The address of that report; empty if it has none. */
  readonly address: string
  readonly items: readonly Correction[]
}

export interface Correction {
  /** Undefined for something that is no longer a claim. */
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

/** Identifies the article and its file, so that another person can tell whether theirs is the same. */
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
  /** The number of the text's version, from 1. */
  readonly version: number
  readonly mediaType: string
  /** The size of the file. */
  readonly bytes: number
  /** The part of the file, if it has several; otherwise empty. */
  readonly part: string
}

export interface Summary {
  readonly coverage: Coverage
  /** Undefined if nobody has ticked or queried an element. */
  readonly elements: ElementCoverage | undefined
  readonly open: number
  /** Every rating of the scale in order, then ratings in use that the scale no longer has. */
  readonly counts: readonly { readonly rating: Rating; readonly claims: number }[]
  /** Self-contained prose: what was checked, with what result, and what was not checked. */
  readonly prose: readonly string[]
  /** A mark for each sentence, in reading order. */
  readonly strip: readonly SentenceMark[]
  /** What still has to be done, in words. */
  readonly openItems: readonly OpenItem[]
  /** The number of passages of the file, like menus, that were left out because they are not part of the article. */
  readonly leftOut: number
}

/** How far a sentence is checked; if settled, with the tone of its worst verdict. */
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
  /** The place in the canonical text, in UTF-16 code units, and the words around it (W3C TextQuoteSelector). */
  readonly anchor: Anchor
  /** The place in the file: "p. 3" or "00:12:40"; empty if the file has no such numbering. */
  readonly locator: string
  readonly quantities: readonly Quantity[]
  /** Undefined if there is no verdict, or it is contested. */
  readonly verdict: ReportVerdict | undefined
  /** The contradicting verdicts, if nobody has settled the contradiction. */
  readonly contested: readonly ReportVerdict[]
  /** When a report with a verdict on it was published first; empty if none was. */
  readonly published: string
  /** Who signed the verdict off and when, in words; empty if nobody did. */
  readonly signedOff: string
  /** The first sentence of how we know. */
  readonly reason: string
  readonly rationale: string
  /** What could not be checked. */
  readonly limits: string
  /** Empty unless the options ask for it. */
  readonly privateNote: string
  /** The writer's notes; none in a report for the public. */
  readonly notes: readonly WriterNote[]
  /** What the writer was asked, and the answer; empty in a report for the public. */
  readonly question: string
  readonly answer: string
  readonly correction: string
  /** For, against and context, in this order; groups without evidence are left out. */
  readonly evidence: readonly EvidenceGroup[]
}

/** The sentence or sentences that contain a claim, with the claim's own words separate. */
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
  /** Where the quotation stands in the text form of a file. */
  readonly passage: Evidence['passage']
  readonly cutOut: CutOut | undefined
  /** What was cut out, or a source that is a picture, where it is cited first. */
  readonly quoted: QuotedPicture | undefined
}

/** A picture that is evidence. */
export interface QuotedPicture {
  readonly attachment: Attachment
  /** Only in the formats that show pictures. */
  readonly picture?: Picture
  /** Why such a format doesn't show it, in half a sentence; otherwise empty. */
  readonly notShown: string
}

export interface DismissedClaim {
  readonly label: string
  readonly exact: string
}

export interface ReportSource extends Omit<Source, 'id'> {
  readonly number: number
  /** The numbers of the claims that cite it; empty if none does. */
  readonly citedBy: readonly number[]
}

export interface AnnotatedBlock {
  readonly kind: BlockKind
  readonly segments: readonly Segment[]
}

/** A piece of text covered by the same claims throughout. */
export interface Segment {
  readonly text: string
  /** Numbers of the claims it belongs to, the shortest claim first. */
  readonly claims: readonly number[]
  /** Those of the claims that end with this segment; their number is shown here. */
  readonly ends: readonly number[]
  /** Whether it is in a sentence that nobody has looked at. */
  readonly unread: boolean
}
