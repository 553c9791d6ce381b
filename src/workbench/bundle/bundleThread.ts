import { Worker } from 'node:worker_threads'
import { LibraryError, type LibraryErrorCode } from '../../library/errors'
import type { BundleRequest } from './contents'

export interface BundleTask {
  readonly request: BundleRequest
  readonly to: string
}

/** What the thread says at its end: an Error would lose its code on the way. */
export type BundleReply =
  { readonly ok: true } | { readonly ok: false; readonly code: LibraryErrorCode; readonly message: string }

/**
 * Writes a replay bundle on a thread of its own: searching a long log for what must not get out takes a while. `script`
 * is the path of the built bundleWorker. Rejects with a LibraryError.
 */
export function writeBundleOnThread(script: string, task: BundleTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task })
    const fail = (why: string, cause?: unknown) =>
      reject(
        new LibraryError(
          'notSaved',
          `The replay bundle could not be made: ${why}. Nothing in the library was changed.`,
          { cause },
        ),
      )
    worker.once('message', (reply: BundleReply) => {
      if (reply.ok) resolve()
      else reject(new LibraryError(reply.code, reply.message))
    })
    worker.once('error', (error: Error) => fail(error.message, error))
    worker.once('exit', () => fail('it was ended'))
  })
}
