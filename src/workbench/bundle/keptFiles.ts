import { join } from 'node:path'
import type { Article } from '../../core/model/article'
import { citedAttachments } from '../../core/model/attachments'
import { sha256OfPlain } from '../../library/copies/backup'
import { causeInWords, LibraryError } from '../../library/errors'
import { articlePlaces } from '../../library/places'
import { listPlainTree } from '../../library/disk/plainFolder'
import { byPath, type KeptFile } from './manifest'

/** A file of the library that goes into a bundle. */
export interface LibraryFileEntry extends KeptFile {
  /** Its path on the disk, and the library's folder. */
  readonly file: string
  readonly library: string
}

/** The files the article's versions were opened from, with the folders that were kept beside saved pages. */
export async function originalsOf(library: string, article: Article): Promise<LibraryFileEntry[]> {
  const { original: folder } = articlePlaces(library, article.id)
  const known = [article.original, ...(article.earlier ?? []).map(({ original }) => original)]
  const right = new Map(known.map((original) => [original.file, original.sha256]))
  const beside = known.map(({ file }) => file.slice(0, file.lastIndexOf('/') + 1)).filter((own) => own !== '')
  const listed = await listPlainTree(folder, library).catch(() => ({ files: [] }))
  const paths = listed.files.filter((path) => !right.has(path) && beside.some((own) => path.startsWith(own)))
  return Promise.all(
    [...right.keys(), ...paths].map((path) =>
      entryOf(library, `original/${path}`, join(folder, path), right.get(path)),
    ),
  ).then((files) => files.toSorted(byPath))
}

/** The files attached to the sources that evidence cites, and what was cut out of them, each once. */
export async function snapshotsOf(library: string, article: Article): Promise<LibraryFileEntry[]> {
  const { snapshots } = articlePlaces(library, article.id)
  const files = new Map(citedAttachments(article).map(({ file, sha256 }) => [file, sha256]))
  return Promise.all(
    [...files].map(([file, right]) => entryOf(library, `snapshots/${file}`, join(snapshots, file), right)),
  ).then((entries) => entries.toSorted(byPath))
}

/** Throws a LibraryError when it can't be read or has changed since it was kept: such a bundle would not verify. */
async function entryOf(
  library: string,
  path: string,
  file: string,
  right: string | undefined,
): Promise<LibraryFileEntry> {
  const is = await sha256OfPlain(file, library).catch((error: unknown) => {
    throw notWritten(path, `can't be read: ${causeInWords(error)}`, error)
  })
  if (right !== undefined && is.sha256 !== right)
    throw notWritten(path, 'has changed since it was kept: its SHA-256 is different')
  return { path, file, library, ...is }
}

function notWritten(path: string, why: string, cause?: unknown): LibraryError {
  return new LibraryError(
    'notReadable',
    `No replay bundle was written: ${path} of the article ${why}. “touchstone verify” shows what else is damaged; a backup may still have the file.`,
    { cause },
  )
}
