/** How often progress is told, in milliseconds. */
const interval = 100

/** Passes on how far a task is, the first and the last of it always, and in between not at every step. */
export class Progress {
  private told = -Infinity
  private waiting: readonly [done: number, total: number] | undefined

  constructor(private readonly pass: (done: number, total: number) => void) {}

  tell(done: number, total: number): void {
    this.waiting = [done, total]
    if (done === total || performance.now() - this.told > interval) this.tellLast()
  }

  /** Tells what was not told yet. */
  tellLast(): void {
    if (!this.waiting) return
    this.pass(...this.waiting)
    this.waiting = undefined
    this.told = performance.now()
  }
}
