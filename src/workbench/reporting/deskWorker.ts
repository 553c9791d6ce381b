import { serve } from '../../workers/serve'
import type { Work } from '../../workers/tasks'
import { type DeskJob, makeDeskReport } from './makeDeskReport'

export type DeskTasks = typeof tasks

/** The thread that reads a whole library for one desk report. */
const tasks = {
  make: (job: DeskJob, { progress }: Work) => makeDeskReport(job, progress),
}
serve(tasks)
