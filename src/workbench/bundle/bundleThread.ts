import type { BundleReport } from '../../contract/bundleReport'
import { workerError } from '../../library/workerError'
import { BackgroundWorker } from '../../workers/backgroundWorker'
import { inThread } from '../../workers/start'
import { notMade } from '../reporting/notMade'
import type { BundleTask, BundleTasks, CheckTask } from './bundleWorker'

/**
 * Writes a replay bundle on a thread of its own: searching a long log for confidential content takes a while.
 * `script` is the path of the built bundleWorker. Rejects with a LibraryError.
 */
export async function writeBundleOnThread(script: string, task: BundleTask): Promise<void> {
  const worker = new BackgroundWorker<BundleTasks>(inThread(script), { idle: 0 })
  await worker.ask('write', task).catch(notMade('replay bundle'))
}

/** Checks a replay bundle on a thread of its own, until `signal` stops it. Rejects with a LibraryError. */
export async function checkBundleOnThread(
  script: string,
  task: CheckTask,
  signal: AbortSignal,
): Promise<BundleReport> {
  const worker = new BackgroundWorker<BundleTasks>(inThread(script), { idle: 0 })
  return worker.ask('check', task, { signal }).catch((failure: unknown) => {
    throw workerError(failure, {
      code: 'notReadable',
      failed: (why) => `The bundle could not be checked: ${why}. Nothing was changed.`,
      stopped: 'The check of the bundle was stopped. Nothing was changed.',
    })
  })
}
