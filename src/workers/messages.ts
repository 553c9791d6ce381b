import type { Limits } from './limits'

/** What the program says to a thread or process; `id` names one task. */
export type Question =
  | {
      readonly type: 'ask'
      readonly id: number
      readonly task: string
      readonly input: unknown
      readonly limits: Limits | undefined
    }
  /** The result given last was taken. */
  | { readonly type: 'next'; readonly id: number }
  /** The task is to clean up and end. */
  | { readonly type: 'stop'; readonly id: number }

/** What a thread or process says to the program. */
export type Reply =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** One result of several; the next waits until this one was taken. */
  | { readonly type: 'result'; readonly id: number; readonly result: unknown }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  /** What the task threw: an Error would lose its name and code on the way. */
  | { readonly type: 'failed'; readonly id: number; readonly thrown: Thrown }

export interface Thrown {
  readonly name: string
  readonly code: string | undefined
  readonly message: string
}
