import type { Thrown } from './messages'

/**
 * Why a task failed: it threw; it was stopped; it reached a limit of processor time or memory; the computer had no memory
 * left; it crashed its thread or process; the process was ended from outside, or could not be started; or it didn't
 * answer in time.
 */
export type FailureReason =
  'threw' | 'stopped' | 'time' | 'memory' | 'noMemory' | 'broke' | 'ended' | 'notStarted' | 'silent'

/**
 * A task failed. The message is that of the thrown error, or else a clause with "it" for the task: "it took more than
 * 60 seconds of work".
 */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure'
  /** What the task threw, if it threw. */
  readonly thrown: Thrown | undefined

  constructor(
    readonly reason: FailureReason,
    message: string,
    { thrown, cause }: { readonly thrown?: Thrown; readonly cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.thrown = thrown
  }

  /** Whether the task's input can be the cause; else the same task can be tried again. */
  get isOfInput(): boolean {
    return ['threw', 'time', 'memory', 'broke'].includes(this.reason)
  }
}
