import { type AskOptions, BackgroundWorker } from '../workers/backgroundWorker'
import { inThread } from '../workers/start'
import type { BackupOutcome, BackupRequest } from './copies/backup'
import type { LibraryTasks } from './libraryWorker'
import type { LogSignatures } from './signing/logSignatures'
import type { SurveyNews } from './list/survey'
import type { VerifyOutcome } from './verify'
import { workerError } from './workerError'

/** Jobs that read a whole library, on a thread of their own. `script` is the path of the built libraryWorker. */
export class LibraryThread {
  constructor(private readonly script: string) {}

  async verify(folder: string, options?: AskOptions): Promise<VerifyOutcome> {
    return this.thread().ask('verify', folder, options).catch(fail)
  }

  /** Checks the signatures in an article's logs. */
  async signatures(folder: string, id: string): Promise<LogSignatures> {
    return this.thread().ask('signatures', { folder, id }).catch(fail)
  }

  /** A stopped backup deletes its incomplete file before it ends. */
  async backUp(request: BackupRequest, options?: AskOptions): Promise<BackupOutcome> {
    return this.thread()
      .ask('backup', request, { ...options, stopsGently: true })
      .catch(fail)
  }

  /** Compares the list with the disk; the thread ends when nobody listens any more. */
  async *survey(
    folder: string,
    known: ReadonlyMap<string, number>,
    signal?: AbortSignal,
  ): AsyncGenerator<SurveyNews, void> {
    try {
      yield* this.thread().results('survey', { folder, known }, { signal })
    } catch (error) {
      fail(error)
    }
  }

  /** Each job has a thread of its own, so that one can be ended while the others go on. */
  private thread(): BackgroundWorker<LibraryTasks> {
    return new BackgroundWorker(inThread(this.script), { idle: 0 })
  }
}

function fail(failure: unknown): never {
  throw workerError(failure, {
    code: 'notReadable',
    failed: (why) => `The job failed: ${why}.`,
    stopped: 'The job was stopped. The library was not changed.',
  })
}
