import { randomUUID } from 'node:crypto'
import { chmod, cp, lstat, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Command } from '../core/commands'
import type { History } from '../core/commands/history'
import type { Article } from '../core/model/article'
import { type Rating, ratingOf, Scale, standardScale } from '../core/model/scale'
import type { Attachment } from '../core/model/source'
import { type ArticleSummary, summaryOf } from '../core/model/summary'
import { ArticleIndex } from './articleIndex'
import { sha256 } from './chain'
import { deviceName } from './device'
import { makeFolder, writeDurably } from './durableFile'
import { causeInWords, LibraryError } from './errors'
import { JsonFile } from './jsonFile'
import { lockLibrary } from './lock'
import { OpenArticles } from './openArticles'
import { articlePlaces } from './places'
import { wasAdded } from './readArticle'
import { StoredArticle, type Writer } from './storedArticle'

const LibraryFile = z.object({
  format: z.literal(1),
  id: z.string(),
  name: z.string(),
  person: z.string(),
  scale: Scale,
})
type LibraryFile = z.infer<typeof LibraryFile>

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
  /** The time, ISO 8601 in UTC; tests set it. */
  readonly now?: () => string
}

/** A library folder, open for one writer. */
export class Library {
  private readonly open = new OpenArticles((id) => this.openStored(id))

  private constructor(
    private readonly options: LibraryOptions,
    private readonly device: string,
    private readonly file: Low<LibraryFile>,
    private readonly index: ArticleIndex,
    private readonly unlock: () => Promise<void>,
  ) {}

  /** Opens a library, making it when the folder is new or empty. Throws a LibraryError when it is in use or none. */
  static async open(given: LibraryOptions): Promise<Library> {
    const options = { ...given, onDamage: once(given.onDamage) }
    const { folder } = options
    try {
      await mustBeLibrary(folder)
      await makeFolder(join(folder, 'articles'))
      const unlock = await lockLibrary(folder, options.program)
      return await Library.openLocked(options, unlock).catch(async (error: unknown) => {
        await unlock()
        throw error
      })
    } catch (error) {
      if (error instanceof LibraryError) throw error
      throw new LibraryError('notReadable', `Could not open the library ${folder}: ${causeInWords(error)}.`, {
        cause: error,
      })
    }
  }

  private static async openLocked(options: LibraryOptions, unlock: () => Promise<void>): Promise<Library> {
    const file = await openLibraryFile(options)
    const index = new ArticleIndex(options.folder, options.onDamage)
    const library = new Library(options, await deviceName(options.appData), file, index, unlock)
    for (const id of await index.open()) await library.readIntoIndex(id)
    return library
  }

  get folder(): string {
    return this.options.folder
  }

  get scale(): Scale {
    return this.file.data.scale
  }

  get person(): string {
    return this.file.data.person
  }

  /** From now on commands carry this name. */
  async setPerson(person: string): Promise<void> {
    const before = this.file.data.person
    this.file.data.person = person
    try {
      await this.file.write()
    } catch (error) {
      this.file.data.person = before
      throw new LibraryError('notSaved', `Could not save the name: ${causeInWords(error)}.`, { cause: error })
    }
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

  articles(): ArticleSummary[] {
    return this.index.summaries()
  }

  /** The article in the library that has the same bytes or the same text. */
  sameArticle(original: string, text: string): ArticleSummary | undefined {
    return this.index.find((known) => known.originalSha256 === original || known.textSha256 === text)
  }

  /**
   * Adds an article and the bytes it was opened from; when this returns, both are on the disk.
   * `companion` is the folder a browser saved beside a page; it is kept too where there is one.
   */
  async add(article: Article, original: Uint8Array, companion?: string): Promise<ArticleSummary> {
    const places = articlePlaces(this.folder, article.id)
    let stored: StoredArticle
    try {
      const file = join(places.original, article.original.file)
      await makeFolder(dirname(file))
      await writeDurably(file, original)
      if (companion !== undefined) await keepCompanion(companion, join(dirname(file), basename(companion)))
      await chmod(file, 0o444)
      stored = await StoredArticle.create(this.folder, article, this.writer(), this.options.onDamage)
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
    const summary = summaryOf(stored.history.article)
    this.index.put(summary, stored.logBytes)
    return summary
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
    await this.history(id)
    const { snapshots } = articlePlaces(this.folder, id)
    const hash = sha256(bytes)
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? ''
    const file = `${hash}${extension}`
    try {
      await makeFolder(snapshots)
      await writeDurably(join(snapshots, file), bytes)
    } catch (error) {
      throw new LibraryError(
        'notSaved',
        `Could not keep ${basename(name)}: ${causeInWords(error)}. It was not attached.`,
        { cause: error },
      )
    }
    return { name: basename(name), file, bytes: bytes.length, sha256: hash }
  }

  /** The full path of a file kept with an article. */
  keptFile(id: string, attachment: Attachment): string {
    return join(articlePlaces(this.folder, id).snapshots, basename(attachment.file))
  }

  /** Brings every article.json up to date now; they lag behind their logs by a moment. */
  async settle(): Promise<void> {
    await this.open.settle()
  }

  /** Writes what is still to be written and lets others have the library. */
  async close(): Promise<void> {
    try {
      await this.open.end()
      await this.index.close()
    } finally {
      await this.unlock()
    }
  }

  private writer(): Writer {
    const now = this.options.now ?? (() => new Date().toISOString())
    return { device: this.device, person: this.person, now }
  }

  private change(id: string, change: (stored: StoredArticle) => Promise<History>): Promise<History> {
    return this.open.use(id, async (stored) => {
      const history = await change(stored)
      this.list(stored)
      return history
    })
  }

  private async openStored(id: string): Promise<StoredArticle> {
    if (!this.index.find((summary) => summary.id === id)) {
      throw new LibraryError('notFound', `The library has no article ${id}.`)
    }
    return StoredArticle.open(this.folder, id, this.options.onDamage)
  }

  private list(stored: StoredArticle): void {
    this.index.put(summaryOf(stored.history.article), stored.logBytes)
  }

  private async readIntoIndex(id: string): Promise<void> {
    // What an import leaves that was cut short was never acknowledged; it is in nobody's way.
    if (!(await wasAdded(this.folder, id))) return
    try {
      const stored = await StoredArticle.open(this.folder, id, this.options.onDamage)
      this.list(stored)
      await stored.close()
    } catch (error) {
      this.options.onDamage(error instanceof Error ? error.message : String(error))
    }
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

async function openLibraryFile(options: LibraryOptions): Promise<Low<LibraryFile>> {
  const path = join(options.folder, 'library.json')
  const low = new Low<LibraryFile>(new JsonFile<LibraryFile>(path, LibraryFile, options.onDamage), {
    format: 1,
    id: '',
    name: basename(options.folder),
    person: options.person,
    scale: standardScale,
  })
  await low.read()
  if (low.data.id === '') {
    low.data.id = randomUUID()
    await low.write()
  }
  return low
}

/** Copies the files of a folder, without following links out of it; nothing when there is no such folder. */
async function keepCompanion(folder: string, kept: string): Promise<void> {
  const isFolder = await lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) return
  const isPlain = async (file: string) => {
    const stats = await lstat(file)
    return stats.isDirectory() || stats.isFile()
  }
  await cp(folder, kept, { recursive: true, filter: isPlain })
}
