/** The shortest time between two progress reports, in milliseconds. */
const interval = 100

/** Passes on a task's progress: always the first and the last step, and only some in between. */
export class Progress {
  private lastReport = -Infinity
  private waiting: readonly [done: number, total: number] | undefined

  constructor(private readonly pass: (done: number, total: number) => void) {}

  report(done: number, total: number): void {
    this.waiting = [done, total]
    if (done === total || performance.now() - this.lastReport > interval) this.reportLast()
  }

  /** Passes on the last step, if that hasn't happened yet. */
  reportLast(): void {
    if (!this.waiting) return
    this.pass(...this.waiting)
    this.waiting = undefined
    this.lastReport = performance.now()
  }
}
