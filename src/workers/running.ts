import type { WorkerFailure } from './failure'
import type { Limits } from './limits'
import type { Question, Reply } from './messages'

/** A thread or process that runs, as the program sees it. */
export interface Running {
  /** The number of the process; undefined for a thread. */
  readonly pid: number | undefined
  /** Throws when the question holds what can't be sent. */
  send(question: Question): void
  /** Whether it keeps the program from ending. */
  hold(isHeld: boolean): void
  /** Ends it at once; resolves when a thread is no more. */
  kill(): Promise<unknown>
}

export interface Listener {
  hear(this: void, reply: Reply): void
  /** Told once, when it has ended or could not be started. */
  ended(this: void, why: WorkerFailure): void
}

/** Starts a thread or process. One interface, so that a host can start its processes in its own way. */
export type Start = (listener: Listener, limits: Limits | undefined) => Running
