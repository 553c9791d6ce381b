type Change = 'insertion' | 'deletion'

/** Counts tracked changes as a person does: what one author changed in one go is one, in however many runs it is stored. */
export class ChangeCount {
  private readonly counts = { insertion: 0, deletion: 0 }
  private last: string | undefined

  add(change: Change, author: string): void {
    const key = `${change} ${author}`
    if (key !== this.last) this.counts[change] += 1
    this.last = key
  }

  /** Text that nobody changed stands between what comes before and after. */
  unchanged(): void {
    this.last = undefined
  }

  get insertions(): number {
    return this.counts.insertion
  }

  get deletions(): number {
    return this.counts.deletion
  }
}
