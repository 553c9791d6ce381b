import type { BundleFindings, BundleOutcome } from '../../../contract/bundleReport'

/** Collects findings. */
export class Findings implements BundleFindings {
  readonly checked: string[] = []
  readonly notProved: string[] = []
  readonly problems: string[] = []

  get outcome(): BundleOutcome {
    if (this.problems.length > 0) return 'false'
    return this.notProved.length > 0 ? 'notProved' : 'proved'
  }

  /** Records one check: if `wrong` is empty, `right` says what was checked. */
  check(right: string, wrong: readonly string[]): boolean {
    if (wrong.length === 0) this.checked.push(right)
    else for (const problem of wrong) this.problems.push(problem)
    return wrong.length === 0
  }
}
