import { workerError } from '../../library/workerError'
import { BackgroundWorker } from '../../workers/backgroundWorker'
import { inThread } from '../../workers/start'
import type { DeskTasks } from './deskWorker'
import type { WorkOptions } from '../libraryJobs'
import type { DeskJob } from './makeDeskReport'
import type { RenderedReport } from './renderArticle'

/**
 * Makes the desk report on a thread of its own, which ends when it is stopped. `script` is the path of the built
 * deskWorker. Rejects with a LibraryError.
 */
export async function makeDeskOnThread(
  script: string,
  job: DeskJob,
  options: WorkOptions,
): Promise<RenderedReport> {
  const worker = new BackgroundWorker<DeskTasks>(inThread(script), { idle: 0 })
  return worker.ask('make', job, options).catch((failure: unknown) => {
    throw workerError(failure, {
      code: 'notReadable',
      failed: (why) => `The desk report could not be made: ${why}.`,
      stopped: 'The desk report was stopped; nothing was written.',
    })
  })
}
