/**
 * What a check came to. `proved`: everything follows from the log. `notProved`: nothing is false, but not everything
 * follows. `false`: something contradicts the log or the rest of the bundle.
 */
export type Outcome = 'proved' | 'notProved' | 'false'

/** The findings of a check, in sentences that name the file in the bundle. */
export interface BundleFindings {
  readonly outcome: Outcome
  /** What was checked and found right. */
  readonly checked: readonly string[]
  /** What does not follow from the log, or could not be checked, and why. */
  readonly notProved: readonly string[]
  /** What is false. */
  readonly problems: readonly string[]
}

/** Collects findings. */
export class Findings implements BundleFindings {
  readonly checked: string[] = []
  readonly notProved: string[] = []
  readonly problems: string[] = []

  get outcome(): Outcome {
    if (this.problems.length > 0) return 'false'
    return this.notProved.length > 0 ? 'notProved' : 'proved'
  }

  /** Records one check: if `wrong` is empty, `right` says what was checked. */
  check(right: string, wrong: readonly string[]): boolean {
    if (wrong.length === 0) this.checked.push(right)
    else this.problems.push(...wrong)
    return wrong.length === 0
  }
}
