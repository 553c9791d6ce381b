import { parentPort, workerData } from 'node:worker_threads'
import { LibraryError } from '../../library/errors'
import type { BundleReply, BundleTask } from './bundleThread'
import { writeBundle } from './writeBundle'

/** The thread that writes one replay bundle and ends. */
const { request, to } = workerData as BundleTask
const reply = await writeBundle(request, to).then(
  (): BundleReply => ({ ok: true }),
  (error: unknown): BundleReply => {
    if (!(error instanceof LibraryError)) throw error
    return { ok: false, code: error.code, message: error.message }
  },
)
parentPort?.postMessage(reply)
