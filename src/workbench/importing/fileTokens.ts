import { randomUUID } from 'node:crypto'
import { UserFacingError } from '../../core/errors'
import { shownName } from '../../library/disk/fileNames'

/**
 * What the window's page calls files by. A page that has been taken over could name any path, so it gets a token for
 * each file that a person chose: a random id, and the file's own name to show.
 */
export class FileTokens {
  private readonly tokens = new Map<string, string>()
  private readonly paths = new Map<string, string>()

  /** The token of a file that came from a person: by a dialog, a drop or a command line. */
  tokenOf(path: string): string {
    const known = this.tokens.get(path)
    if (known !== undefined) return known
    const token = `${randomUUID()}/${shownName(path)}`
    this.tokens.set(path, token)
    this.paths.set(token, path)
    return token
  }

  /** The file's path. Throws a UserFacingError when no such token was given out. */
  pathOf(token: string): string {
    const path = this.paths.get(token)
    if (path !== undefined) return path
    throw new UserFacingError(
      'unknownFile',
      'That file was not chosen in this window, so nothing was opened. Choose it with “Open…”, or drop it on the window.',
    )
  }
}
