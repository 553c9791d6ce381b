import { homedir } from 'node:os'
import { join } from 'node:path'
import { isIdentifier } from '../core/model/identifier'
import { LibraryError } from './errors'

/**
 * Where the app stores its own data, following each system's convention; the window and the command line agree on it.
 */
export function appDataFolder(): string {
  const home = homedir()
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Touchstone')
    case 'win32':
      return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Touchstone')
    default:
      return join(process.env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Touchstone')
  }
}

/** The library that opens by default. */
export function defaultLibraryFolder(): string {
  return join(appDataFolder(), 'library')
}

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
