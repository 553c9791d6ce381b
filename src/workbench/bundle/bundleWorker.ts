import { join } from 'node:path'
import type { BundleReport } from '../../contract/bundleReport'
import { ImportProcess } from '../../importers/process/importProcess'
import { serve } from '../../workers/serve'
import type { BundleRequest } from './contents'
import { verifyBundle } from './verify/verifyBundle'
import { writeBundle } from './writeBundle'

export interface BundleTask {
  readonly request: BundleRequest
  readonly to: string
}

export interface CheckTask {
  readonly file: string
  /** The version of the program that checks. */
  readonly appVersion: string
  /** The folder with the built workers. */
  readonly scripts: string
}

export type BundleTasks = typeof tasks

/** The thread that writes or checks one replay bundle. */
const tasks = {
  write: ({ request, to }: BundleTask) => writeBundle(request, to),
  check,
}
serve(tasks)

async function check({ file, appVersion, scripts }: CheckTask): Promise<BundleReport> {
  const reader = new ImportProcess(join(scripts, 'importChild.js'))
  try {
    return await verifyBundle(file, { appVersion, read: (given) => reader.read(given) })
  } finally {
    reader.close()
  }
}
