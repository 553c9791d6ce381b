type Change = 'insertion' | 'deletion'

/**
 * Counts tracked changes as a person does: a passage that one author changed is one change, however many runs store it.
 */
export class ChangeCount {
  private readonly counts = { insertion: 0, deletion: 0 }
  private last: string | undefined

  add(change: Change, author: string): void {
    const key = `${change} ${author}`
    if (key !== this.last) this.counts[change] += 1
    this.last = key
  }

  /** Notes that unchanged text separates the changes before and after it. */
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
