import { Call } from './call'
import { WorkerFailure } from './failure'
import { type Limits, longestWait } from './limits'
import type { Thrown } from './messages'
import type { Running, Start } from './running'
import type { InputOf, ResultOf, Tasks, ValueOf } from './tasks'

export interface WorkerOptions {
  /** For processes only. */
  readonly limits?: Limits
  /** The worker ends and frees its memory after this many milliseconds without a task; if not given, it stays. */
  readonly idle?: number
  /** Called when the worker has ended by itself. */
  readonly onEnd?: (why: WorkerFailure) => void
}

export interface AskOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Stops the task, which then fails with `stopped`. */
  readonly signal?: AbortSignal | undefined
  /** Whether the task itself is asked to stop and clean up; else the whole thread or process is ended at once. */
  readonly stopsGently?: boolean
}

/**
 * A thread or process that runs tasks for the program. It starts with the first task, and again after it has ended;
 * without a task it doesn't keep the program from exiting.
 */
export class BackgroundWorker<Own extends Tasks> {
  private running: Running | undefined
  private readonly calls = new Map<number, Call>()
  private last = 0
  private resting: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(
    private readonly start: Start,
    private readonly options: WorkerOptions = {},
  ) {}

  /** The process id while a process runs. */
  get pid(): number | undefined {
    return this.running?.pid
  }

  /** The value of a task. Throws a WorkerFailure. */
  async ask<Name extends keyof Own & string>(
    task: Name,
    input: InputOf<Own[Name]>,
    options?: AskOptions,
  ): Promise<ValueOf<Own[Name]>> {
    const results = this.results(task, input, options)
    for (;;) {
      const next = await results.next()
      if (next.done) return next.value
    }
  }

  /**
   * The results of a task one by one, and its value at the end. The task computes the next result only when the caller
   * takes it; leaving the loop early ends the thread or process. Throws a WorkerFailure.
   */
  async *results<Name extends keyof Own & string>(
    task: Name,
    input: InputOf<Own[Name]>,
    { onProgress, signal, stopsGently = false }: AskOptions = {},
  ): AsyncGenerator<ResultOf<Own[Name]>, ValueOf<Own[Name]>, void> {
    if (this.isClosed || signal?.aborted) throw stopped()
    const { limits } = this.options
    const running = this.awake()
    const id = ++this.last
    const call = new Call(onProgress)
    const stop = () => (stopsGently ? running.send({ type: 'stop', id }) : void this.end(stopped()))
    let isOver = false
    this.calls.set(id, call)
    signal?.addEventListener('abort', stop)
    try {
      running.send({ type: 'ask', id, task, input, limits })
      for (;;) {
        const said = await call.next(limits && longestWait(limits))
        if (said.type === 'ended') throw said.why
        isOver = said.type !== 'result'
        if (said.type === 'failed') throw threw(said.thrown)
        if (said.type === 'done') return said.value as ValueOf<Own[Name]>
        yield said.result as ResultOf<Own[Name]>
        running.send({ type: 'next', id })
      }
    } finally {
      signal?.removeEventListener('abort', stop)
      this.calls.delete(id)
      // The rest of the task is no longer needed.
      if (!isOver && this.running === running) await this.end(stopped())
      else if (this.calls.size === 0) await this.rest()
    }
  }

  /** Ends the worker for good; running tasks fail with `stopped`. Resolves once a thread has ended. */
  async close(): Promise<void> {
    this.isClosed = true
    await this.end(stopped())
  }

  private awake(): Running {
    clearTimeout(this.resting)
    this.running ??= this.begin()
    this.running.hold(true)
    return this.running
  }

  private begin(): Running {
    const ended = (why: WorkerFailure) => {
      if (this.running !== running) return
      void this.end(why)
      this.options.onEnd?.(why)
    }
    const running: Running = this.start(
      { hear: (reply) => this.calls.get(reply.id)?.hear(reply), ended },
      this.options.limits,
    )
    return running
  }

  private async rest(): Promise<void> {
    const { idle } = this.options
    this.running?.hold(false)
    if (idle === 0 || this.running?.isWorn?.()) await this.end(stopped())
    else if (idle !== undefined) this.resting = setTimeout(() => void this.end(stopped()), idle).unref()
  }

  private async end(why: WorkerFailure): Promise<void> {
    const { running } = this
    this.running = undefined
    clearTimeout(this.resting)
    for (const call of this.calls.values()) call.hear({ type: 'ended', why })
    await running?.kill()
  }
}

const stopped = () => new WorkerFailure('stopped', 'it was stopped')

const threw = (thrown: Thrown) => new WorkerFailure('threw', thrown.message, { thrown })
