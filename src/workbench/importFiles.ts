import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { ImportOutcome } from '../contract/requests'
import type { Article } from '../core/model/article'
import { type ArticleSummary, summaryOf } from '../core/model/summary'
import { byPosition } from '../core/text/anchors'
import type { ImportThread } from '../importers/importThread'
import type { PreparedArticle } from '../importers/prepareArticle'
import { sizeLimit, tooLarge } from '../importers/extractArticle'
import { ImportRefusal } from '../importers/refusal'
import { sha256 } from '../library/chain'
import { causeInWords } from '../library/errors'
import type { Library } from '../library/library'

/**
 * Opens files into the library, one after the other; each has an outcome of its own, so that one bad file
 * never keeps the others out. `onProgress` is told before each file.
 */
export async function importFiles(
  library: Library,
  thread: ImportThread,
  files: readonly string[],
  onProgress: (done: number, total: number, file: string) => void = () => undefined,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  const chosen = withoutCompanions(files)
  for (const [index, file] of chosen.entries()) {
    onProgress(index, chosen.length, basename(file))
    outcomes.push(await importFile(library, thread, file))
  }
  return outcomes
}

async function importFile(library: Library, thread: ImportThread, file: string): Promise<ImportOutcome> {
  const name = basename(file)
  try {
    const bytes = await readWhole(file)
    const hash = sha256(bytes)
    const same = library.sameArticle(hash, '')
    if (same) return { outcome: 'alreadyThere', file, article: await outOfTrash(library, same) }
    const prepared = await thread.prepare(bytes, name)
    const article = articleOf(prepared, name, bytes, hash)
    const sameText = library.sameArticle('', article.textSha256)
    if (sameText) return { outcome: 'alreadyThere', file, article: await outOfTrash(library, sameText) }
    return { outcome: 'added', file, article: await library.add(article, bytes, companionOf(file)) }
  } catch (error) {
    return { outcome: 'refused', file, message: error instanceof Error ? error.message : String(error) }
  }
}

/** Whoever opens a file again whose article is in the trash wants it back. */
async function outOfTrash(library: Library, summary: ArticleSummary): Promise<ArticleSummary> {
  if (summary.removed === null) return summary
  return summaryOf((await library.give(summary.id, { type: 'putBackArticle' })).article)
}

/** The bytes of a file. Throws an Error with a sentence for the person when it can't be read or is too large. */
export async function readWhole(file: string): Promise<Uint8Array> {
  const name = basename(file)
  try {
    const stats = await stat(file)
    const { size } = stats
    if (stats.isDirectory()) throw new Error(`${name} is a folder. Open the article files in it.`)
    // A device or a pipe may never end.
    if (!stats.isFile()) throw new Error(`${name} was not opened: it is not a file.`)
    if (size > sizeLimit) throw tooLarge(size, name)
    return await readFile(file)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof ImportRefusal) throw error
    const words: Record<string, string> = {
      EACCES: 'this account may not read it',
      ENOENT: 'there is no such file',
    }
    const why = words[String(error.code)] ?? causeInWords(error)
    throw new Error(`${name} was not opened: ${why}.`, { cause: error })
  }
}

function articleOf(prepared: PreparedArticle, name: string, bytes: Uint8Array, hash: string): Article {
  return {
    format: 1,
    id: randomUUID(),
    importedAt: new Date().toISOString(),
    details: prepared.details,
    original: {
      name,
      file: `1/${safeName(name)}`,
      mediaType: prepared.mediaType,
      bytes: bytes.length,
      sha256: hash,
    },
    text: prepared.text,
    textSha256: sha256(prepared.text),
    blocks: [...prepared.blocks],
    sentences: prepared.sentences.map((span) => ({ ...span, nothingToCheck: false })),
    leftOut: [...prepared.leftOut],
    claims: prepared.claims
      .map((claim) => ({
        ...claim,
        id: randomUUID(),
        origin: 'found' as const,
        dismissed: false,
        rationale: '',
        correction: '',
        evidence: [],
      }))
      .toSorted((a, b) => byPosition(a.anchor, b.anchor)),
    sources: [],
  }
}

/** A name every file system takes: no separators, no reserved characters, not too long. */
function safeName(name: string): string {
  // eslint-disable-next-line no-control-regex
  const safe = name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_').replace(/^\.+/, '_')
  const extension = extname(safe).slice(0, 16)
  const stem = safe.slice(0, safe.length - extname(safe).length).slice(0, 80)
  return `${stem.replace(/[\uD800-\uDBFF]$/, '')}${extension}`
}

/** The folder a browser saves beside a complete page ("page.html" and "page_files"), if the file is a page. */
function companionOf(file: string): string | undefined {
  return /\.x?html?$/i.test(file) ? `${file.replace(/\.x?html?$/i, '')}_files` : undefined
}

/** Without the folders that came along with a saved page when both were dropped. */
function withoutCompanions(files: readonly string[]): string[] {
  const companions = new Set(files.map(companionOf))
  return files.filter((file) => !companions.has(file))
}
