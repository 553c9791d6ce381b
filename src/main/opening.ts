import { realpath } from 'node:fs/promises'

/** What a start asks to open; without a library, the files are opened in the current one. */
export interface Asked {
  readonly files: readonly string[]
  readonly library: string | null
}

/** Whether this is what another start passed on. Checked by hand, because loading a schema would delay the window. */
export function isAsked(data: unknown): data is Asked {
  if (typeof data !== 'object' || data === null || !('files' in data && 'library' in data)) return false
  const { files, library } = data
  const areFiles = Array.isArray(files) && files.every((file) => typeof file === 'string')
  return areFiles && (library === null || typeof library === 'string')
}

/** Queues what was asked to be opened, in order, until the window listens. */
export class OpeningQueue {
  private readonly waiting: Asked[] = []
  private take: ((asked: Asked) => void) | undefined

  add(asked: Asked): void {
    if (this.take) this.take(asked)
    else this.waiting.push(asked)
  }

  /** Calls `take` for everything queued, and from then on for everything new. */
  drainInto(take: (asked: Asked) => void): void {
    this.take = take
    for (const asked of this.waiting.splice(0)) take(asked)
  }
}

/** A sentence for the person if a start asked for another library than the open one. */
export async function otherLibrary({ library, files }: Asked, open: string): Promise<string | undefined> {
  if (library === null || (await placeOf(library)) === (await placeOf(open))) return undefined
  const what = files.length === 0 ? 'It was' : 'It and the files named with it were'
  return `Touchstone was asked to open the library ${library}, but has ${open} open. ${what} not opened; close this window first, then start it again.`
}

/** However the folder's path is written. */
function placeOf(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder)
}
