import { Worker } from 'node:worker_threads'
import type { BackupOutcome, BackupRequest, Progress } from './backup'
import { LibraryError, type LibraryErrorCode } from './errors'
import type { SurveyNews } from './survey'
import type { VerifyOutcome } from './verify'

export type LibraryJob =
  | { readonly type: 'survey'; readonly folder: string; readonly known: ReadonlyMap<string, number> }
  | { readonly type: 'verify'; readonly folder: string }
  | ({ readonly type: 'backup' } & BackupRequest)

export type LibraryJobMessage =
  | { readonly type: 'news'; readonly news: SurveyNews }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly code: LibraryErrorCode; readonly message: string }

export interface JobOptions {
  readonly onProgress?: Progress
  /** Ends the thread; the job then rejects with a LibraryError. */
  readonly signal?: AbortSignal
}

/** How often progress is passed on, in milliseconds. */
const progressInterval = 100

/** Work that reads a whole library, on a thread of its own. `script` is the path of the built libraryWorker. */
export class LibraryThread {
  constructor(private readonly script: string) {}

  verify(folder: string, options?: JobOptions): Promise<VerifyOutcome> {
    return this.run({ type: 'verify', folder }, options) as Promise<VerifyOutcome>
  }

  backUp(request: BackupRequest, options?: JobOptions): Promise<BackupOutcome> {
    return this.run({ type: 'backup', ...request }, options) as Promise<BackupOutcome>
  }

  /** Compares the list with the disk; whoever stops listening ends the thread. */
  async *survey(
    folder: string,
    known: ReadonlyMap<string, number>,
    signal?: AbortSignal,
  ): AsyncGenerator<SurveyNews, void> {
    const waiting: SurveyNews[] = []
    let wake = () => undefined as void
    let isDone = false
    const stop = new AbortController()
    signal?.addEventListener('abort', () => stop.abort())
    const done = this.run({ type: 'survey', folder, known }, { signal: stop.signal }, (news) => {
      waiting.push(news)
      wake()
    }).finally(() => {
      isDone = true
      wake()
    })
    done.catch(() => undefined)
    try {
      for (;;) {
        const news = waiting.shift()
        if (news) yield news
        else if (isDone) break
        else await new Promise<void>((resolve) => (wake = resolve))
      }
      await done
    } finally {
      stop.abort()
    }
  }

  private run(
    job: LibraryJob,
    { onProgress, signal }: JobOptions = {},
    onNews: (news: SurveyNews) => void = () => undefined,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.script, { workerData: job })
      let last = 0
      const fail = (code: LibraryErrorCode, message: string, cause?: unknown) =>
        reject(new LibraryError(code, message, { cause }))
      // A backup that is stopped takes its half file away first; the others leave nothing behind.
      signal?.addEventListener('abort', () =>
        job.type === 'backup' ? worker.postMessage('stop') : void worker.terminate(),
      )
      worker.on('message', (message: LibraryJobMessage) => {
        if (message.type === 'news') onNews(message.news)
        else if (message.type === 'done') resolve(message.value)
        else if (message.type === 'failed') fail(message.code, message.message)
        else if (performance.now() - last > progressInterval || message.done === message.total) {
          last = performance.now()
          onProgress?.(message.done, message.total)
        }
      })
      worker.once('error', (error: Error) =>
        fail('notReadable', `The work broke off: ${error.message}.`, error),
      )
      worker.once('exit', () => fail('cancelled', 'It was stopped. The library was not touched.'))
    })
  }
}
