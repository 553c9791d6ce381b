import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { listPlain } from './plainFolder'

/**
 * A plain file or folder that a folder was just seen to hold. Whatever is deleted, moved or overwritten is one of these:
 * a name that a document states may be a path to somewhere else, and a link may lead there.
 */
export interface Entry {
  readonly name: string
  readonly path: string
  readonly kind: 'file' | 'folder'
}

/** The plain files and folders in a folder, none if there is no folder; links, pipes and devices are left out. */
export async function entriesOf(folder: string): Promise<Entry[]> {
  const { files, folders } = await listPlain(folder)
  const entry = (kind: Entry['kind']) => (name: string) => ({ name, path: join(folder, name), kind })
  return [...files.map(entry('file')), ...folders.map(entry('folder'))]
}

/** What is in a library's folder of articles; nothing if that is a link to another folder. */
export async function articleEntries(library: string): Promise<Entry[]> {
  const articles = (await entriesOf(library)).find(
    ({ name, kind }) => name === 'articles' && kind === 'folder',
  )
  return articles ? entriesOf(articles.path) : []
}

/** The folders in a library's folder of articles, by their names. */
export async function articleFolders(library: string): Promise<ReadonlyMap<string, Entry>> {
  const folders = (await articleEntries(library)).filter(({ kind }) => kind === 'folder')
  return new Map(folders.map((entry) => [entry.name, entry]))
}

/** A file as an entry of its folder. Throws an error when it is anything but a plain file there. */
export async function fileEntry(file: string): Promise<Entry> {
  const name = basename(file)
  const { files, folders, others } = await listPlain(dirname(file))
  if (files.includes(name)) return { name, path: file, kind: 'file' }
  if (folders.includes(name) || others.some((other) => other.name === name))
    throw new Error(`${name} is not a plain file`)
  throw Object.assign(new Error(`There is no ${name}`), { code: 'ENOENT' })
}

/** Gives an entry another name in its folder. */
export async function renameEntry({ path }: Entry, name: string): Promise<void> {
  await rename(path, join(dirname(path), name))
}

/** Deletes an entry with all that is in it; a link inside is deleted, not followed. */
export async function deleteEntry({ path }: Entry): Promise<void> {
  await rm(path, { recursive: true, force: true })
}
