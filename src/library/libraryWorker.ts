import { serve } from '../workers/serve'
import type { Work } from '../workers/tasks'
import { backUpLibrary, type BackupRequest } from './backup'
import { survey, type SurveyNews } from './survey'
import { verifyLibrary } from './verify'

export interface SurveyRequest {
  readonly folder: string
  /** The length of each article's logs as the list knows it. */
  readonly known: ReadonlyMap<string, number>
}

export type LibraryTasks = typeof tasks

/** The thread on which a library is surveyed, verified or backed up: work that reads every article. */
const tasks = {
  survey: async ({ folder, known }: SurveyRequest, { give }: Work<SurveyNews>): Promise<void> => {
    for await (const news of survey(folder, known)) await give(news)
  },
  verify: (folder: string, { progress }: Work) => verifyLibrary(folder, progress),
  backup: (request: BackupRequest, { progress, signal }: Work) => backUpLibrary(request, progress, signal),
}
serve(tasks)
