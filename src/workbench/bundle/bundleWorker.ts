import { serve } from '../../workers/serve'
import type { BundleRequest } from './contents'
import { writeBundle } from './writeBundle'

export interface BundleTask {
  readonly request: BundleRequest
  readonly to: string
}

export type BundleTasks = typeof tasks

/** The thread that writes one replay bundle. */
const tasks = {
  write: ({ request, to }: BundleTask) => writeBundle(request, to),
}
serve(tasks)
