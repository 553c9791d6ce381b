import type { Article } from '../model/article'
import type { Scale } from '../model/scale'
import type { ComparableText } from './comparable'

/** What the rules look at. */
export interface Material {
  readonly article: Article
  readonly scale: Scale
  /** The text of each source's attached file; null where it could not be read, absent while it is not known. */
  readonly snapshots: ReadonlyMap<string, ComparableText | null>
}

/** One thing that stands in the way of signing an article off. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string
  /** The claim it is about; null where it is about a sentence or the whole article. */
  readonly claim: string | null
  /** Where the sentence it is about starts, in UTF-16 code units of the article's text. */
  readonly sentence: number | null
  /** What is wrong, a sentence for a person. */
  readonly says: string
}

/** What a newsroom asks of an article before it is signed off, and who first asked it. */
export interface Rule {
  readonly id: string
  /** A few words, as a heading. */
  readonly name: string
  readonly origin: string
  /** What is asked and why, in a sentence or two. */
  readonly explanation: string
  readonly check: (material: Material) => Finding[]
}

/** Rules with one of these origins are set down by others; the rest are this program's own. */
export const origins = {
  ksj: 'KSJ Fact-Checking Handbook',
  afp: 'AFP stylebook and editorial standards',
  ifcn: 'IFCN Code of Principles',
  own: 'Touchstone',
} as const
