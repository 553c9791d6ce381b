import { parentPort, workerData } from 'node:worker_threads'
import { LibraryError } from '../library/errors'
import type { DeskMessage } from './deskThread'
import { type DeskJob, makeDeskReport } from './makeDeskReport'

/** The thread that reads a whole library for one desk report and ends. */
const say = (message: DeskMessage) => parentPort?.postMessage(message)

try {
  const report = await makeDeskReport(workerData as DeskJob, (done, total) =>
    say({ type: 'progress', done, total }),
  )
  say({ type: 'done', report })
} catch (error) {
  const code = error instanceof LibraryError ? error.code : 'notReadable'
  say({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) })
}
