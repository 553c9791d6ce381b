/** What a task gets besides its input; `Result` is the type of the results it gives one by one. */
export interface Work<Result = never> {
  /** Reports the task's progress; a few reports a second are passed on, and always the last one. */
  progress(this: void, done: number, total: number): void
  /** Gives one result and waits until the program has taken it, so that they never pile up. */
  give(this: void, result: Result): Promise<void>
  /** Aborted when the task must clean up and end. */
  readonly signal: AbortSignal
}

/** The tasks of a thread or process, by name. Inputs, results and values are plain data or bytes. */
export type Tasks = Readonly<Record<string, (input: never, work: Work) => unknown>>

export type InputOf<Task> = Task extends (input: infer Input, ...rest: never[]) => unknown ? Input : never

export type ResultOf<Task> = Task extends (input: never, work: Work<infer Result>) => unknown ? Result : never

export type ValueOf<Task> = Task extends (...rest: never[]) => infer Value ? Awaited<Value> : never
