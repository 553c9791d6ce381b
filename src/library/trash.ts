import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { articlePlaces } from './places'

/** Folders in articles/ that are not articles: those being deleted, and those being added. */
const emptied = '.emptied-'
export const incoming = '.incoming-'

/** Moves an article's folder out of the articles, in one step; `removeLeftOvers` deletes it. */
export async function putOut(library: string, id: string): Promise<void> {
  await rename(articlePlaces(library, id).folder, join(library, 'articles', `${emptied}${id}`))
}

/** Deletes the folders that are no longer articles, or never became one. */
export async function removeLeftOvers(library: string): Promise<void> {
  const articles = join(library, 'articles')
  const names = await readdir(articles)
  const leftOver = names.filter((name) => name.startsWith(emptied) || name.startsWith(incoming))
  for (const name of leftOver) await rm(join(articles, name), { recursive: true, force: true })
}
