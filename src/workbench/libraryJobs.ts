import { join } from 'node:path'
import type { LibraryWork, MergeReport, VerifyReport, BackupReport } from '../contract/answers'
import type { Article } from '../core/model/article'
import { LibraryError } from '../library/errors'
import type { Library } from '../library/library'
import { LibraryThread } from '../library/libraryThread'
import { mergeLibrary } from '../library/copies/merge'
import type { Host } from './host'

export interface WorkOptions {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * Jobs on the whole library, such as verifying, backing up and merging: one at a time, each with progress, and each
 * can be stopped.
 */
export class LibraryJobs {
  private stopper: AbortController | undefined
  private readonly thread: LibraryThread

  /** `appData` is the app's own folder, with this device's key. */
  constructor(
    scripts: string,
    private readonly appData: string,
    private readonly host: Host,
  ) {
    this.thread = new LibraryThread(join(scripts, 'libraryWorker.js'))
  }

  verify({ folder }: Library): Promise<VerifyReport> {
    return this.work('verify', (options) => this.thread.verify(folder, options))
  }

  backUp({ folder }: Library, to: string, articles: readonly string[] | undefined): Promise<BackupReport> {
    const { appData } = this
    const request = articles ? { folder, to, appData, articles } : { folder, to, appData }
    return this.work('backup', (options) => this.thread.backUp(request, options))
  }

  /** `onArticle` is called with every article that was added or updated. */
  merge(library: Library, from: string, onArticle: (article: Article) => void): Promise<MergeReport> {
    return this.work('merge', async (options) => {
      const outcome = await mergeLibrary(library, from, options)
      const changed = [...outcome.added, ...outcome.updated]
      for (const id of changed) onArticle((await library.history(id)).article)
      return { ...outcome, added: outcome.added.length, updated: outcome.updated.length }
    })
  }

  stop(): void {
    this.stopper?.abort()
  }

  /** Runs a task and reports its progress under that name. Throws a LibraryError while another one is running. */
  async work<T>(work: LibraryWork, task: (options: WorkOptions) => Promise<T>): Promise<T> {
    if (this.stopper)
      throw new LibraryError(
        'inUse',
        'Another job on the library is running. Wait until it ends, or stop it first.',
      )
    this.stopper = new AbortController()
    try {
      const onProgress = (done: number, total: number) =>
        this.host.emit('library.progress', { work, done, total })
      return await task({ onProgress, signal: this.stopper.signal })
    } finally {
      this.stopper = undefined
      this.host.emit('library.progress', null)
    }
  }
}
