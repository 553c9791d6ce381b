/** What a task has besides its input; `Result` is what it gives one by one, before it ends. */
export interface Work<Result = never> {
  /** Tells how far the task is; a few times a second at most are passed on, and the last one always. */
  progress(this: void, done: number, total: number): void
  /** Gives one result and waits until the program has taken it, so that they never pile up. */
  give(this: void, result: Result): Promise<void>
  /** Aborted when the task is to clean up and end. */
  readonly signal: AbortSignal
}

/** What a thread or process can be asked, by name. Inputs, results and values are plain data or bytes. */
export type Tasks = Readonly<Record<string, (input: never, work: Work) => unknown>>

export type InputOf<Task> = Task extends (input: infer Input, ...rest: never[]) => unknown ? Input : never

export type ResultOf<Task> = Task extends (input: never, work: Work<infer Result>) => unknown ? Result : never

export type ValueOf<Task> = Task extends (...rest: never[]) => infer Value ? Awaited<Value> : never
