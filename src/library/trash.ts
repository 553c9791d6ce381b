import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { articlePlaces } from './places'

/** Folders in articles/ that are no articles: what is being deleted, and what is coming in. */
const emptied = '.emptied-'
export const incoming = '.incoming-'

/** Takes an article's folder from among the articles, in one step; it is deleted by `removeLeftOvers`. */
export async function putOut(library: string, id: string): Promise<void> {
  await rename(articlePlaces(library, id).folder, join(library, 'articles', `${emptied}${id}`))
}

/** Deletes the folders that are no articles any more, or never became one. */
export async function removeLeftOvers(library: string): Promise<void> {
  const articles = join(library, 'articles')
  const names = await readdir(articles)
  const leftOver = names.filter((name) => name.startsWith(emptied) || name.startsWith(incoming))
  for (const name of leftOver) await rm(join(articles, name), { recursive: true, force: true })
}
