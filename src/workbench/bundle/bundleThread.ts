import { LibraryError, type LibraryErrorCode } from '../../library/errors'
import { threadAnswer } from '../threadAnswer'
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
export async function writeBundleOnThread(script: string, task: BundleTask): Promise<void> {
  const reply = await threadAnswer<BundleReply>(script, task, 'replay bundle')
  if (!reply.ok) throw new LibraryError(reply.code, reply.message)
}
