import { BackgroundWorker } from '../../workers/backgroundWorker'
import { inThread } from '../../workers/start'
import { notMade } from '../reporting/notMade'
import type { BundleTask, BundleTasks } from './bundleWorker'

/**
 * Writes a replay bundle on a thread of its own: searching a long log for confidential content takes a while.
 * `script` is the path of the built bundleWorker. Rejects with a LibraryError.
 */
export async function writeBundleOnThread(script: string, task: BundleTask): Promise<void> {
  const worker = new BackgroundWorker<BundleTasks>(inThread(script), { idle: 0 })
  await worker.ask('write', task).catch(notMade('replay bundle'))
}
