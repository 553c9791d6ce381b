import type { NamedKey } from '../core/model/deviceKey'
import type { SignedLines } from '../core/signing/signers'

/**
 * What the check of a bundle came to. `proved`: everything follows from the log. `notProved`: nothing is false, but not
 * everything follows. `false`: something contradicts the log or the rest of the bundle.
 */
export type BundleOutcome = 'proved' | 'notProved' | 'false'

/** The findings of a check, in sentences that name the file in the bundle. */
export interface BundleFindings {
  readonly outcome: BundleOutcome
  /** What was checked and found right. */
  readonly checked: readonly string[]
  /** What does not follow from the log, or could not be checked, and why. */
  readonly notProved: readonly string[]
  /** What is false. */
  readonly problems: readonly string[]
}

/** What the log of a bundle says; nothing in it comes from the manifest or article.json. */
export interface BundleFacts {
  /** Empty if the line that created the article can't be read. */
  readonly title: string
  /** Who wrote lines that can be read, by the names in them. */
  readonly people: readonly string[]
  readonly lines: number
  readonly claims: number
  /** How many claims have which rating, in the order of the scale; the last ones are those it doesn't have. */
  readonly ratings: readonly { readonly name: string; readonly claims: number }[]
  /** The names of the ratings; empty if no line that can be read records the scale. */
  readonly scale: readonly string[]
}

/** A bundle, what its log says, and what the check of it found. */
export interface BundleReport extends BundleFindings, BundleFacts {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** Who signed it; null if nobody did, or the signature is false. */
  readonly signedBy: NamedKey | null
  /** Who signed the lines of its logs that are shown. */
  readonly signed: SignedLines
  /** The version that wrote it; empty unless it says this one, which then makes the same reports. */
  readonly appVersion: string
}
