import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Article } from '../../src/core/model/article'
import { LibraryError } from '../../src/library/errors'
import { Library, type LibraryOptions } from '../../src/library/library'
import { articlePlaces } from '../../src/library/places'
import { articleOf, claimOn } from '../reports/sampleArticle'

/** A new empty folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-library-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export interface Opened {
  readonly library: Library
  /** The reported damage. */
  readonly notices: string[]
}

/** Opens the library in `folder`/library, and waits for its list; it is closed after the test if the test did not. */
export async function openLibrary(folder: string, changes: Partial<LibraryOptions> = {}): Promise<Opened> {
  const notices: string[] = []
  const library = await Library.open(optionsOf(folder, notices, changes))
  onTestFinished(() => library.close())
  await library.surveyed
  return { library, notices }
}

/** Reads the library in `folder`/library beside its writer. */
export async function readLibrary(folder: string) {
  const notices: string[] = []
  const library = await Library.openReadOnly(optionsOf(folder, notices), 'It was opened for reading.')
  onTestFinished(() => library.close())
  await library.surveyed
  const histories = await Promise.all(library.articles().map(({ id }) => library.history(id)))
  return { library, histories, scale: library.settings.scale, notices }
}

function optionsOf(folder: string, notices: string[], changes: Partial<LibraryOptions> = {}): LibraryOptions {
  return {
    folder: join(folder, 'library'),
    appData: join(folder, 'app'),
    program: 'Touchstone',
    person: 'Ines Okoye',
    onDamage: (sentence) => notices.push(sentence),
    ...changes,
  }
}

/** The file that the article of these tests came from. */
const elmsBytes = new TextEncoder().encode('Elms of the town')

/** An article of three sentences with two claims, `elms` and `felled`. */
export function elmsArticle(id = 'elms-article', title = 'Elms of the town'): Article {
  const article = articleOf([title, 'Ann planted 40 elms. Bob felled 12 of them.'], { id })
  return {
    ...article,
    original: {
      ...article.original,
      file: '1/article.txt',
      bytes: elmsBytes.length,
      sha256: createHash('sha256').update(elmsBytes).digest('hex'),
    },
    claims: [
      claimOn(article, 'Ann planted 40 elms', { id: 'elms' }),
      claimOn(article, 'Bob felled 12 of them', { id: 'felled' }),
    ],
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A library with one article, opened. */
export async function libraryWithElms(folder: string): Promise<Opened> {
  const opened = await openLibrary(folder)
  await opened.library.add(elmsArticle(), elmsBytes)
  return opened
}

export const elmsPlaces = (folder: string, id = 'elms-article') => articlePlaces(join(folder, 'library'), id)

/** The path of the article's only log. */
export async function logOf(folder: string): Promise<string> {
  const { log } = elmsPlaces(folder)
  const names = (await readdir(log)).filter((name) => name.endsWith('.ndjson'))
  if (names.length !== 1) throw new Error(`There are ${names.length} logs.`)
  return join(log, names[0]!)
}

export async function jsonOf(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}

/** Every file under a folder with the hash of its bytes. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = await Promise.all(
    files.map(async (file) => [
      file.slice(folder.length),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ]),
  )
  return Object.fromEntries(hashes) as Record<string, string>
}

/** The command that gives the first claim a verdict. */
export const rate = (rating: string) => ({ type: 'setVerdict', claim: 'elms', rating }) as const

/** A closed library in which one claim was rated. */
export async function ratedLibrary(): Promise<string> {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  await library.give('elms-article', rate('disputed'))
  await library.close()
  return folder
}

/** The library's state after it is opened again, and the damage it reports. */
export async function reopened(folder: string) {
  const { library, notices } = await openLibrary(folder)
  const history = await library.history('elms-article')
  const told = { article: history.article, undoable: history.undoable, articles: library.articles() }
  await library.close()
  return { ...told, notices }
}

/** The LibraryError with which something was refused. */
export async function errorOf(task: Promise<unknown>): Promise<LibraryError> {
  const error = await task.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (error instanceof LibraryError) return error
  throw new Error(`Not a LibraryError: ${String(error)}`)
}
