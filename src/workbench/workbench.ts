import { join } from 'node:path'
import { createRouter, type Handlers } from '../contract/router'
import type {
  ArticleUpdate,
  ArticleView,
  BackupReport,
  ImportedSources,
  MergeReport,
  ReadersReport,
  Start,
} from '../contract/answers'
import type { CitationFormat } from '../citations/exchange'
import type { History } from '../core/commands/history'
import type { Article } from '../core/model/article'
import type { Source } from '../core/model/source'
import { hasModel } from '../core/checkworthiness/model'
import { baseWith } from '../core/ranking/secondOpinion'
import { languageOf } from '../core/text/language'
import { EncoderProcess } from '../encoder/encoderProcess'
import { readLogo } from './reporting/readLogo'
import { LongTexts } from './longTexts/longTexts'
import { SecondOpinions } from './secondOpinions'
import { rankClaims, type Ranking, storedBase } from '../core/ranking/rank'
import { summaryOfLearning } from '../core/ranking/summary'
import { articleEvents, claimEvents } from '../core/changes/events'
import { LibraryError } from '../library/errors'
import { Library, type LibraryOptions } from '../library/library'
import { readersOf } from '../library/disk/sharing'
import { inTurn } from '../workers/turns'
import type { ListChange } from '../library/list/listRepair'
import { backupFileName } from './reporting/exportReport'
import type { Host } from './host'
import { Imports } from './importing/imports'
import { inSlices } from './inSlices'
import { LibrarySearch } from './librarySearch'
import { keyHandlers } from './keys'
import { LibraryJobs } from './libraryJobs'
import { openLibrary } from './openLibrary'
import { Quotations } from './quotations'
import { Reports } from './reporting/reports'
import { Reviews } from './review'
import { SourceFiles } from './sources/sourceFiles'
import { SnapshotTexts } from './snapshotTexts'
import { exchangeHandlers } from './sources/exchangeHandlers'
import { exportSources } from './sources/exportSources'
import { sourceHandlers } from './sources/handlers'
import { importSources } from './sources/importSources'
import { KeptSources } from './sources/keptSources'
import { updateOf, viewOf } from './viewOf'

export interface WorkbenchOptions extends Omit<
  LibraryOptions,
  'onDamage' | 'onLearned' | 'onList' | 'survey'
> {
  /** Whether to open a library for reading if it can't be written to. */
  readonly orReadOnly?: boolean
  readonly appVersion: string
  /** The runtime's name and version: "Electron 33.3.0", "Node 20.18.0". */
  readonly runtime: string
  /** The folder with the built scripts of threads and processes. */
  readonly scripts: string
}

/** The whole application without a window: a library, its threads and processes, and an answer to every request. */
export class Workbench {
  readonly imports: Imports
  private readonly search: LibrarySearch
  private readonly jobs: LibraryJobs
  private readonly longTexts: LongTexts
  private readonly opinions: SecondOpinions
  private readonly reports: Reports
  private readonly sourceFiles: SourceFiles
  /** Answers a request by name; see the contract. */
  readonly answer: ReturnType<typeof createRouter>
  private readonly reviews: Reviews
  private readonly quotations: Quotations
  private readonly inTurn = inTurn()
  private notices: string[] = []
  private current: Library | undefined
  private isListBehind = false

  private constructor(
    private readonly options: WorkbenchOptions,
    private readonly host: Host,
  ) {
    this.imports = new Imports({
      library: () => this.library,
      host,
      script: join(options.scripts, 'importChild.js'),
      onChanged: (ids) => this.takeImported(ids),
    })
    this.search = new LibrarySearch(join(options.scripts, 'searchWorker.js'), () => this.library)
    this.jobs = new LibraryJobs(options.scripts, options.appData, host)
    this.reports = new Reports(() => this.library, options, host, this.jobs)
    this.longTexts = new LongTexts(join(options.scripts, 'longTextsWorker.js'))
    const kept = new KeptSources(this.imports.readers.at(-1)!)
    const texts = new SnapshotTexts(kept, this.longTexts)
    this.reviews = new Reviews(texts, (article) => host.emit('review.changed', { article }))
    this.quotations = new Quotations(texts, this.longTexts, () => this.library)
    this.sourceFiles = new SourceFiles({
      library: () => this.library,
      host,
      kept,
      pathOf: (token) => this.imports.tokens.pathOf(token),
      changed: async (change) => this.changed(await change),
    })
    this.opinions = new SecondOpinions(
      EncoderProcess.beside(options.scripts),
      (article) => host.emit('ranking.changed', { article }),
      (sentence) => host.emit('library.notice', sentence),
    )
    this.answer = createRouter(this.handlers(), (error) => host.reportFault(error))
  }

  /** Opens the library. Throws a LibraryError. */
  static async open(options: WorkbenchOptions, host: Host): Promise<Workbench> {
    const workbench = new Workbench(options, host)
    await workbench.openLibrary(options.orReadOnly ?? false)
    return workbench
  }

  /**
   * Opens a library for reading, beside its writer: it takes no lock and writes nothing, and refuses requests that
   * would change something with `why`. Throws a LibraryError when there is no library.
   */
  static async openToRead(options: WorkbenchOptions, host: Host, why: string): Promise<Workbench> {
    const workbench = new Workbench(options, host)
    const library = await Library.openReadOnly(workbench.libraryOptions(), why)
    workbench.current = library
    // The list from the last closing may be out of date.
    await library.surveyed
    return workbench
  }

  /** Adds the sources of an exchange file to an article. Throws a UserFacingError. */
  async importSources(id: string, file: string): Promise<ImportedSources> {
    const script = join(this.options.scripts, 'citationsChild.js')
    const { history, imported } = await importSources({ library: this.library, script, id, file })
    this.changed(history)
    return imported
  }

  /** The text of an exchange file; see `exportSources`. */
  exportSources(sources: readonly Source[], format: CitationFormat, confidentialSources: boolean) {
    const script = join(this.options.scripts, 'citationsChild.js')
    return exportSources({ script, sources, format, confidentialSources })
  }

  get library(): Library {
    if (!this.current) throw new LibraryError('notFound', 'The library is closed. Nothing was changed.')
    return this.current
  }

  async close(): Promise<void> {
    this.imports.close()
    this.jobs.stop()
    this.opinions.close()
    await this.longTexts.close()
    await this.search.close()
    await this.reports.close()
    await this.current?.close()
  }

  private async openLibrary(orReadOnly: boolean): Promise<void> {
    this.notices = []
    const { scripts } = this.options
    this.current = await openLibrary({ ...this.libraryOptions(), scripts, orReadOnly })
  }

  private libraryOptions(): LibraryOptions {
    return {
      ...this.options,
      onDamage: (sentence) => {
        this.notices.push(sentence)
        this.host.emit('library.notice', sentence)
      },
      onLearned: () => this.host.emit('ranking.changed', {}),
      onList: (change) => this.takeListChange(change),
    }
  }

  /** Opens a read-only library again; it stays read-only if it still can't be written to. */
  private async retry(): Promise<Start> {
    if (this.library.readOnly !== undefined) {
      await this.library.close()
      try {
        await this.openLibrary(false)
      } catch (error) {
        await this.openLibrary(true)
        throw error
      }
    }
    return this.start()
  }

  private start(): Start {
    const { library, notices, options } = this
    return {
      folder: library.folder,
      person: library.settings.person,
      isPersonNamed: library.settings.isPersonNamed,
      readOnly: library.readOnly ?? null,
      scale: library.settings.scale,
      newsroom: library.settings.newsroom,
      articles: library.everything(),
      notices,
      version: options.appVersion,
      runtime: options.runtime,
    }
  }

  /** Takes over what the survey found; its progress is reported if the list lacked a lot. */
  private takeListChange({ put, removed, done, total }: ListChange): void {
    if (put.length > 0 || removed.length > 0) this.host.emit('articles.changed', { put, removed })
    this.search.load(put.map(({ id }) => id))
    this.isListBehind ||= put.length > 0 && done < total
    if (this.isListBehind)
      this.host.emit('library.progress', done < total ? { work: 'survey', done, total } : null)
  }

  private async takeImported(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (this.search.isRunning) this.search.put((await this.library.history(id)).article)
    this.tellList(ids)
  }

  private tellList(ids: readonly string[]): void {
    const put = ids.flatMap((id) => this.library.summary(id) ?? [])
    this.host.emit('articles.changed', { put, removed: [] })
  }

  private handlers(): Handlers {
    return {
      'workbench.start': () => this.start(),
      'person.rename': async ({ person }) => {
        await this.library.settings.setPerson(person)
        return { person }
      },
      'newsroom.set': async ({ newsroom }) => {
        await this.library.settings.setNewsroom(newsroom)
        return { newsroom }
      },
      'newsroom.chooseLogo': async () => {
        const file = await this.host.chooseLogo()
        return file === undefined ? null : readLogo(file)
      },
      'library.retry': () => this.retry(),
      'library.backup': ({ articles }) => this.backUp(articles),
      'library.merge': ({ from }) => this.merge(from),
      'library.readers': () => this.readers(),
      'library.share': async ({ isShared }) => {
        await this.library.share(isShared)
        return this.readers()
      },
      'library.verify': () => this.jobs.verify(this.library),
      'library.stop': () => {
        this.jobs.stop()
        return null
      },
      'trash.empty': async () => {
        const removed = await this.library.emptyTrash()
        this.host.emit('articles.changed', { put: [], removed })
        return { emptied: removed.length }
      },
      'articles.list': ({ trash }) => (trash ? this.library.trash() : this.library.articles()),
      ...this.imports.handlers(),
      'article.open': async ({ id }) => viewOf(await this.library.history(id)),
      'article.history': async ({ id }) => inSlices(articleEvents(await this.library.history(id))),
      'claim.history': async ({ id, claim }) => inSlices(claimEvents(await this.library.history(id), claim)),
      'article.do': async ({ id, command, act }) => {
        await this.reviews.mustAllow(this.library, id, command)
        return this.change(id, () => this.library.give(id, command, act))
      },
      'article.signOff': async ({ id, claims }) => {
        const { history, signed, leftOut } = await this.reviews.signOffAll(this.library, id, claims)
        return { view: this.changed(history), signed, leftOut }
      },
      'article.undo': ({ id, act }) => this.change(id, () => this.library.undo(id, act)),
      'article.redo': ({ id, act }) => this.change(id, () => this.library.redo(id, act)),
      'article.ranking': async ({ id }) => this.rankingOf((await this.library.history(id)).article),
      'article.elements': async ({ id }) =>
        this.longTexts.elementsOf((await this.library.history(id)).article),
      'article.differences': async ({ id, version }) =>
        this.longTexts.differences((await this.library.history(id)).article, version),
      ...this.quotations.handlers(),
      'review.findings': ({ id, waits }) => this.reviews.of(this.library, id, waits),
      'review.setRule': async ({ rule, mode }) => {
        await this.reviews.setRule(this.library, rule, mode)
        this.host.emit('review.changed', {})
        return null
      },
      ...keyHandlers(
        this.options,
        () => this.library,
        (sentence) => this.host.emit('library.notice', sentence),
      ),
      'learning.summary': () => {
        const { decisions, learned } = this.library.learning
        return summaryOfLearning(decisions, learned)
      },
      'learning.reset': async () => {
        await this.library.forgetLearning()
        this.host.emit('ranking.changed', {})
        return null
      },
      ...this.sourceFiles.handlers(),
      ...sourceHandlers({
        library: () => this.library,
        search: this.search,
        changed: async (change) => this.changed(await change),
      }),
      ...exchangeHandlers({
        library: () => this.library,
        search: this.search,
        host: this.host,
        script: join(this.options.scripts, 'citationsChild.js'),
        changed: async (change) => this.changed(await change),
      }),
      'search.query': ({ text }) => this.search.query(text),
      ...this.reports.handlers(),
      'menu.update': (offers) => {
        this.host.updateMenu(offers)
        return null
      },
    }
  }

  /** Answered at once from what is known; `ranking.changed` follows when the encoder has read the article. */
  private rankingOf(article: Article): Ranking {
    const { learned } = this.library.learning
    if (!hasModel(languageOf(article.text)))
      return { claims: rankClaims(article, storedBase, learned), by: 'rules' }
    const shifts = this.opinions.of(article)
    if (!shifts) return { claims: rankClaims(article, storedBase, learned), by: 'words' }
    return { claims: rankClaims(article, baseWith(article.sentences, shifts), learned), by: 'encoder' }
  }

  /** One after the other, so that each update starts from the version that the one before it ended with. */
  private change(id: string, change: () => Promise<History>): Promise<ArticleUpdate> {
    return this.inTurn(async () => {
      const before = await this.library.history(id)
      const after = await change()
      this.changed(after)
      return updateOf(before, after)
    })
  }

  private changed(history: History): ArticleView {
    this.search.put(history.article)
    this.tellList([history.article.id])
    return viewOf(history)
  }

  private async backUp(articles: readonly string[] | undefined): Promise<BackupReport | null> {
    const one = articles?.length === 1 ? this.library.summary(articles[0]!)?.title : undefined
    const file = await this.host.chooseBackupFile(backupFileName(one ?? this.library.settings.name))
    if (file === undefined) return null
    await this.library.settle()
    return this.jobs.backUp(this.library, file, articles)
  }

  private async merge(from: 'file' | 'folder'): Promise<MergeReport | null> {
    const chosen = await this.host.chooseMerge(from)
    if (chosen === undefined) return null
    return this.jobs.merge(this.library, chosen, (article) => {
      this.search.put(article)
      this.tellList([article.id])
    })
  }

  private async readers(): Promise<ReadersReport> {
    return { readers: await readersOf(this.library.folder) }
  }
}
