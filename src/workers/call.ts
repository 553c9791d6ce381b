import { WorkerFailure } from './failure'
import { secondsInWords } from './limits'
import type { Reply } from './messages'

/** What ends a step of a task, from inside or outside. */
export type Incoming =
  Exclude<Reply, { type: 'progress' }> | { readonly type: 'ended'; readonly why: WorkerFailure }

/** One task under way: what is said of it comes at its own time and is taken one by one. */
export class Call {
  private readonly waiting: Incoming[] = []
  private wake: () => void = () => undefined

  constructor(private readonly onProgress: ((done: number, total: number) => void) | undefined) {}

  hear(said: Reply | Incoming): void {
    if (said.type === 'progress') return this.onProgress?.(said.done, said.total)
    this.waiting.push(said)
    this.wake()
  }

  /** What was said first, as soon as there is something; given up after `wait` milliseconds, where there is such a limit. */
  async next(wait: number | undefined): Promise<Incoming> {
    const timer = wait === undefined ? undefined : setTimeout(() => this.giveUp(wait), wait)
    while (this.waiting.length === 0) await new Promise<void>((resolve) => (this.wake = resolve))
    clearTimeout(timer)
    return this.waiting.shift()!
  }

  private giveUp(wait: number): void {
    this.hear({
      type: 'ended',
      why: new WorkerFailure('silent', `it came to no end in ${secondsInWords(wait)}`),
    })
  }
}
