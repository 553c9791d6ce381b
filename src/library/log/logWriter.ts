import { type FileHandle, lstat, mkdir, truncate } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { LogEntry } from '../../core/commands/logEntry'
import { openToAppend } from '../disk/appendable'
import { setAside } from '../disk/aside'
import { chainLine, chainStart, readLine } from './chain'
import { syncFolder, withMode } from '../disk/durableFile'
import { causeInWords, LibraryError } from '../errors'
import { modesOf } from '../libraryAccess'
import { logLimit } from '../disk/limits'
import { lineIn, logEnding } from './log'
import { articlePlaces } from '../places'
import { mustBeFolders, readUpTo } from '../disk/plainFile'

/** One device's log of one article, open for writing. */
export class LogWriter {
  /** Whether the file may contain more than was acknowledged. */
  private torn = false

  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
    private readonly inode: number,
    private size: number,
    private previous: string,
  ) {}

  /** The log's name in its folder. */
  get name(): string {
    return basename(this.file)
  }

  /** The acknowledged length of the log, in bytes. */
  get length(): number {
    return this.size
  }

  /** The hash of the last line; undefined if there is none to continue from. */
  get last(): string | undefined {
    return this.previous === chainStart ? undefined : this.previous
  }

  /**
   * Opens the device's log of an article for writing, and creates it if it is new; the article's folder has to exist.
   * A torn last line is copied aside, then cut off. Throws a LibraryError.
   */
  static async open(library: string, article: string, device: string): Promise<LogWriter> {
    const folder = articlePlaces(library, article).log
    const file = join(folder, device + logEnding)
    let handle: FileHandle | undefined
    try {
      const modes = await modesOf(library)
      await mustBeFolders(dirname(folder), library)
      // Its parent folders are not created: when a drive is unplugged, a second library would grow in its place.
      const made = await mkdir(folder).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false
          throw error
        },
      )
      if (made) {
        await withMode(folder, modes.folder)
        await syncFolder(dirname(folder))
      }
      handle = await openToAppend(file, library, modes.file)
      const { size, last } = await mended(file, handle)
      await syncFolder(folder)
      return new LogWriter(file, handle, (await handle.stat()).ino, size, last)
    } catch (error) {
      await handle?.close()
      throw notSaved(file, error)
    }
  }

  /** The line that records an entry after the last one, and its hash. `sign` makes its signature. */
  chain(entry: LogEntry, sign?: (bodyHash: string) => string): { line: string; hash: string } {
    return chainLine(entry, this.previous, sign)
  }

  /**
   * Appends a line from `chain`; when this returns, it is on the disk and in the right file. Throws a LibraryError
   * and leaves the log unchanged. `meanwhile` runs while the disk is busy.
   */
  async append(
    { line, hash }: { line: string; hash: string },
    meanwhile: () => void = () => undefined,
  ): Promise<void> {
    const bytes = Buffer.from(`${line}\n`)
    try {
      if (this.torn) await this.cutBack()
      this.torn = true
      await this.write(bytes)
      // A file that was moved or deleted still accepts bytes, and nobody would find them again.
      const onDisk = Promise.all([this.handle.datasync(), lstat(this.file)])
      meanwhile()
      const [, { ino }] = await onDisk
      if (ino !== this.inode) throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      this.torn = false
    } catch (error) {
      // Half a line must not precede the next one; if it can't be cut off now, it will be before the next append.
      await this.cutBack().catch(() => this.handle.truncate(this.size).catch(() => undefined))
      throw notSaved(this.file, error)
    }
    this.size += bytes.length
    this.previous = hash
  }

  async close(): Promise<void> {
    await this.handle.close()
  }

  private async write(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length;) done += (await this.handle.write(bytes, done)).bytesWritten
  }

  private async cutBack(): Promise<void> {
    await shorten(this.file, this.handle, this.size)
    this.torn = false
  }
}

/** Makes the log end with a whole line; returns its size then, and the hash of that line. */
async function mended(file: string, handle: FileHandle): Promise<{ size: number; last: string }> {
  const bytes = await readUpTo(handle, logLimit)
  const whole = bytes.lastIndexOf(10) + 1
  const tail = bytes.subarray(whole).toString('utf8')
  const line = lineIn(tail)
  if (line !== undefined) {
    const size = whole + Buffer.byteLength(line)
    if (line !== tail) await shorten(file, handle, size)
    await handle.appendFile('\n')
    return { size: size + 1, last: hashOf(line) }
  }
  if (tail !== '') {
    await setAside(file, 'last line incomplete', true)
    await shorten(file, handle, whole)
  }
  const lines = bytes.subarray(0, whole).toString('utf8').trimEnd().split('\n')
  return { size: whole, last: hashOf(lines.at(-1) ?? '') }
}

/** Windows refuses to shorten a file through a handle that may only append; a path might lead to another file by now. */
async function shorten(file: string, handle: FileHandle, size: number): Promise<void> {
  await (process.platform === 'win32' ? truncate(file, size) : handle.truncate(size))
}

/** A damaged line has no hash to continue from; a new chain starts after it. */
function hashOf(line: string): string {
  const read = readLine(line)
  return read.ok ? read.hash : chainStart
}

function notSaved(file: string, error: unknown): LibraryError {
  const isGone = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
  return new LibraryError(
    'notSaved',
    isGone
      ? `Could not save: the folder ${dirname(file)} is missing; perhaps a drive was unplugged. Reconnect it and try again; until then nothing is saved.`
      : `Could not save to ${basename(file)}: ${causeInWords(error)}. What was saved before is safe; solve the problem and try again.`,
    { cause: error },
  )
}
