import { WorkerFailure } from './failure'
import { secondsInWords } from './limits'
import type { Reply } from './messages'

/** What completes a step of a task, from inside or outside. */
export type Incoming =
  Exclude<Reply, { type: 'progress' | 'begun' }> | { readonly type: 'ended'; readonly why: WorkerFailure }

/** One running task: a queue of its replies. */
export class Call {
  private readonly waiting: Incoming[] = []
  private wake: () => void = () => undefined

  constructor(private readonly onProgress: ((done: number, total: number) => void) | undefined) {}

  hear(said: Reply | Incoming): void {
    if (said.type === 'begun') return
    if (said.type === 'progress') return this.onProgress?.(said.done, said.total)
    this.waiting.push(said)
    this.wake()
  }

  /** The next reply, once there is one; gives up after `wait` milliseconds, if given. */
  async next(wait: number | undefined): Promise<Incoming> {
    const timer = wait === undefined ? undefined : setTimeout(() => this.giveUp(wait), wait)
    while (this.waiting.length === 0) await new Promise<void>((resolve) => (this.wake = resolve))
    clearTimeout(timer)
    return this.waiting.shift()!
  }

  private giveUp(wait: number): void {
    this.hear({
      type: 'ended',
      why: new WorkerFailure('silent', `it did not finish within ${secondsInWords(wait)}`),
    })
  }
}
