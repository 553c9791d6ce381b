import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Command } from '../core/commands'
import type { History } from '../core/commands/history'
import type { Article } from '../core/model/article'
import { isIdentifier } from '../core/model/identifier'
import type { Attachment } from '../core/model/source'
import type { ArticleSummary } from '../core/model/summary'
import { isVersionOf } from '../core/versions/isVersionOf'
import { ArticleIndex } from './list/articleIndex'
import { deviceName } from './device'
import { makeFolder } from './disk/durableFile'
import { articleFolders } from './disk/entries'
import { causeInWords, LibraryError, systemErrorAs, whyUnreadable } from './errors'
import { LearningFile } from './learningFile'
import { makeLibraryFolder, makePrivate, privateFolder } from './libraryAccess'
import { LibraryFile } from './libraryFile'
import { type ListChange, repairList } from './list/listRepair'
import { lockLibrary } from './lock'
import { OpenArticles } from './openArticles'
import { keepOriginal, keepSnapshot, shareSnapshot } from './originals'
import { articlePlaces } from './places'
import { mustBeFolders, NotPlain } from './disk/plainFile'
import { wasAdded } from './readArticle'
import { Settings } from './settings'
import { shareLibrary } from './disk/sharing'
import { madeSigner } from './signing/deviceKey'
import type { DeviceSigner } from './signing/ed25519'
import { StoredArticle, type StoredArticleOptions, type Writer } from './storedArticle'
import { survey } from './list/survey'
import { discard, putOut, removeEmptied, removeLeftOvers } from './trash'

export interface LibraryOptions {
  readonly folder: string
  /** The folder that stores this device's own name. */
  readonly appData: string
  /** The program that the lock names as the holder: "Touchstone", "touchstone import". */
  readonly program: string
  /** The name recorded with commands until a person sets another. */
  readonly person: string
  /** Called with a sentence about everything that was found damaged and how it was repaired. */
  readonly onDamage: (sentence: string) => void
  /** Called with the articles that differ from the list, as the survey at the opening finds them. */
  readonly onList?: (change: ListChange) => void
  /** Called a moment after an act if the ranking learned something from it. */
  readonly onLearned?: () => void
  /** Compares the list with the disk, here or on a thread; by default, here. */
  readonly survey?: typeof survey
  /** The current time, ISO 8601 in UTC; tests set it. */
  readonly now?: () => string
}

/** A library folder, open for its one writer, or read-only. */
export class Library {
  private readonly open = new OpenArticles((id) => this.openStored(id))
  private readonly closing = new AbortController()
  private surveying: Promise<void> = Promise.resolve()
  /** This device's key, from the first act on. */
  private signing: Promise<DeviceSigner | undefined> | undefined
  readonly settings: Settings

  private constructor(
    private readonly options: LibraryOptions,
    readonly device: string,
    file: LibraryFile,
    private readonly index: ArticleIndex,
    /** What the person's decisions teach the ranking. */
    readonly learning: LearningFile,
    private readonly unlock: () => Promise<void>,
    /** Why nothing can be changed, a sentence; undefined if changes are possible. */
    readonly readOnly: string | undefined,
  ) {
    this.settings = new Settings(file, {
      device,
      person: options.person,
      mustTakeChanges: () => this.mustTakeChanges(),
    })
  }

  /**
   * Opens a library; creates it if the folder is new or empty. Throws a LibraryError when it is in use or not a
   * library.
   */
  static async open(given: LibraryOptions): Promise<Library> {
    const { folder, program } = given
    try {
      await mustBeLibrary(folder)
      await makeLibraryFolder(resolve(folder), resolve(folder, 'articles'))
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
   * Opens a library for reading, beside its writer or from a read-only disk, without changing anything. `why`
   * explains to a person why a change is refused. Throws a LibraryError when there is no library.
   */
  static async openReadOnly(given: LibraryOptions, why: string): Promise<Library> {
    const { folder } = given
    const isThere = await mustBeFolders(join(folder, 'articles'), folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false
        throw notRead(folder, error)
      },
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
    const options = { ...given, onDamage: eachOnce(given.onDamage) }
    const { folder, appData, onDamage } = options
    const device = await deviceName(appData)
    const access = { folder, device, onDamage, readOnly: why !== undefined }
    const file = await LibraryFile.open(access)
    const index = new ArticleIndex(access)
    await index.open()
    const learning = await LearningFile.open({ ...access, onLearned: options.onLearned })
    const library = new Library(options, device, file, index, learning, unlock, why)
    if (why === undefined) await removeLeftOvers(folder)
    library.surveying = repairList({
      folder,
      index,
      survey: options.survey ?? survey,
      signal: library.closing.signal,
      reopen: (id) => library.open.use(id, (stored) => library.listed(stored)),
      onDamage: options.onDamage,
      onList: options.onList ?? (() => undefined),
    })
    return library
  }

  /** Resolves when the list of articles is up to date: the list from the last closing may be behind. */
  get surveyed(): Promise<void> {
    return this.surveying
  }

  get folder(): string {
    return this.options.folder
  }

  /** All articles, the latest opened first, including those in the trash. */
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

  /** An article's entry in the list, if there is one. */
  summary(id: string): ArticleSummary | undefined {
    return this.index.get(id)
  }

  /** The article in the library that has the same bytes or the same text, even one in the trash. */
  sameArticle(original: string, text: string): ArticleSummary | undefined {
    return this.index.find((known) => known.originalSha256 === original || known.textSha256 === text)
  }

  /** The article in the library of which this text is another version; articles in the trash do not count. */
  versionOf({ details }: Article): ArticleSummary | undefined {
    return this.index.find((known) => known.removed === null && isVersionOf(details, known))
  }

  /**
   * Gives an article another version of its text, and keeps the bytes it was opened from; when this returns, both are
   * on the disk. Throws a CommandRefused when the article has this text already.
   */
  async addVersion(
    id: string,
    command: Extract<Command, { type: 'addVersion' }>,
    original: Uint8Array,
    companion?: string,
  ): Promise<History> {
    await this.mustTakeChanges()
    await this.history(id)
    const { file } = command.original
    await keepOriginal(this.folder, id, file, original, companion)
    return this.give(id, command)
  }

  /**
   * Adds an article and the bytes it was opened from; when this returns, both are on the disk. `companion` is the
   * folder a browser saved beside a page; if it exists, it is kept too.
   */
  async add(article: Article, original: Uint8Array, companion?: string): Promise<ArticleSummary> {
    await this.mustTakeChanges()
    if (await wasAdded(this.folder, article.id))
      throw new LibraryError(
        'notSaved',
        `The library has an article ${article.id} already. Nothing was added.`,
      )
    let stored: StoredArticle
    try {
      await keepOriginal(this.folder, article.id, article.original.file, original, companion)
      stored = await StoredArticle.create(article, await this.writer(), this.storing(article.id))
      await this.open.use(article.id, () => undefined, stored)
    } catch (error) {
      // None of it was acknowledged, and half an article would block the next attempt.
      await discard(this.folder, article.id).catch(() => undefined)
      if (error instanceof LibraryError) throw error
      throw new LibraryError(
        'notSaved',
        `Could not add ${article.original.name} to the library: ${causeInWords(error)}. Nothing was added.`,
        { cause: error },
      )
    }
    return this.listed(stored)
  }

  /** The article and what can be undone. Throws a LibraryError when the library has none of that id. */
  async history(id: string): Promise<History> {
    return this.open.use(id, (stored) => stored.history)
  }

  /** Gives a command to an article; when this returns, it is on the disk. */
  async give(id: string, command: Command, act?: string): Promise<History> {
    if (command.type === 'setVerdict') this.settings.rating(command.rating)
    return this.change(id, (stored, writer) => stored.give(command, writer, act))
  }

  /** Gives several commands as one act, chosen from the article as it is then. */
  async giveAll(id: string, choose: (article: Article) => readonly Command[]): Promise<History> {
    return this.change(id, (stored, writer) => stored.giveAll(choose, writer))
  }

  /** Undoes the last act. Throws a CommandRefused when there is none, or when it is not the named act. */
  async undo(id: string, act?: string): Promise<History> {
    return this.change(id, (stored, writer) => stored.undo(writer, act))
  }

  /** Redoes the act undone last. Throws a CommandRefused when there is none, or when it is not the named act. */
  async redo(id: string, act?: string): Promise<History> {
    return this.change(id, (stored, writer) => stored.redo(writer, act))
  }

  /** Keeps a file's bytes with an article, named by their hash, and describes them for the attachFile command. */
  async keepFile(id: string, name: string, bytes: Uint8Array): Promise<Attachment> {
    await this.mustTakeChanges()
    await this.history(id)
    return keepSnapshot(this.folder, id, name, bytes)
  }

  /** Keeps a file of one article with another one, too, for a command that names it there. Throws a LibraryError. */
  async shareFile(from: string, attachment: Attachment, to: string): Promise<void> {
    await this.mustTakeChanges()
    await shareSnapshot(this.folder, from, attachment, to)
  }

  /** The full path of a file kept with an article. */
  keptFile(id: string, attachment: Attachment): string {
    return join(articlePlaces(this.folder, id).snapshots, basename(attachment.file))
  }

  /**
   * Changes an article's files by other means than commands while nobody has it open, and reads it again afterwards;
   * undefined if there is no such article then.
   */
  async changeFiles(id: string, task: () => Promise<void>): Promise<History | undefined> {
    await this.mustTakeChanges()
    await this.open.suspend(id, task)
    if (!(await wasAdded(this.folder, id))) {
      this.index.remove(id)
      return undefined
    }
    return this.open.use(id, (stored) => {
      this.listed(stored)
      return stored.history
    })
  }

  /**
   * Permanently deletes the articles in the trash; returns their ids. An interrupted deletion is finished at the next
   * opening.
   */
  async emptyTrash(): Promise<string[]> {
    await this.mustTakeChanges()
    const emptied: string[] = []
    try {
      const folders = await articleFolders(this.folder)
      for (const { id } of this.trash()) {
        const folder = folders.get(id)
        if (folder && !(await this.isInTrash(id))) continue
        // The list may name an article whose folder is gone.
        if (folder) await this.changeFiles(id, () => putOut(folder))
        else this.index.remove(id)
        emptied.push(id)
      }
      await removeEmptied(this.folder)
      return emptied
    } catch (error) {
      throw systemErrorAs('notSaved', (why) => `The trash could not be emptied: ${why}.`, error)
    }
  }

  /** Lets everyone with an account on this computer read the library, or only this account; see `shareLibrary`. */
  async share(isShared: boolean): Promise<void> {
    await this.mustTakeChanges()
    await shareLibrary(this.folder, isShared)
  }

  /** Whether an article's own log has it in the trash: the list is derived, and may be wrong. */
  private async isInTrash(id: string): Promise<boolean> {
    try {
      return await this.open.use(id, (stored) => this.listed(stored).removed !== null)
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error
      this.options.onDamage(`${error.message} It was not deleted with the trash.`)
      return false
    }
  }

  /** Forgets what the ranking learned; when this returns, so has the disk. */
  async forgetLearning(): Promise<void> {
    await this.mustTakeChanges()
    await this.learning.forget()
  }

  /** Brings every article.json up to date now; they lag briefly behind their logs. */
  async settle(): Promise<void> {
    await this.open.settle()
  }

  /** Writes whatever is still pending and releases the library. */
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

  private async writer(): Promise<Writer> {
    const { appData, onDamage, now = () => new Date().toISOString() } = this.options
    const { person, recorded } = this.settings
    this.signing ??= madeSigner(appData, onDamage)
    return { device: this.device, person, settings: recorded, signer: await this.signing, now }
  }

  private storing(id: string): StoredArticleOptions {
    return {
      library: this.folder,
      device: this.device,
      readOnly: this.readOnly !== undefined,
      // Among ten thousand articles nobody would know whose article.json is meant.
      onDamage: (sentence) =>
        this.options.onDamage(`${sentence} This is about “${this.index.get(id)?.title ?? id}”.`),
    }
  }

  private async change(
    id: string,
    change: (stored: StoredArticle, writer: Writer) => Promise<History>,
  ): Promise<History> {
    this.mustBeWritable()
    const writer = await this.writer()
    return this.open.use(id, async (stored) => {
      const { article } = stored.history
      try {
        const history = await change(stored, writer)
        this.listed(stored)
        this.learning.note(article, history.article)
        return history
      } catch (error) {
        // Only reading the article again shows its state on the disk.
        if (error instanceof LibraryError) this.open.discard(id)
        throw error
      }
    })
  }

  private async openStored(id: string): Promise<StoredArticle> {
    await this.mustBeThere()
    // The survey may not have reached it yet, so the list may lack it.
    const isKnown =
      this.index.get(id) !== undefined ||
      (isIdentifier(id) && (await wasAdded(this.folder, id).catch(() => true)))
    if (!isKnown) throw new LibraryError('notFound', `The library has no article ${id}.`)
    const { folder } = articlePlaces(this.folder, id)
    await mustBeFolders(folder, this.folder).catch((error: unknown) => {
      if (error instanceof NotPlain) throw notReadArticle(folder, error)
    })
    return StoredArticle.open(id, this.storing(id))
  }

  /** Brings an article's entry in the list up to date. */
  private listed(stored: StoredArticle): ArticleSummary {
    const { summary } = stored
    this.index.put(summary, stored.logBytes)
    return summary
  }

  private async mustTakeChanges(): Promise<void> {
    this.mustBeWritable()
    await this.mustBeThere()
  }

  private mustBeWritable(): void {
    if (this.readOnly === undefined) return
    throw new LibraryError('readOnly', `${this.readOnly} It is open for reading only; nothing was saved.`)
  }

  private async mustBeThere(): Promise<void> {
    await mustBeFolders(join(this.folder, 'articles'), this.folder).catch((cause: unknown) => {
      throw new LibraryError(
        'gone',
        `The library's folder ${this.folder} is missing; perhaps a drive was unplugged. Reconnect it and try again; until then nothing is saved.`,
        { cause },
      )
    })
  }
}

function notRead(folder: string, cause: unknown): LibraryError {
  const why = whyUnreadable(cause)
  return new LibraryError('notReadable', `Could not read the library ${folder}: ${why}.`, { cause })
}

function notReadArticle(folder: string, cause: NotPlain): LibraryError {
  return new LibraryError('notReadable', `The article in ${folder} can't be opened: ${cause.message}.`, {
    cause,
  })
}

function notOpened(folder: string, error: unknown): LibraryError {
  if (error instanceof LibraryError) return error
  return new LibraryError('notReadable', `Could not open the library ${folder}: ${causeInWords(error)}.`, {
    cause: error,
  })
}

async function mustBeLibrary(folder: string): Promise<void> {
  await makeFolder(folder, privateFolder)
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
  if (names.length === 0) return makePrivate(folder)
  if (names.some((name) => name === 'library.json' || name === 'articles')) return
  throw new LibraryError(
    'notALibrary',
    `${folder} holds other files and is not a Touchstone library. Name an empty or new folder; nothing was changed.`,
  )
}

/** An article is read more than once; each damage is reported once. */
function eachOnce(notify: (sentence: string) => void): (sentence: string) => void {
  const known = new Set<string>()
  return (sentence) => {
    if (!known.has(sentence)) notify(sentence)
    known.add(sentence)
  }
}
