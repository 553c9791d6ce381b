import type { Thrown } from './messages'

/**
 * Why a task has no value: it threw; it was stopped; it reached a limit of processor time or memory; it broke the thread
 * or process down; that was ended from outside, or could not be started; or nothing was heard of it.
 */
export type FailureReason =
  'threw' | 'stopped' | 'time' | 'memory' | 'broke' | 'ended' | 'notStarted' | 'silent'

/**
 * A task has no value. The message is what it threw, or else half a sentence that begins with "it", of the task: "it took
 * more than 60 seconds of work".
 */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure'
  /** Of what the task threw. */
  readonly thrown: Thrown | undefined

  constructor(
    readonly reason: FailureReason,
    message: string,
    { thrown, cause }: { readonly thrown?: Thrown; readonly cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.thrown = thrown
  }

  /** Whether what was given to the task can be the cause; else it can be tried again as it is. */
  get isOfInput(): boolean {
    return ['threw', 'time', 'memory', 'broke'].includes(this.reason)
  }
}
