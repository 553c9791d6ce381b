import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { articlePlaces } from './places'

/** Entries of articles/ that are not articles: those being deleted, and files and folders being added. */
const emptied = '.emptied-'
export const incoming = '.incoming-'

/** Files in the library's folder that earlier versions left when they were killed. */
const earlierLeftOvers = [
  'library.json.new',
  'library.backup.json.new',
  'index.json.new',
  'learning.json.new',
]

/** Whether a file in an article's folder is what an earlier version left when it was killed. */
export function isEarlierLeftOver(path: string): boolean {
  return /(^|\/)(article\.json|snapshots\/[0-9a-f]{64}(\.[a-z0-9]{1,8})?)\.new$/.test(path)
}

/** Moves an article's folder out of the articles, in one step; `removeEmptied` deletes it. */
export async function putOut(library: string, id: string): Promise<void> {
  await rename(articlePlaces(library, id).folder, join(library, 'articles', `${emptied}${id}`))
}

/** Deletes the articles that were put out. */
export async function removeEmptied(library: string): Promise<void> {
  await removeStarting(join(library, 'articles'), [emptied])
}

/** Deletes what a killed program left: what is no longer part of the library, or never became one. */
export async function removeLeftOvers(library: string): Promise<void> {
  await removeStarting(join(library, 'articles'), [emptied, incoming])
  // A link of that name is deleted; what it leads to stays.
  for (const name of earlierLeftOvers) await rm(join(library, name), { force: true })
}

async function removeStarting(articles: string, starts: readonly string[]): Promise<void> {
  const names = await readdir(articles)
  const leftOver = names.filter((name) => starts.some((start) => name.startsWith(start)))
  for (const name of leftOver) await rm(join(articles, name), { recursive: true, force: true })
}
