/** What a check found, in sentences that name the file in the bundle. */
export interface BundleFindings {
  /** What was checked and is right. */
  readonly checked: readonly string[]
  /** What differs and is no mistake. */
  readonly remarks: readonly string[]
  /** What could not be checked, and why. */
  readonly notChecked: readonly string[]
  /** What is wrong. */
  readonly problems: readonly string[]
}

/** Takes findings down as they come. */
export class Findings implements BundleFindings {
  readonly checked: string[] = []
  readonly remarks: string[] = []
  readonly notChecked: string[] = []
  readonly problems: string[] = []

  /** Does one check: where it names nothing wrong, `right` is what was checked. */
  check(right: string, wrong: readonly string[]): boolean {
    if (wrong.length === 0) this.checked.push(right)
    else this.problems.push(...wrong)
    return wrong.length === 0
  }
}
