import { type FileHandle, copyFile, open, readFile, readdir, truncate } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { LogEntry } from '../core/model/logEntry'
import { chainLine, chainStart, readLine } from './chain'
import { makeFolder, syncFolder } from './durableFile'
import { causeInWords, LibraryError } from './errors'

const ending = '.ndjson'

/** What a log folder tells: the entries of all devices, and what was found damaged, a sentence each. */
export interface LogContents {
  readonly entries: LogEntry[]
  readonly damage: string[]
  /** How long each log was that was read, in bytes, by its name. */
  readonly lengths: ReadonlyMap<string, number>
}

/** The names of the logs in a folder, one a device; none when there is no such folder. */
export async function logFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith(ending)).toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Reads the logs of all devices. Damaged lines are passed over and named; nothing on disk is changed. */
export async function readLogs(folder: string): Promise<LogContents> {
  const entries: LogEntry[] = []
  const damage: string[] = []
  const lengths = new Map<string, number>()
  for (const name of await logFiles(folder)) {
    const bytes = await readFile(join(folder, name))
    lengths.set(name, bytes.length)
    const lines = bytes.toString('utf8').split('\n')
    const last = lines.pop() ?? ''
    const torn = isWhole(last) ? '' : last
    if (torn !== last) lines.push(last)
    let previous = chainStart
    for (const [index, line] of lines.entries()) {
      const read = readLine(line)
      if (!read.ok) {
        damage.push(`Line ${index + 1} of ${name} was passed over: ${read.reason}.`)
        previous = ''
        continue
      }
      if (previous !== '' && read.previous !== previous) {
        damage.push(
          `Line ${index + 1} of ${name} does not follow the line before it: lines were removed or moved.`,
        )
      }
      previous = read.hash
      entries.push(read.entry)
    }
    if (torn !== '')
      damage.push(`The last line of ${name} is incomplete and was passed over; it was never acknowledged.`)
  }
  return { entries, damage, lengths }
}

/** Whether any line was ever written whole to a log in that folder. */
export async function hasLines(folder: string): Promise<boolean> {
  for (const name of await logFiles(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    if (text.includes('\n') || isWhole(text)) return true
  }
  return false
}

/** An editor may take the last line's end away; the line is whole all the same. */
function isWhole(line: string): boolean {
  return line !== '' && readLine(line).ok
}

/** One device's log of one article, open for writing. */
export class LogWriter {
  /** Whether the file may hold more than was acknowledged. */
  private torn = false

  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
    private size: number,
    private previous: string,
  ) {}

  /** The log's name in its folder. */
  get name(): string {
    return basename(this.file)
  }

  /** How long the log is as far as it was acknowledged, in bytes. */
  get length(): number {
    return this.size
  }

  /**
   * Opens the device's log for writing, making it when it is new. A torn last line is copied aside, then cut off.
   * Throws a LibraryError when it can't.
   */
  static async open(folder: string, device: string): Promise<LogWriter> {
    const file = join(folder, device + ending)
    let handle: FileHandle | undefined
    try {
      await makeFolder(folder)
      handle = await open(file, 'a+')
      const { size, last } = await mended(file, handle)
      await syncFolder(folder)
      return new LogWriter(file, handle, size, last)
    } catch (error) {
      await handle?.close()
      throw notSaved(file, error)
    }
  }

  /** Appends an entry; when this returns, it is on the disk. Throws a LibraryError and leaves the log as it was. */
  async append(entry: LogEntry): Promise<void> {
    const { line, hash } = chainLine(entry, this.previous)
    const bytes = Buffer.from(`${line}\n`)
    try {
      if (this.torn) await this.cutBack()
      this.torn = true
      await this.handle.appendFile(bytes)
      await this.handle.datasync()
      this.torn = false
    } catch (error) {
      // Half a line must not stand before the next one; if it can't be cut off now, it is before the next.
      await this.cutBack().catch(() => undefined)
      throw notSaved(this.file, error)
    }
    this.size += bytes.length
    this.previous = hash
  }

  async close(): Promise<void> {
    await this.handle.close()
  }

  private async cutBack(): Promise<void> {
    await cutOff(this.file, this.size)
    this.torn = false
  }
}

/** By its path: Windows refuses to shorten a file through a handle that may only append. */
async function cutOff(file: string, size: number): Promise<void> {
  await truncate(file, size)
}

/** Makes the log end with a whole line; returns its size then, and the hash of that line. */
async function mended(file: string, handle: FileHandle): Promise<{ size: number; last: string }> {
  const bytes = await handle.readFile()
  const whole = bytes.lastIndexOf(10) + 1
  const tail = bytes.subarray(whole).toString('utf8')
  if (isWhole(tail)) {
    await handle.appendFile('\n')
    return { size: bytes.length + 1, last: hashOf(tail) }
  }
  if (tail !== '') {
    await copyFile(file, `${file}.torn-${new Date().toISOString().replaceAll(':', '-')}`)
    await cutOff(file, whole)
  }
  const lines = bytes.subarray(0, whole).toString('utf8').trimEnd().split('\n')
  return { size: whole, last: hashOf(lines.at(-1) ?? '') }
}

/** A damaged line has no hash to go on from; the chain starts anew after it. */
function hashOf(line: string): string {
  const read = readLine(line)
  return read.ok ? read.hash : chainStart
}

function notSaved(file: string, error: unknown): LibraryError {
  return new LibraryError(
    'notSaved',
    `Could not save to ${basename(file)}: ${causeInWords(error)}. What was saved before is safe; try again when the cause is gone.`,
    { cause: error },
  )
}
