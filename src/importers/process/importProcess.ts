import { messageOf } from '../../core/errors'
import { BackgroundWorker } from '../../workers/backgroundWorker'
import { WorkerFailure } from '../../workers/failure'
import type { Limits } from '../../workers/limits'
import { inConfinedProcess } from '../../workers/start'
import { inTurn } from '../../workers/turns'
import type { GivenFile } from '../file'
import type { ImportRequest, ImportResult, ImportTasks } from './importChild'
import { ImportRefusal } from '../../core/importRefusal'

/** A file, and whether it is a source, in which no claims are found. */
type FileToRead = Omit<ImportRequest, 'parts'>

/** For one file, or one part of it. */
const standardLimits: Limits = { processorTime: 60_000, memory: 1024 }

/** Milliseconds without a file after which the process ends to free its memory. */
const idle = 60_000

/**
 * Reads files in a process of its own, one at a time. A file that exceeds the limits, or breaks a parser so badly that
 * the runtime gives up, ends that process and not the program, which it would in a thread.
 */
export class ImportProcess {
  private readonly worker: BackgroundWorker<ImportTasks>
  private readonly inTurn = inTurn()

  /** `script` is the path of the built importChild. */
  constructor(script: string, limits: Limits = standardLimits) {
    this.worker = new BackgroundWorker(inConfinedProcess(script), { limits, idle })
  }

  /**
   * Returns the article in a file, or its parts to choose from. Throws an ImportRefusal that names the file and the
   * reason.
   */
  async read(file: FileToRead): Promise<Extract<ImportResult, { type: 'article' | 'parts' }>> {
    const result = await this.inTurn(() => this.readWhole(file))
    if (result === undefined)
      throw new ImportRefusal('tooComplex', `${file.name} was not opened: nothing was read.`)
    if (result.type === 'refused') throw new ImportRefusal('unsupported', result.message)
    return result
  }

  /**
   * Reads the named parts of a file and passes each result to `take`, waiting for it before the next. A part that ends
   * the process is refused, and a new process reads the rest.
   */
  readParts(
    file: FileToRead,
    parts: readonly string[],
    take: (result: ImportResult) => Promise<void>,
  ): Promise<void> {
    return this.inTurn(async () => {
      const left = new Set(parts)
      while (left.size > 0) {
        const failure = await this.readLeft(file, left, take)
        const [failed] = left
        // Parts that the file doesn't have are not asked for again.
        if (!failure || failed === undefined) return
        left.delete(failed)
        const message = `${failed}: ${refusalOf(file, failure).message}`
        await take({ type: 'refused', part: failed, message })
      }
    })
  }

  close(): void {
    void this.worker.close()
  }

  private async readWhole(file: FileToRead): Promise<ImportResult | undefined> {
    let whole: ImportResult | undefined
    try {
      for await (const result of this.worker.results('read', file)) whole = result
    } catch (error) {
      throw refusalOf(file, error)
    }
    return whole
  }

  /**
   * Reads parts and removes them from `left`, until all are read or one ends the process; then it returns the failure.
   */
  private async readLeft(
    file: FileToRead,
    left: Set<string>,
    take: (result: ImportResult) => Promise<void>,
  ): Promise<WorkerFailure | undefined> {
    try {
      for await (const result of this.worker.results('read', { ...file, parts: [...left] })) {
        if (result.type === 'parts') continue
        if (result.part === undefined) left.clear()
        else left.delete(result.part)
        await take(result)
      }
      return undefined
    } catch (error) {
      if (error instanceof WorkerFailure && error.reason !== 'stopped') return error
      throw refusalOf(file, error)
    }
  }
}

/** Blames the file only where it can be the cause. */
function refusalOf({ name }: GivenFile, failure: unknown): Error {
  if (!(failure instanceof WorkerFailure))
    return failure instanceof Error ? failure : new Error(messageOf(failure))
  const advice =
    failure.reason === 'broke'
      ? 'Either the file is damaged, or made to do harm, or this is a fault of the program; the file was left as it is.'
      : failure.isOfInput
        ? 'It may be damaged, or made to do harm.'
        : 'The file may be fine; open it again.'
  return new ImportRefusal('tooComplex', `${name} was not opened: reading ${failure.message}. ${advice}`, {
    cause: failure,
  })
}
