import { rm } from 'node:fs/promises'
import { createFile } from './durableFile'
import { keptFileLimit } from './limits'
import { openPlain, piecesOf } from './plainFile'

export interface CopyOptions {
  /** See `openPlain`. */
  readonly under?: string
  /** The copy's permissions; by default those of the file. */
  readonly mode?: number | undefined
  /** How many bytes it may have. */
  readonly limit?: number
  /** Called with the length of each piece, in bytes; what it throws ends the copy. */
  readonly onBytes?: (bytes: number) => void
}

/** Copies a plain file to a name that is free; when this returns, the copy is on the disk. A failed copy is deleted. */
export async function copyPlain(source: string, target: string, options: CopyOptions = {}): Promise<void> {
  const { under, limit = keptFileLimit, onBytes = () => undefined } = options
  const from = await openPlain(source, under)
  try {
    const to = await createFile(target, options.mode ?? (await from.stat()).mode & 0o777)
    try {
      for await (const piece of piecesOf(from, limit)) {
        onBytes(piece.length)
        await to.appendFile(piece)
      }
      await to.sync()
    } catch (error) {
      await rm(target, { force: true }).catch(() => undefined)
      throw error
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}
