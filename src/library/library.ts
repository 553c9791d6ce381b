import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Command } from '../core/commands'
import type { History } from '../core/commands/history'
import type { Article } from '../core/model/article'
import { type Newsroom, noNewsroom } from '../core/model/newsroom'
import type { RuleMode } from '../core/model/ruleMode'
import { type Rating, ratingOf, type Scale } from '../core/model/scale'
import type { Attachment } from '../core/model/source'
import type { ArticleSummary } from '../core/model/summary'
import { messageOf } from '../core/text/messageOf'
import { ArticleIndex } from './articleIndex'
import { deviceName } from './device'
import { makeFolder } from './durableFile'
import { causeInWords, LibraryError } from './errors'
import { LearningFile } from './learningFile'
import { LibraryFile, type LibrarySettings } from './libraryFile'
import { lockLibrary } from './lock'
import { OpenArticles } from './openArticles'
import { keepOriginal, keepSnapshot } from './originals'
import { articlePlaces } from './places'
import { wasAdded } from './readArticle'
import { StoredArticle, type StoredArticleOptions, type Writer } from './storedArticle'
import { survey, type SurveyNews } from './survey'

export interface LibraryOptions {
  readonly folder: string
  /** Where this device's own name is kept. */
  readonly appData: string
  /** What the lock says holds the library: "Touchstone", "touchstone import". */
  readonly program: string
  /** The name commands carry until a person sets another. */
  readonly person: string
  /** Told a sentence for whatever was found damaged and how it was mended. */
  readonly onDamage: (sentence: string) => void
  /** Told of articles that the survey at the opening finds to be other than the list had them. */
  readonly onList?: (change: ListChange) => void
  /** Told, a moment after an act, that the ranking learned something from it. */
  readonly onLearned?: () => void
  /** Compares the list with the disk, here or on a thread; without it, here. */
  readonly survey?: typeof survey
  /** The time, ISO 8601 in UTC; tests set it. */
  readonly now?: () => string
}

/** What has changed in the list of articles, and how far the survey has come. */
export interface ListChange {
  readonly put: readonly ArticleSummary[]
  readonly removed: readonly string[]
  readonly done: number
  readonly total: number
}

/** Folders in articles/ that are no articles: what is being deleted, and what is coming in. */
const emptied = '.emptied-'
export const incoming = '.incoming-'

/** A library folder, open for its one writer, or for reading only. */
export class Library {
  private readonly open = new OpenArticles((id) => this.openStored(id))
  private readonly closing = new AbortController()
  private surveying: Promise<void> = Promise.resolve()

  private constructor(
    private readonly options: LibraryOptions,
    readonly device: string,
    private readonly file: LibraryFile,
    private readonly index: ArticleIndex,
    /** What its person's decisions teach the ranking. */
    readonly learning: LearningFile,
    private readonly unlock: () => Promise<void>,
    /** Why nothing can be changed, a sentence; undefined where it can. */
    readonly readOnly: string | undefined,
  ) {}

  /** Opens a library, making it when the folder is new or empty. Throws a LibraryError when it is in use or none. */
  static async open(given: LibraryOptions): Promise<Library> {
    const { folder, program } = given
    try {
      await mustBeLibrary(folder)
      await makeFolder(join(folder, 'articles'))
      const unlock = await lockLibrary(folder, program)
      return await Library.start(given, unlock, undefined).catch(async (error: unknown) => {
        await unlock()
        throw error
      })
    } catch (error) {
      throw notOpened(folder, error)
    }
  }

  /**
   * Opens a library for reading, beside its writer or from a disk that takes nothing; changes nothing there. `why` is
   * what a person is told who wants to change something. Throws a LibraryError when there is no library.
   */
  static async openReadOnly(given: LibraryOptions, why: string): Promise<Library> {
    const { folder } = given
    const isThere = await stat(join(folder, 'articles')).then(
      (stats) => stats.isDirectory(),
      () => false,
    )
    if (!isThere)
      throw new LibraryError('notALibrary', `There is no library at ${folder} yet. Import an article first.`)
    try {
      return await Library.start(given, () => Promise.resolve(), why)
    } catch (error) {
      throw notOpened(folder, error)
    }
  }

  private static async start(
    given: LibraryOptions,
    unlock: () => Promise<void>,
    why: string | undefined,
  ): Promise<Library> {
    const options = { ...given, onDamage: once(given.onDamage) }
    const { folder, appData, onDamage } = options
    const device = await deviceName(appData)
    const access = { folder, device, onDamage, readOnly: why !== undefined }
    const file = await LibraryFile.open(access)
    const index = new ArticleIndex(access)
    await index.open()
    const learning = await LearningFile.open({ ...access, onLearned: options.onLearned })
    const library = new Library(options, device, file, index, learning, unlock, why)
    if (why === undefined) await library.finishEmptying()
    library.surveying = library.survey()
    return library
  }

  /** Resolves when the list of articles is known to be right: what it was at the last closing may be behind. */
  get surveyed(): Promise<void> {
    return this.surveying
  }

  get folder(): string {
    return this.options.folder
  }

  get settings(): LibrarySettings {
    return this.file.settings
  }

  get scale(): Scale {
    return this.settings.scale
  }

  /** Who publishes its reports. */
  get newsroom(): Newsroom {
    return this.settings.newsroom ?? noNewsroom
  }

  /** The name that commands carry. */
  get person(): string {
    return this.settings.people[this.device] ?? this.options.person
  }

  /** Whether whoever works here has said what they are called. */
  get isPersonNamed(): boolean {
    return this.settings.people[this.device] !== undefined
  }

  /** From now on commands given on this device carry this name. */
  async setPerson(person: string): Promise<void> {
    await this.changeSettings((settings) => ({
      ...settings,
      people: { ...settings.people, [this.device]: person },
    }))
  }

  /** From now on the library holds a rule of review that way. */
  async setRule(rule: string, mode: RuleMode): Promise<void> {
    await this.changeSettings((settings) => ({ ...settings, rules: { ...settings.rules, [rule]: mode } }))
  }

  async changeSettings(change: (settings: LibrarySettings) => LibrarySettings): Promise<void> {
    this.mustBeWritable()
    await this.mustBeThere()
    await this.file.change(change)
  }

  /** The rating of the library's scale that a person named by id, name or key. Throws a LibraryError when none is. */
  rating(named: string): Rating {
    const wanted = named.trim().toLowerCase()
    const found = this.scale.find((rating) =>
      [rating.id, rating.name, rating.key].some((name) => name.toLowerCase() === wanted),
    )
    if (found) return found
    const names = this.scale.map((rating) => rating.id).join(', ')
    throw new LibraryError(
      'unknownRating',
      `“${named}” is not on this library's scale. The ratings are: ${names}.`,
    )
  }

  /** All articles, the latest opened first, those in the trash among them. */
  everything(): ArticleSummary[] {
    return this.index.summaries()
  }

  /** The articles that are not in the trash. */
  articles(): ArticleSummary[] {
    return this.everything().filter((summary) => summary.removed === null)
  }

  /** The articles in the trash, the latest removed first. */
  trash(): ArticleSummary[] {
    return this.everything()
      .filter((summary) => summary.removed !== null)
      .toSorted((a, b) => (a.removed! < b.removed! ? 1 : a.removed! > b.removed! ? -1 : 0))
  }

  /** An article's line in the list, if it is known of. */
  summary(id: string): ArticleSummary | undefined {
    return this.index.get(id)
  }

  /** The article in the library that has the same bytes or the same text, be it in the trash. */
  sameArticle(original: string, text: string): ArticleSummary | undefined {
    return this.index.find((known) => known.originalSha256 === original || known.textSha256 === text)
  }

  /**
   * The article in the library that another text is a version of: it has the same web address, or the same title of more
   * than two words and no other publisher. One in the trash is none.
   */
  versionOf({ details }: Article): ArticleSummary | undefined {
    const { address, title, publisher } = details
    return this.index.find((known) => {
      if (known.removed !== null) return false
      if (address !== '' && known.address !== '') return known.address === address
      const isOther = publisher !== '' && known.publisher !== '' && known.publisher !== publisher
      return !isOther && title.trim().split(/\s+/).length > 2 && known.title === title
    })
  }

  /**
   * Gives an article another version of its text, and keeps the bytes that it was opened from; when this returns, both are
   * on the disk. Throws a CommandRefused when the article has this text already.
   */
  async addVersion(
    id: string,
    command: Extract<Command, { type: 'addVersion' }>,
    original: Uint8Array,
    companion?: string,
  ): Promise<History> {
    this.mustBeWritable()
    await this.history(id)
    await this.mustBeThere()
    const { file } = command.original
    await keepOriginal(join(articlePlaces(this.folder, id).original, file), original, companion)
    return this.give(id, command)
  }

  /**
   * Adds an article and the bytes it was opened from; when this returns, both are on the disk.
   * `companion` is the folder a browser saved beside a page; it is kept too where there is one.
   */
  async add(article: Article, original: Uint8Array, companion?: string): Promise<ArticleSummary> {
    this.mustBeWritable()
    await this.mustBeThere()
    const places = articlePlaces(this.folder, article.id)
    let stored: StoredArticle
    try {
      await keepOriginal(join(places.original, article.original.file), original, companion)
      stored = await StoredArticle.create(article, this.writer(), this.storing(article.id))
      await this.open.use(article.id, () => undefined, stored)
    } catch (error) {
      // Nothing of it was acknowledged, and half an article would be in the way.
      await rm(places.folder, { recursive: true, force: true }).catch(() => undefined)
      if (error instanceof LibraryError) throw error
      throw new LibraryError(
        'notSaved',
        `Could not add ${article.original.name} to the library: ${causeInWords(error)}. Nothing was added.`,
        { cause: error },
      )
    }
    this.list(stored)
    return stored.summary
  }

  /** The article and what can be undone. Throws a LibraryError when the library has none of that id. */
  async history(id: string): Promise<History> {
    return this.open.use(id, (stored) => stored.history)
  }

  /** Gives a command to an article; when this returns, it is on the disk. */
  async give(id: string, command: Command, act?: string): Promise<History> {
    if (command.type === 'setVerdict' && !ratingOf(this.scale, command.rating)) this.rating(command.rating)
    return this.change(id, (stored) => stored.give(command, this.writer(), act))
  }

  /** Undoes the last act. Throws a CommandRefused when there is none, or when it is not the act that was named. */
  async undo(id: string, act?: string): Promise<History> {
    return this.change(id, (stored) => stored.undo(this.writer(), act))
  }

  /** Redoes the act undone last. Throws a CommandRefused when there is none, or when it is not the act that was named. */
  async redo(id: string, act?: string): Promise<History> {
    return this.change(id, (stored) => stored.redo(this.writer(), act))
  }

  /** Keeps a file's bytes with an article, named by their hash, and describes them for the attachFile command. */
  async keepFile(id: string, name: string, bytes: Uint8Array): Promise<Attachment> {
    this.mustBeWritable()
    await this.history(id)
    await this.mustBeThere()
    return keepSnapshot(this.folder, id, name, bytes)
  }

  /** The full path of a file kept with an article. */
  keptFile(id: string, attachment: Attachment): string {
    return join(articlePlaces(this.folder, id).snapshots, basename(attachment.file))
  }

  /**
   * Changes an article's files by other means than commands, while nobody has it open, and reads it anew after that;
   * undefined where there is no such article then.
   */
  async changeFiles(id: string, task: () => Promise<void>): Promise<History | undefined> {
    this.mustBeWritable()
    await this.mustBeThere()
    await this.open.suspend(id, task)
    if (!(await wasAdded(this.folder, id))) {
      this.index.remove(id)
      return undefined
    }
    return this.open.use(id, (stored) => this.list(stored))
  }

  /** Deletes the articles in the trash for good; returns their ids. What has begun is finished at the next opening. */
  async emptyTrash(): Promise<string[]> {
    const ids = this.trash().map(({ id }) => id)
    for (const id of ids) {
      const { folder } = articlePlaces(this.folder, id)
      await this.changeFiles(id, () => rename(folder, join(this.folder, 'articles', `${emptied}${id}`)))
    }
    await this.finishEmptying()
    return ids
  }

  /** Forgets what the ranking learned; when this returns, so has the disk. */
  async forgetLearning(): Promise<void> {
    this.mustBeWritable()
    await this.mustBeThere()
    await this.learning.forget()
  }

  /** Brings every article.json up to date now; they lag behind their logs by a moment. */
  async settle(): Promise<void> {
    await this.open.settle()
  }

  /** Writes what is still to be written and lets others have the library. */
  async close(): Promise<void> {
    this.closing.abort()
    try {
      await this.surveying
      await this.open.end()
      await this.index.close()
      await this.learning.close()
    } finally {
      await this.unlock()
    }
  }

  private writer(): Writer {
    const now = this.options.now ?? (() => new Date().toISOString())
    return { device: this.device, person: this.person, now }
  }

  private storing(id: string): StoredArticleOptions {
    return {
      library: this.folder,
      device: this.device,
      readOnly: this.readOnly !== undefined,
      // Among ten thousand articles nobody knows whose article.json it is.
      onDamage: (sentence) =>
        this.options.onDamage(`${sentence} This is about “${this.index.get(id)?.title ?? id}”.`),
    }
  }

  private async change(id: string, change: (stored: StoredArticle) => Promise<History>): Promise<History> {
    this.mustBeWritable()
    return this.open.use(id, async (stored) => {
      const { article } = stored.history
      try {
        const history = await change(stored)
        this.list(stored)
        this.learning.note(article, history.article)
        return history
      } catch (error) {
        // How the article stands on the disk is only known for sure when it is read anew.
        if (error instanceof LibraryError) this.open.discard(id)
        throw error
      }
    })
  }

  private async openStored(id: string): Promise<StoredArticle> {
    await this.mustBeThere()
    // One that the survey has not come to yet is not in the list.
    const isKnown =
      this.index.get(id) !== undefined || (/^[\w-]+$/.test(id) && (await wasAdded(this.folder, id)))
    if (!isKnown) throw new LibraryError('notFound', `The library has no article ${id}.`)
    return StoredArticle.open(id, this.storing(id))
  }

  private list(stored: StoredArticle): History {
    this.index.put(stored.summary, stored.logBytes)
    return stored.history
  }

  private mustBeWritable(): void {
    if (this.readOnly === undefined) return
    throw new LibraryError('readOnly', `${this.readOnly} It is open for reading only; nothing was saved.`)
  }

  private async mustBeThere(): Promise<void> {
    await stat(join(this.folder, 'articles')).catch((cause: unknown) => {
      throw new LibraryError(
        'gone',
        `The library's folder ${this.folder} is not there any more, as after a drive was pulled out. Bring it back and try again; until then nothing is saved.`,
        { cause },
      )
    })
  }

  private async finishEmptying(): Promise<void> {
    const articles = join(this.folder, 'articles')
    const names = await readdir(articles)
    const leftOver = names.filter((name) => name.startsWith(emptied) || name.startsWith(incoming))
    for (const name of leftOver) await rm(join(articles, name), { recursive: true, force: true })
  }

  /** Puts the list right; a failure is told, and what the list has meanwhile is used. */
  private async survey(): Promise<void> {
    const look = this.options.survey ?? survey
    const { signal } = this.closing
    try {
      for await (const news of look(this.folder, this.index.known(), signal)) {
        if (signal.aborted) return
        await this.take(news)
      }
    } catch (error) {
      if (signal.aborted) return
      this.options.onDamage(
        `The list of articles could not be brought up to date: ${causeInWords(error)}. The articles are as they were.`,
      )
    }
  }

  private async take({ found, troubled, gone, done, total }: SurveyNews): Promise<void> {
    const put: ArticleSummary[] = []
    const known = this.index.known()
    for (const { summary, logBytes } of found) {
      // What was done meanwhile is newer than what the survey read.
      if ((known.get(summary.id) ?? -1) > logBytes) continue
      this.index.put(summary, logBytes)
      put.push(summary)
    }
    for (const id of gone) this.index.remove(id)
    for (const id of troubled) {
      const summary = await this.open
        .use(id, (stored) => {
          this.list(stored)
          return stored.summary
        })
        .catch((error: unknown) => {
          this.options.onDamage(messageOf(error))
          if (error instanceof LibraryError && error.code === 'notReadable') this.index.remove(id)
        })
      if (summary) put.push(summary)
    }
    this.options.onList?.({ put, removed: gone, done, total })
  }
}

/** An article is read more than once; what is damaged in it is told once. */
function once(tell: (sentence: string) => void): (sentence: string) => void {
  const told = new Set<string>()
  return (sentence) => {
    if (!told.has(sentence)) tell(sentence)
    told.add(sentence)
  }
}

function notOpened(folder: string, error: unknown): LibraryError {
  if (error instanceof LibraryError) return error
  return new LibraryError('notReadable', `Could not open the library ${folder}: ${causeInWords(error)}.`, {
    cause: error,
  })
}

async function mustBeLibrary(folder: string): Promise<void> {
  await makeFolder(folder)
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
  const isLibrary = names.length === 0 || names.some((name) => name === 'library.json' || name === 'articles')
  if (isLibrary) return
  throw new LibraryError(
    'notALibrary',
    `${folder} holds other files and is not a Touchstone library. Name an empty or new folder; nothing was changed.`,
  )
}
