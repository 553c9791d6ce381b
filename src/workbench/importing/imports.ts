import { availableParallelism } from 'node:os'
import type { ImportOutcome } from '../../contract/answers'
import type { Handlers } from '../../contract/router'
import type { History } from '../../core/commands/history'
import { ImportProcess } from '../../importers/process/importProcess'
import { givenPath } from '../../library/disk/fileNames'
import type { Library } from '../../library/library'
import { inTurn } from '../../workers/turns'
import type { Host } from '../host'
import { saveReport } from '../reporting/saveReport'
import { viewOf } from '../viewOf'
import { FileTokens } from './fileTokens'
import { filesIn } from './filesIn'
import { importFiles, importParts, importVersion } from './importFiles'
import { importSummary } from './importSummary'

/** How many files are read at once: one processor is left for the window. */
const readersAtOnce = Math.max(1, Math.min(4, availableParallelism() - 1))

export interface ImportsOptions {
  readonly library: () => Library
  readonly host: Host
  /** The path of the built importChild. */
  readonly script: string
  /** Called with articles that are new or have a new text. */
  readonly onChanged: (ids: readonly string[]) => Promise<void>
}

type ImportRequests =
  | 'articles.import'
  | 'articles.importParts'
  | 'articles.choose'
  | 'articles.addVersion'
  | 'articles.stopImport'
  | 'import.saveSummary'

/** Opens files into the library: several processes read them, and later requests wait their turn. */
export class Imports {
  readonly readers: readonly ImportProcess[]
  readonly tokens = new FileTokens()
  // Two at once would both find that the library lacks a file that both were given.
  private readonly turns = inTurn()
  private stopping = new AbortController()
  /** The outcomes of the files opened last. */
  private latest: readonly ImportOutcome[] = []

  constructor(private readonly options: ImportsOptions) {
    this.readers = Array.from({ length: readersAtOnce }, () => new ImportProcess(options.script))
  }

  handlers(): Pick<Handlers, ImportRequests> {
    const { tokens } = this
    const { host } = this.options
    return {
      'articles.import': async ({ files, parts }) =>
        this.named(
          await this.open(
            files.map((file) => tokens.pathOf(file)),
            parts,
          ),
        ),
      'articles.importParts': async ({ file, parts }) =>
        this.named(await this.openParts(tokens.pathOf(file), parts)),
      'articles.choose': async ({ what }) => this.openNamed(await host.chooseArticles(what)),
      'articles.addVersion': async ({ id, file, part }) =>
        viewOf(await this.addVersion(id, tokens.pathOf(file), part)),
      'articles.stopImport': () => {
        this.stopping.abort()
        return null
      },
      'import.saveSummary': () => this.saveSummary(),
    }
  }

  /** Opens files, and those in folders, at these paths; the outcomes name them by tokens, for the window. */
  async openNamed(paths: readonly string[]): Promise<readonly ImportOutcome[]> {
    return this.named(await this.open(paths, 'ask'))
  }

  /** Opens files, and those in folders, at these paths, and reports progress to the window. */
  open(named: readonly string[], parts: 'usual' | 'ask'): Promise<readonly ImportOutcome[]> {
    const { host, library } = this.options
    return this.inTurn(async (signal) => {
      try {
        return await importFiles(library(), await filesIn(named), {
          readers: this.readers,
          parts,
          signal,
          onProgress: (done, total, file) => host.emit('import.progress', { done, total, file }),
        })
      } finally {
        // Events keep their order, but the reply may overtake them: the end of progress is an event.
        host.emit('import.progress', null)
      }
    })
  }

  close(): void {
    this.stopping.abort()
    for (const reader of this.readers) reader.close()
  }

  /** Opens the named parts of the file at that path. */
  openParts(file: string, parts: readonly string[]): Promise<readonly ImportOutcome[]> {
    return this.inTurn(async (signal) =>
      importParts(this.options.library(), this.readers[0]!, await givenPath(file), parts, signal),
    )
  }

  /** Adds the file at that path, or a part of it, as a newer version of an article. */
  async addVersion(id: string, file: string, part: string | null): Promise<History> {
    const history = await importVersion(
      this.options.library(),
      this.readers[0]!,
      id,
      await givenPath(file),
      part,
    )
    await this.options.onChanged([id])
    return history
  }

  private named(outcomes: readonly ImportOutcome[]): readonly ImportOutcome[] {
    return outcomes.map((outcome) => ({ ...outcome, file: this.tokens.tokenOf(outcome.file) }))
  }

  private inTurn(
    task: (signal: AbortSignal) => Promise<readonly ImportOutcome[]>,
  ): Promise<readonly ImportOutcome[]> {
    return this.turns(async () => {
      this.stopping = new AbortController()
      this.latest = await task(this.stopping.signal)
      await this.options.onChanged(
        this.latest.flatMap((outcome) => ('article' in outcome ? outcome.article.id : [])),
      )
      return this.latest
    })
  }

  /** Writes the outcomes of the files opened last as a table. */
  private async saveSummary(): Promise<{ file: string } | null> {
    const file = await this.options.host.chooseSummaryFile('What was opened.csv')
    if (file === undefined) return null
    await saveReport(file, importSummary(this.latest), 'list')
    return { file }
  }
}
