/** The findings of a check, in sentences that name the file in the bundle. */
export interface BundleFindings {
  /** What was checked and found right. */
  readonly checked: readonly string[]
  /** Differences that are no mistakes. */
  readonly remarks: readonly string[]
  /** What could not be checked, and why. */
  readonly notChecked: readonly string[]
  /** What is wrong. */
  readonly problems: readonly string[]
}

/** Collects findings. */
export class Findings implements BundleFindings {
  readonly checked: string[] = []
  readonly remarks: string[] = []
  readonly notChecked: string[] = []
  readonly problems: string[] = []

  /** Records one check: if `wrong` is empty, `right` says what was checked. */
  check(right: string, wrong: readonly string[]): boolean {
    if (wrong.length === 0) this.checked.push(right)
    else this.problems.push(...wrong)
    return wrong.length === 0
  }
}
