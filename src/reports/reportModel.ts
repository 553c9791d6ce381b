import type { BlockKind } from '../core/model/article'
import type { ClaimKind, Speaker } from '../core/model/claim'
import type { Stance } from '../core/model/evidence'
import type { Rating } from '../core/model/scale'
import type { Source } from '../core/model/source'
import type { Coverage, SentenceState } from '../core/review/coverage'

/** All a report says, in the order a reader meets it; the output formats only lay it out. */
export interface Report {
  readonly appVersion: string
  /** The latest moment found in the article's own data, ISO 8601 in UTC; never the time of the export. */
  readonly asOf: string
  readonly identity: Identity
  readonly summary: Summary
  readonly claims: readonly ReportClaim[]
  readonly dismissed: readonly DismissedClaim[]
  readonly text: readonly AnnotatedBlock[]
  readonly sources: readonly ReportSource[]
  readonly scale: readonly Rating[]
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
}

export interface Summary {
  readonly coverage: Coverage
  readonly open: number
  /** Every rating of the scale in its order, then ratings in use that the scale no longer has. */
  readonly counts: readonly { readonly rating: Rating; readonly claims: number }[]
  /** Prose that stands alone: what was checked, with what result, and what was not. */
  readonly prose: readonly string[]
  /** One state a sentence, in reading order. */
  readonly strip: readonly SentenceState[]
}

export interface ReportClaim {
  readonly number: number
  readonly label: string
  readonly kinds: readonly ClaimKind[]
  readonly speaker: Speaker | undefined
  readonly passage: Passage
  /** Undefined where there is none, or none that nobody contests. */
  readonly verdict: ReportVerdict | undefined
  /** The verdicts that contradict each other, where nobody has settled it. */
  readonly contested: readonly ReportVerdict[]
  /** Who signed the verdict off and when, in words; empty where nobody did. */
  readonly signedOff: string
  readonly rationale: string
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
