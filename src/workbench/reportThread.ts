import { Worker } from 'node:worker_threads'
import { LibraryError } from '../library/errors'
import type { RenderedReport, RenderRequest } from './renderArticle'

/**
 * The report of an article as text, rendered on a thread of its own. `script` is the path of the built reportWorker.
 * Rejects with a LibraryError when the thread fails.
 */
export function renderOnThread(script: string, request: RenderRequest): Promise<RenderedReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: request })
    const fail = (why: string, cause?: unknown) =>
      reject(
        new LibraryError(
          'notSaved',
          `The report could not be made: ${why}. Nothing in the library was changed.`,
          { cause },
        ),
      )
    worker.once('message', resolve)
    worker.once('error', (error: Error) => fail(error.message, error))
    worker.once('exit', () => fail('it was ended'))
  })
}
