import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { readInProcess } from '../../citations/citationsProcess'
import { citationsLimit } from '../../citations/limits'
import type { ReadEntry } from '../../citations/readCitations'
import type { ImportedSources } from '../../contract/answers'
import type { History } from '../../core/commands/history'
import { UserFacingError } from '../../core/errors'
import type { Attachment, Source } from '../../core/model/source'
import { knownAmong } from '../../core/sources/knownAmong'
import type { Library } from '../../library/library'
import { readGivenFile } from '../../library/disk/readGivenFile'
import { filesBeside } from './filesBeside'

export interface SourceImport {
  readonly library: Library
  /** The path of the built citationsChild. */
  readonly script: string
  /** The article's id. */
  readonly id: string
  readonly file: string
}

/**
 * Adds the sources of an exchange file (CSL-JSON, RIS or BibTeX) to an article as one act, with the files beside it that
 * they name. Those that the article has are left as they are. Throws a UserFacingError that names the file.
 */
export async function importSources({
  library,
  script,
  id,
  file,
}: SourceImport): Promise<{ history: History; imported: ImportedSources }> {
  const name = basename(file)
  const bytes = await readGivenFile(file, citationsLimit, (why, cause) => notImported(name, why, cause))
  const { entries, unread } = await readInProcess(script, bytes, name)
  const { article } = await library.history(id)
  const known = knownAmong(
    article.sources,
    entries.map(({ source }) => source),
  )
  const remarks = unread.map((why) => `${name}: ${why}.`)
  const added: Source[] = []
  for (const [index, entry] of entries.entries()) {
    if (known[index]) continue
    const attachment = await attachmentOf(library, id, dirname(file), entry, remarks)
    added.push({ ...entry.source, id: randomUUID(), ...(attachment ? { attachment } : {}) })
  }
  const history = await library.giveAll(id, () => added.map((source) => ({ type: 'addSource', source })))
  const imported = {
    added: added.length,
    known: entries.length - added.length,
    attached: added.filter(({ attachment }) => attachment !== undefined).length,
    remarks,
  }
  return { history, imported }
}

/** The first file of an entry that can be read; says what becomes of the others. */
async function attachmentOf(
  library: Library,
  id: string,
  folder: string,
  { source, files }: ReadEntry,
  remarks: string[],
): Promise<Attachment | undefined> {
  const { found, refused } = await filesBeside(folder, files)
  remarks.push(...refused.map((why) => `“${source.title}”: ${why}.`))
  const [first, ...others] = found
  if (others.length > 0) {
    const names = others.map((other) => basename(other.path)).join(', ')
    remarks.push(`“${source.title}”: a source has one file, so ${names} was not attached.`)
  }
  return first && library.keepFile(id, basename(first.path), await first.read())
}

function notImported(name: string, why: string, cause?: unknown): UserFacingError {
  return new UserFacingError('citations', `${name} was not imported: ${why}. Nothing was changed.`, { cause })
}
