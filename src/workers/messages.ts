import type { Limits } from './limits'

/** A message from the program to a thread or process; `id` identifies the task. */
export type Question =
  | {
      readonly type: 'ask'
      readonly id: number
      readonly task: string
      readonly input: unknown
      readonly limits: Limits | undefined
    }
  /** The last result was taken. */
  | { readonly type: 'next'; readonly id: number }
  /** The task must clean up and end. */
  | { readonly type: 'stop'; readonly id: number }

/** A message from a thread or process to the program. */
export type Reply =
  /** The task has begun: from here on its limits count. Only processes say so. */
  | { readonly type: 'begun'; readonly id: number }
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** One of several results; the next one waits until this one is taken. */
  | { readonly type: 'result'; readonly id: number; readonly result: unknown }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  /** What the task threw, as plain data: an Error would lose its name and code on the way. */
  | { readonly type: 'failed'; readonly id: number; readonly thrown: Thrown }

export interface Thrown {
  readonly name: string
  readonly code: string | undefined
  readonly message: string
}
