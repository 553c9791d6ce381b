import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportFormat } from '../../contract/formats'
import type { ManyReports } from '../../contract/answers'
import type { Article } from '../../core/model/article'
import { titleOf } from '../../core/model/summary'
import { messageOf } from '../../core/errors'
import { causeInWords, LibraryError } from '../../library/errors'
import type { Library } from '../../library/library'
import { readPlain } from '../../library/disk/plainFile'
import { reportFileName } from './exportReport'
import type { WorkOptions } from '../libraryJobs'

interface ManyRequest {
  readonly articles: readonly string[]
  readonly format: ReportFormat
  /** Where the reports go; it exists already. */
  readonly folder: string
}

interface Makers {
  readonly library: Pick<Library, 'history' | 'summary'>
  /** The bytes of one article's report. */
  readonly report: (article: Article) => Promise<Uint8Array>
  readonly save: (file: string, bytes: Uint8Array) => Promise<void>
}

/**
 * Writes a report of each article to a folder, one after the other. An existing file is never replaced: if it is the
 * same report byte for byte it counts as written, else the report gets the next free number ("-2"). Failures are
 * reported and the rest goes on; what is written when it is stopped stays. Throws a LibraryError when there is no
 * such folder.
 */
export async function exportMany(
  { articles, format, folder }: ManyRequest,
  { library, report, save }: Makers,
  { onProgress, signal }: WorkOptions,
): Promise<ManyReports & { readonly first: string | undefined }> {
  await mustBeFolder(folder)
  const failed: { title: string; message: string }[] = []
  const taken = new Set<string>()
  let unchanged = 0
  for (const [index, id] of articles.entries()) {
    if (signal.aborted) break
    onProgress(index, articles.length)
    try {
      const { article } = await library.history(id)
      const bytes = await report(article)
      const place = await placeFor(bytes, reportFileName(titleOf(article), format), folder, taken)
      if (place.isThere) unchanged++
      else await save(join(folder, place.name), bytes)
      taken.add(place.name)
    } catch (error) {
      const message = messageOf(error)
      failed.push({ title: library.summary(id)?.title ?? id, message })
    }
  }
  const [first] = taken
  return {
    folder,
    written: taken.size,
    unchanged,
    failed,
    stopped: signal.aborted,
    first: first === undefined ? undefined : join(folder, first),
  }
}

/** The first of `name`, `name-2`, `name-3` … that is free, or that has exactly these bytes already. */
async function placeFor(bytes: Uint8Array, name: string, folder: string, taken: ReadonlySet<string>) {
  const stem = name.slice(0, name.indexOf('.'))
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : name.replace(stem, `${stem}-${number}`)
    if (taken.has(tried)) continue
    const there = await whatIsAt(join(folder, tried), bytes)
    if (there !== 'other') return { name: tried, isThere: there === 'same' }
  }
}

/** Whether a file has exactly these bytes; a larger or unreadable one, or a link, counts as different. */
async function whatIsAt(file: string, bytes: Uint8Array): Promise<'nothing' | 'same' | 'other'> {
  try {
    return (await readPlain(file, bytes.length)).equals(bytes) ? 'same' : 'other'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'nothing' : 'other'
  }
}

async function mustBeFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    (cause: unknown) => {
      throw new LibraryError('notSaved', `No report was written to ${folder}: ${causeInWords(cause)}.`, {
        cause,
      })
    },
  )
  if (!isFolder) throw new LibraryError('notSaved', `No report was written: ${folder} is not a folder.`)
}
