import { serve } from '../workers/serve'
import type { Work } from '../workers/tasks'
import { backUpLibrary, type BackupRequest } from './copies/backup'
import { articleSignatures, type LogSignatures } from './signing/logSignatures'
import { survey, type SurveyNews } from './list/survey'
import { verifyLibrary } from './verify'

export interface SurveyRequest {
  readonly folder: string
  /** The length of each article's logs as the list knows it. */
  readonly known: ReadonlyMap<string, number>
}

export interface SignaturesRequest {
  readonly folder: string
  /** The article's id. */
  readonly id: string
}

export type LibraryTasks = typeof tasks

/** The thread on which a library is surveyed, verified or backed up, and signatures are checked: work that takes long. */
const tasks = {
  survey: async ({ folder, known }: SurveyRequest, { give }: Work<SurveyNews>): Promise<void> => {
    for await (const news of survey(folder, known)) await give(news)
  },
  verify: (folder: string, { progress }: Work) => verifyLibrary(folder, progress),
  signatures: ({ folder, id }: SignaturesRequest): Promise<LogSignatures> => articleSignatures(folder, id),
  backup: (request: BackupRequest, { progress, signal }: Work) => backUpLibrary(request, progress, signal),
}
serve(tasks)
