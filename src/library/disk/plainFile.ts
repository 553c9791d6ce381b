import { constants, type Dirent, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { bytesInWords } from './limits'
import { noFollow, noWait } from './openFlags'

/** Where a plain file or folder was expected, there is a link, pipe, socket or device. The message is half a sentence. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain'
  readonly code = 'NOTPLAIN'
}

/** A file has more bytes than its kind may have. The message is half a sentence. */
class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly code = 'TOOLARGE'

  constructor(limit: number) {
    super(`it is larger than ${bytesInWords(limit)}`)
  }
}

/**
 * Opens a plain file of a folder that may come from elsewhere, for reading unless `flags` say otherwise. It never
 * follows a link and never waits for a pipe. `under` is the folder that the person named: the folders from there to
 * the file have to be folders, not links. Throws a NotPlain, or the system's error.
 */
export async function openPlain(
  file: string,
  under = dirname(file),
  flags = constants.O_RDONLY,
): Promise<FileHandle> {
  await mustBeFolders(dirname(file), under)
  for (let attempt = 0; ; attempt++) {
    const before = await lstat(file)
    mustBeFile(before)
    const handle = await open(file, flags | noFollow | noWait).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ELOOP' ? new NotPlain('it is a link, not a file') : error
    })
    try {
      const opened = await handle.stat()
      mustBeFile(opened)
      // Where the system can't refuse links, the file that was opened has to be the one that was looked at.
      if (noFollow !== 0 || (opened.ino === before.ino && opened.dev === before.dev)) return handle
      if (attempt > 2) throw new NotPlain('other files keep taking its place')
    } catch (error) {
      await handle.close()
      throw error
    }
    await handle.close()
  }
}

/** The bytes of a plain file, of at most `limit` bytes, however many it says it has; see `openPlain`. */
export async function readPlain(file: string, limit: number, under?: string): Promise<Buffer> {
  const handle = await openPlain(file, under)
  try {
    return await readUpTo(handle, limit)
  } finally {
    await handle.close()
  }
}

/** The same as text. */
export async function readPlainText(file: string, limit: number, under?: string): Promise<string> {
  return (await readPlain(file, limit, under)).toString('utf8')
}

/** The bytes of an open file from its beginning. Throws when there are more than `limit`, also if it grows meanwhile. */
export async function readUpTo(handle: FileHandle, limit: number): Promise<Buffer> {
  const { size } = await handle.stat()
  const chunks: Buffer[] = []
  let read = 0
  for (;;) {
    // One byte more than it should have shows whether it ends there.
    const wanted = Math.min(Math.max(size - read, 65_535), 16_000_000, limit - read) + 1
    const chunk = Buffer.allocUnsafe(wanted)
    const { bytesRead } = await handle.read(chunk, 0, wanted, read)
    read += bytesRead
    if (read > limit) throw new TooLarge(limit)
    chunks.push(chunk.subarray(0, bytesRead))
    const isAtEnd = bytesRead === 0 || (bytesRead < wanted && read >= size)
    if (isAtEnd) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  }
}

/** The bytes of an open file, in pieces; ends with an error after `limit` bytes. The file is closed at the end. */
export async function* piecesOf(handle: FileHandle, limit: number): AsyncGenerator<Buffer, void> {
  let read = 0
  for await (const chunk of handle.createReadStream({ start: 0, highWaterMark: 1 << 18 })) {
    read += (chunk as Buffer).length
    if (read > limit) throw new TooLarge(limit)
    yield chunk as Buffer
  }
}

/**
 * Checks that `folder`, and every folder from `under` to it, is a folder and not a link to one; `under` itself may be a
 * link, because the person chose it. Throws a NotPlain, or the system's error.
 */
export async function mustBeFolders(folder: string, under: string): Promise<void> {
  const top = resolve(under)
  for (let at = resolve(folder); at !== top; at = dirname(at)) {
    if (at === dirname(at)) throw new NotPlain(`it is not in ${under}`)
    const stats = await lstat(at)
    if (stats.isDirectory()) continue
    if (stats.isFile()) throw Object.assign(new Error(`${at} is a file`), { code: 'ENOTDIR' })
    throw new NotPlain(`“${basename(at)}” is ${kindOf(stats)}, not a folder`)
  }
}

/** What an entry of a folder is, with its article: "a link". */
export function kindOf(entry: Stats | Dirent): string {
  if (entry.isFile()) return 'a file'
  if (entry.isDirectory()) return 'a folder'
  if (entry.isSymbolicLink()) return 'a link'
  if (entry.isFIFO()) return 'a pipe'
  return entry.isSocket() ? 'a socket' : 'a device'
}

function mustBeFile(stats: Stats): void {
  if (stats.isFile()) return
  if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  throw new NotPlain(`it is ${kindOf(stats)}, not a file`)
}
