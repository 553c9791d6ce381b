import { readdir, readFile, stat } from 'node:fs/promises'
import type { ImportOutcome } from '../../contract/answers'
import type { History } from '../../core/commands/history'
import { newlyNoted } from '../../core/commands/acts/addNotes'
import type { Article } from '../../core/model/article'
import type { ArticleSummary } from '../../core/model/summary'
import { messageOf } from '../../core/errors'
import { previewVersion } from '../../core/versions/previewVersion'
import type { GivenFile } from '../../importers/file'
import type { ImportResult } from '../../importers/process/importChild'
import type { ImportProcess } from '../../importers/process/importProcess'
import { ImportRefusal } from '../../core/importRefusal'
import { sizeLimit, tooLarge } from '../../importers/bytes/sizes'
import { sha256 } from '../../library/log/chain'
import { whyUnreadable } from '../../library/errors'
import { onDisk, shownName } from '../../library/disk/fileNames'
import type { Library } from '../../library/library'
import { inTurn } from '../../workers/turns'
import { companionOf } from './filesIn'
import { importedArticle, versionOf } from './importedArticle'

export interface ImportOptions {
  /** Each reads one file at a time. */
  readonly readers: readonly ImportProcess[]
  /**
   * What to do with a file that holds several articles: open the usual ones, or report them for a person to choose.
   */
  readonly parts: 'usual' | 'ask'
  /** Called before each file with the number of finished files, the total, and the file's name. */
  readonly onProgress?: (done: number, total: number, file: string) => void
  /** When aborted, what is in the library already stays there. */
  readonly signal?: AbortSignal
}

/**
 * Opens files into the library, as many at once as there are readers; each has its own outcome, so that one bad file
 * never stops the others. The outcomes are in the order of the files; files not reached before a stop have none.
 */
export async function importFiles(
  library: Library,
  files: readonly string[],
  { readers, parts, onProgress, signal }: ImportOptions,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[][] = []
  const adding = new Adding(library, parts === 'ask' ? 'ask' : 'own')
  let next = 0
  let done = 0
  const work = async (reader: ImportProcess) => {
    while (next < files.length) {
      if (signal?.aborted) return
      const index = next++
      const file = files[index]!
      onProgress?.(done, files.length, shownName(file))
      outcomes[index] = await new FileImport(adding, reader, file, signal).run(parts)
      done += 1
    }
  }
  await Promise.all(readers.slice(0, files.length).map(work))
  return outcomes.flat()
}

/** Opens the named parts of a file. */
export async function importParts(
  library: Library,
  reader: ImportProcess,
  file: string,
  parts: readonly string[],
  signal?: AbortSignal,
): Promise<ImportOutcome[]> {
  return new FileImport(new Adding(library, 'own'), reader, file, signal).runParts(parts)
}

/**
 * Adds a file, or a part of it, as a newer version of an article. Throws an error for the person when it can't be
 * read.
 */
export async function importVersion(
  library: Library,
  reader: ImportProcess,
  id: string,
  path: string,
  part: string | null,
): Promise<History> {
  const whole = { name: shownName(path), bytes: await readWhole(path) }
  const result = part === null ? await reader.read(whole) : await onePart(reader, whole, part)
  if (result.type !== 'article')
    throw new ImportRefusal(
      'unsupported',
      `${whole.name} holds several articles. Name the one that is the newer version.`,
    )
  const file = result.file ?? whole
  const version = versionOf(
    importedArticle(result.article, file, part ?? undefined, library.settings.scale),
    versionsOf((await library.history(id)).article),
  )
  return library.addVersion(id, version, file.bytes, companionOf(path))
}

async function onePart(reader: ImportProcess, whole: GivenFile, part: string): Promise<ImportResult> {
  let found: ImportResult | undefined
  await reader.readParts(whole, [part], (result) => {
    found = result
    return Promise.resolve()
  })
  if (found?.type === 'refused') throw new ImportRefusal('unsupported', found.message)
  if (found === undefined) throw new ImportRefusal('unsupported', `${whole.name} has no part ${part}.`)
  return found
}

/** How many texts an article has had, including the current one. */
function versionsOf({ earlier = [] }: Article): number {
  return earlier.length + 1
}

/** Looks up and adds articles one after the other: two at once would both find that the library lacks an article. */
class Adding {
  private readonly inTurn = inTurn()

  constructor(
    readonly library: Library,
    private readonly versions: 'own' | 'ask',
  ) {}

  add(
    result: Extract<ImportResult, { type: 'article' }>,
    whole: GivenFile,
    path: string,
  ): Promise<ImportOutcome> {
    return this.inTurn(() => this.addNow(result, whole, path))
  }

  private async addNow(
    { article: prepared, part, file }: Extract<ImportResult, { type: 'article' }>,
    whole: GivenFile,
    path: string,
  ): Promise<ImportOutcome> {
    const { library } = this
    const article = importedArticle(prepared, file ?? whole, part, library.settings.scale)
    const same = library.sameArticle(part === undefined ? article.original.sha256 : '', article.textSha256)
    if (same) {
      const known = await outOfTrash(library, same)
      const notices = await this.takeNotes(known.id, article)
      return { outcome: 'alreadyThere', file: path, article: library.summary(known.id) ?? known, notices }
    }
    const earlier = this.versions === 'ask' ? library.versionOf(article) : undefined
    if (earlier) {
      const { article: old } = await library.history(earlier.id)
      const comparison = previewVersion(old, versionOf(article, versionsOf(old)))
      return { outcome: 'version', file: path, part: part ?? null, article: earlier, comparison }
    }
    const added = await library.add(article, (file ?? whole).bytes, companionOf(path))
    return { outcome: 'added', file: path, article: added, notices: article.notices ?? [] }
  }

  /** Adds the writer's notes that are new in this copy of a text; returns a sentence about how many. */
  private async takeNotes(id: string, { claims, sources }: Article): Promise<string[]> {
    const noted = claims.filter(({ notes }) => notes !== undefined)
    if (noted.length === 0) return []
    const { article } = await this.library.history(id)
    const added = newlyNoted(article, noted).flatMap(({ claim }) => claim.notes ?? []).length
    if (added === 0) return []
    await this.library.give(id, { type: 'addNotes', claims: noted, sources })
    return [
      `Its text is the same; ${added === 1 ? 'a note' : `${added} notes`} of the writer came with this copy.`,
    ]
  }
}

class FileImport {
  private readonly outcomes: ImportOutcome[] = []

  constructor(
    private readonly adding: Adding,
    private readonly reader: ImportProcess,
    private readonly path: string,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async run(parts: 'usual' | 'ask'): Promise<ImportOutcome[]> {
    return this.attempt(async (file) => {
      const { library } = this.adding
      const same = library.sameArticle(sha256(file.bytes), '')
      if (same) {
        const article = await outOfTrash(library, same)
        return void this.outcomes.push({ outcome: 'alreadyThere', file: this.path, article, notices: [] })
      }
      const result = await this.reader.read(file)
      if (result.type === 'article') return this.take(result, file)
      const [only] = result.parts
      if (parts === 'ask' && result.parts.length > 1)
        return void this.outcomes.push({ outcome: 'parts', file: this.path, parts: result.parts })
      const usual = result.parts.length === 1 ? [only!] : result.parts.filter(({ isUsual }) => isUsual)
      await this.takeParts(
        file,
        usual.map(({ name }) => name),
      )
    })
  }

  async runParts(parts: readonly string[]): Promise<ImportOutcome[]> {
    return this.attempt(async (file) => {
      await this.takeParts(file, parts)
      if (this.outcomes.length === 0 && !this.signal?.aborted)
        this.refuse(`${file.name} was not opened: it has no part “${parts.join('”, “')}”.`)
    })
  }

  private async attempt(task: (file: GivenFile) => Promise<void>): Promise<ImportOutcome[]> {
    try {
      await task({ name: shownName(this.path), bytes: await readWhole(this.path) })
    } catch (error) {
      this.refuse(messageOf(error))
    }
    return this.outcomes
  }

  private takeParts(file: GivenFile, parts: readonly string[]): Promise<void> {
    return this.reader.readParts(file, parts, (result) => this.take(result, file))
  }

  private async take(result: ImportResult, file: GivenFile): Promise<void> {
    if (this.signal?.aborted || result.type === 'parts') return
    if (result.type === 'refused') return this.refuse(result.message)
    this.outcomes.push(await this.adding.add(result, file, this.path))
  }

  private refuse(message: string): void {
    this.outcomes.push({ outcome: 'refused', file: this.path, message })
  }
}

/** Whoever opens a file again whose article is in the trash wants it back. */
async function outOfTrash(library: Library, summary: ArticleSummary): Promise<ArticleSummary> {
  if (summary.removed === null) return summary
  await library.give(summary.id, { type: 'putBackArticle' })
  return library.summary(summary.id) ?? summary
}

/** The bytes of a file. Throws an ImportRefusal when it can't be read or is too large. */
export async function readWhole(file: string): Promise<Uint8Array> {
  const name = shownName(file)
  const place = onDisk(file)
  const notRead = (why: string, cause?: unknown) =>
    new ImportRefusal('notReadable', `${name} was not opened: ${why}.`, { cause })
  try {
    const stats = await stat(place)
    const { size } = stats
    if (stats.isDirectory()) {
      // For instance because this account may not list it.
      await readdir(place)
      throw notRead('it is a folder without files to open')
    }
    // A device or a pipe may never end.
    if (!stats.isFile()) throw notRead('it is not a file')
    if (size > sizeLimit) throw tooLarge(size, name)
    return await readFile(place)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof ImportRefusal) throw error
    throw notRead(whyUnreadable(error), error)
  }
}
