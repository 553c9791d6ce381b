import { Worker } from 'node:worker_threads'
import { LibraryError, type LibraryErrorCode } from '../library/errors'
import type { WorkOptions } from './libraryWork'
import type { DeskJob } from './makeDeskReport'
import type { RenderedReport } from './renderArticle'

export type DeskMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly report: RenderedReport }
  | { readonly type: 'failed'; readonly code: LibraryErrorCode; readonly message: string }

/** How often progress is passed on, in milliseconds. */
const progressInterval = 100

/**
 * The desk report made on a thread of its own, which ends when it is stopped. `script` is the path of the built
 * deskWorker. Rejects with a LibraryError.
 */
export function makeDeskOnThread(
  script: string,
  job: DeskJob,
  { onProgress, signal }: WorkOptions,
): Promise<RenderedReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job })
    const fail = (code: LibraryErrorCode, message: string, cause?: unknown) =>
      reject(new LibraryError(code, message, { cause }))
    let last = 0
    signal.addEventListener('abort', () => void worker.terminate())
    worker.on('message', (message: DeskMessage) => {
      if (message.type === 'done') resolve(message.report)
      else if (message.type === 'failed') fail(message.code, message.message)
      else if (performance.now() - last > progressInterval) {
        last = performance.now()
        onProgress(message.done, message.total)
      }
    })
    worker.once('error', (error: Error) =>
      fail('notReadable', `The desk report could not be made: ${error.message}.`, error),
    )
    worker.once('exit', () => fail('cancelled', 'The desk report was stopped; nothing was written.'))
  })
}
