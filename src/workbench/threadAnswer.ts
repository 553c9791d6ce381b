import { Worker } from 'node:worker_threads'
import { LibraryError } from '../library/errors'

/**
 * The one message of a thread that is started with `data`. `script` is the path of the built worker, `what` is what it
 * makes. Rejects with a LibraryError when the thread fails or ends without a word.
 */
export function threadAnswer<Answer>(script: string, data: unknown, what: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: data })
    const fail = (why: string, cause?: unknown) =>
      reject(
        new LibraryError(
          'notSaved',
          `The ${what} could not be made: ${why}. Nothing in the library was changed.`,
          { cause },
        ),
      )
    worker.once('message', resolve)
    worker.once('error', (error: Error) => fail(error.message, error))
    worker.once('exit', () => fail('it was ended'))
  })
}
