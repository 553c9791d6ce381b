import { type FileHandle, copyFile, mkdir, open, readFile, readdir, truncate } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { LogEntry } from '../core/model/logEntry'
import { chainLine, chainStart, readLine } from './chain'
import { syncFolder } from './durableFile'
import { causeInWords, LibraryError } from './errors'

const ending = '.ndjson'

/** What a log folder tells: the entries of all devices, and what was found damaged, a sentence each. */
export interface LogContents {
  readonly entries: LogEntry[]
  readonly damage: string[]
}

/** The bytes a log folder holds, as a cheap sign of whether it changed. 0 when there is none. */
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
  for (const name of await logFiles(folder)) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n')
    const torn = lines.pop() ?? ''
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
  return { entries, damage }
}

/** One device's log of one article, open for writing. */
export class LogWriter {
  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
    private size: number,
    private previous: string,
  ) {}

  /** Opens the device's log for writing, making it when it is new. A torn last line is copied aside, then cut off. */
  static async open(folder: string, device: string): Promise<LogWriter> {
    const file = join(folder, device + ending)
    await mkdir(folder, { recursive: true })
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    const whole = bytes === undefined ? 0 : bytes.lastIndexOf(10) + 1
    if (bytes !== undefined && whole < bytes.length) {
      const aside = `${file}.torn-${new Date().toISOString().replaceAll(':', '-')}`
      await copyFile(file, aside)
      await truncate(file, whole)
    }
    const handle = await open(file, 'a')
    if (bytes === undefined) await syncFolder(folder)
    const lastLine = bytes?.subarray(0, whole).toString('utf8').trimEnd().split('\n').at(-1) ?? ''
    const last = readLine(lastLine)
    return new LogWriter(file, handle, whole, last.ok ? last.hash : chainStart)
  }

  /** Appends an entry; when this returns, it is on the disk. Throws a LibraryError and leaves the log as it was. */
  async append(entry: LogEntry): Promise<void> {
    const { line, hash } = chainLine(entry, this.previous)
    const bytes = Buffer.from(`${line}\n`)
    try {
      await this.handle.appendFile(bytes)
      await this.handle.datasync()
    } catch (error) {
      // Half a line must not stand before the next one.
      await this.handle.truncate(this.size).catch(() => undefined)
      throw new LibraryError(
        'notSaved',
        `Could not save to ${basename(this.file)}: ${causeInWords(error)}. What was saved before is safe; try again when the cause is gone.`,
        { cause: error },
      )
    }
    this.size += bytes.length
    this.previous = hash
  }

  async close(): Promise<void> {
    await this.handle.close()
  }
}
