import type { PreparedSource } from '../fidelity/source'
import type { Article } from '../model/article'
import type { Scale } from '../model/scale'

/** What the rules look at. */
export interface Material {
  readonly article: Article
  readonly scale: Scale
  /** The text of each source's attached file; null if it could not be read, absent if not read yet. */
  readonly snapshots: ReadonlyMap<string, PreparedSource | null>
}

/** A problem to resolve before an article is signed off. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string
  /** The claim it is about; null if it is about a sentence or the whole article. */
  readonly claim: string | null
  /** Where the sentence it is about starts, in UTF-16 code units of the article's text. */
  readonly sentence: number | null
  /** What is wrong, a sentence for a person. */
  readonly says: string
}

/** A requirement for an article before sign-off, and where it comes from. */
export interface Rule {
  readonly id: string
  /** A few words, as a heading. */
  readonly name: string
  readonly origin: string
  /** What is required and why, in a sentence or two. */
  readonly explanation: string
  readonly check: (material: Material) => Finding[]
}

/** Where rules come from; `own` is this program. */
export const origins = {
  ksj: 'KSJ Fact-Checking Handbook',
  afp: 'AFP stylebook and editorial standards',
  ifcn: 'IFCN Code of Principles',
  own: 'Touchstone',
} as const
