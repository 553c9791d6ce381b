import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { articleEntries, articleFolders, deleteEntry, type Entry, renameEntry } from './entries'

/** Folders in articles/ that are not articles: those being deleted, and those being added. */
const emptied = '.emptied-'
export const incoming = '.incoming-'

/** Moves an article's folder out of the articles, in one step; `removeLeftOvers` deletes it. */
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

/** Deletes the folders that are no longer articles, or never became one. */
export async function removeLeftOvers(library: string): Promise<void> {
  for (const entry of await articleEntries(library))
    if (entry.name.startsWith(emptied) || entry.name.startsWith(incoming)) await deleteEntry(entry)
}
