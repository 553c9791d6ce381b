import { parentPort, workerData } from 'node:worker_threads'
import { backUpLibrary } from './backup'
import { LibraryError } from './errors'
import type { LibraryJob, LibraryJobMessage } from './libraryThread'
import { survey } from './survey'
import { verifyLibrary } from './verify'

/** The thread on which a library is surveyed, verified or backed up: work that reads every article. */
const job = workerData as LibraryJob
const say = (message: LibraryJobMessage) => parentPort?.postMessage(message)
const stop = new AbortController()
parentPort?.once('message', () => stop.abort())
const progress = (done: number, total: number) => say({ type: 'progress', done, total })

try {
  say({ type: 'done', value: await run() })
} catch (error) {
  const code = error instanceof LibraryError ? error.code : 'notReadable'
  say({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) })
}
parentPort?.close()

async function run(): Promise<unknown> {
  switch (job.type) {
    case 'survey':
      for await (const news of survey(job.folder, job.known)) say({ type: 'news', news })
      return null
    case 'verify':
      return verifyLibrary(job.folder, progress)
    case 'backup':
      return backUpLibrary(job, progress, stop.signal)
  }
}
