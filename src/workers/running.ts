import type { WorkerFailure } from './failure'
import type { Limits } from './limits'
import type { Question, Reply } from './messages'

/** A running thread or process, as the program sees it. */
export interface Running {
  /** The process id; undefined for a thread. */
  readonly pid: number | undefined
  /** Throws if the question contains something that can't be sent. */
  send(question: Question): void
  /** Sets whether it keeps the program from exiting. */
  hold(isHeld: boolean): void
  /** Whether it should be replaced before its next task. */
  isWorn?(): boolean
  /** Ends it at once; resolves once a thread has ended. */
  kill(): Promise<unknown>
}

export interface Listener {
  hear(this: void, reply: Reply): void
  /** Called once, when it has ended or could not be started. */
  ended(this: void, why: WorkerFailure): void
}

/** Starts a thread or process. A single interface, so that each host can start its processes in its own way. */
export type Start = (listener: Listener, limits: Limits | undefined) => Running
