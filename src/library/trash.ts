import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { articleEntries, articleFolders, deleteEntry, type Entry, renameEntry } from './disk/entries'
import { listPlain } from './disk/plainFolder'

/** Entries of articles/ that are not articles: those being deleted, and files and folders being added. */
const emptied = '.emptied-'
export const incoming = '.incoming-'

/** Files in the library's folder that earlier versions left when they were killed. */
const earlierLeftOvers = new Set([
  'library.json.new',
  'library.backup.json.new',
  'index.json.new',
  'learning.json.new',
])

/** Whether a file in an article's folder is what an earlier version left when it was killed. */
export function isEarlierLeftOver(path: string): boolean {
  return /(^|\/)(article\.json|snapshots\/[0-9a-f]{64}(\.[a-z0-9]{1,8})?)\.new$/.test(path)
}

/** Moves an article's folder out of the articles, in one step; `removeEmptied` deletes it. */
export async function putOut(folder: Entry): Promise<void> {
  await renameEntry(folder, `${emptied}${folder.name}`)
}

/** Deletes a folder in articles/ that was never acknowledged as an article. */
export async function discard(library: string, name: string): Promise<void> {
  // A list of all articles for each one that is added would be too much.
  if (!(await lstat(join(library, 'articles', name)).catch(() => undefined))) return
  const folder = (await articleFolders(library)).get(name)
  if (folder) await deleteEntry(folder)
}

/** Deletes the articles that were put out. */
export async function removeEmptied(library: string): Promise<void> {
  await removeStarting(library, [emptied])
}

/** Deletes what a killed program left: what is no longer part of the library, or never became one. */
export async function removeLeftOvers(library: string): Promise<void> {
  await removeStarting(library, [emptied, incoming])
  // A link of that name is deleted, and what it leads to stays; a folder is none that a program left.
  const { files, others } = await listPlain(library)
  for (const name of [...files, ...others.map((other) => other.name)])
    if (earlierLeftOvers.has(name)) await rm(join(library, name), { force: true })
}

async function removeStarting(library: string, starts: readonly string[]): Promise<void> {
  for (const entry of await articleEntries(library))
    if (starts.some((start) => entry.name.startsWith(start))) await deleteEntry(entry)
}
