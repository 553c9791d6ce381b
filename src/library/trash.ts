import { articleEntries, articleEntry, deleteEntry, renameEntry } from './entries'

/** Folders in articles/ that are not articles: those being deleted, and those being added. */
const emptied = '.emptied-'
export const incoming = '.incoming-'

/** Moves an article's folder out of the articles, in one step; `removeLeftOvers` deletes it. */
export async function putOut(library: string, id: string): Promise<void> {
  const folder = await articleEntry(library, id)
  if (folder) await renameEntry(folder, `${emptied}${id}`)
}

/** Deletes an article's folder that was never acknowledged as an article. */
export async function discard(library: string, name: string): Promise<void> {
  const folder = await articleEntry(library, name)
  if (folder) await deleteEntry(folder)
}

/** Deletes the folders that are no longer articles, or never became one. */
export async function removeLeftOvers(library: string): Promise<void> {
  for (const entry of await articleEntries(library))
    if (entry.name.startsWith(emptied) || entry.name.startsWith(incoming)) await deleteEntry(entry)
}
