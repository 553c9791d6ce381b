import { join } from 'node:path'
import { isIdentifier } from '../core/model/identifier'
import { LibraryError } from './errors'

/** The folders and files of one article. Throws a LibraryError when `id` is not an id: it might lead elsewhere. */
export function articlePlaces(library: string, id: string) {
  if (!isIdentifier(id)) throw new LibraryError('notFound', `“${id}” is not the id of an article.`)
  const folder = join(library, 'articles', id)
  return {
    folder,
    view: join(folder, 'article.json'),
    log: join(folder, 'log'),
    original: join(folder, 'original'),
    snapshots: join(folder, 'snapshots'),
  }
}
