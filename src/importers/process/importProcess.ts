import { messageOf } from '../../core/errors'
import { BackgroundWorker } from '../../workers/backgroundWorker'
import { WorkerFailure } from '../../workers/failure'
import type { Limits } from '../../workers/limits'
import { inProcess } from '../../workers/start'
import { inTurn } from '../../workers/turns'
import type { GivenFile } from '../file'
import type { ImportResult, ImportTasks } from './importChild'
import { ImportRefusal } from '../../core/importRefusal'

/** For one file, or one part of it. */
const standardLimits: Limits = { processorTime: 60_000, memory: 1024 }

/** After so many milliseconds without a file the process ends and gives its memory back. */
const idle = 60_000

/**
 * Reads files in a process of its own, one at a time. A file that exceeds the limits, or breaks a parser so badly that the
 * runtime gives up, ends that process and not the program: a thread would take the program with it.
 */
export class ImportProcess {
  private readonly worker: BackgroundWorker<ImportTasks>
  private readonly inTurn = inTurn()

  /** `script` is the path of the built importChild. */
  constructor(script: string, limits: Limits = standardLimits) {
    this.worker = new BackgroundWorker(inProcess(script), { limits, idle })
  }

  /** The article in a file, or its parts to choose from. Throws an ImportRefusal that names the file and why. */
  async read(file: GivenFile): Promise<Extract<ImportResult, { type: 'article' | 'parts' }>> {
    const result = await this.inTurn(() => this.readWhole(file))
    if (result === undefined)
      throw new ImportRefusal('tooComplex', `${file.name} was not opened: nothing was read.`)
    if (result.type === 'refused') throw new ImportRefusal('unsupported', result.message)
    return result
  }

  /**
   * Reads the named parts of a file and hands over what became of each, one after the other; the next is waited for until
   * `take` is done. A part that ends the process is refused, and the rest are read by a new one.
   */
  readParts(
    file: GivenFile,
    parts: readonly string[],
    take: (result: ImportResult) => Promise<void>,
  ): Promise<void> {
    return this.inTurn(async () => {
      const left = new Set(parts)
      while (left.size > 0) {
        const failure = await this.readLeft(file, left, take)
        const [failed] = left
        // Whatever the file does not have is not asked for again.
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

  private async readWhole(file: GivenFile): Promise<ImportResult | undefined> {
    let whole: ImportResult | undefined
    try {
      for await (const result of this.worker.results('read', file)) whole = result
    } catch (error) {
      throw refusalOf(file, error)
    }
    return whole
  }

  /** Reads parts and takes them out of `left`, until all are read or one ends the process: then it returns why. */
  private async readLeft(
    file: GivenFile,
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

/** A file is blamed only where it can be the cause. */
function refusalOf({ name }: GivenFile, failure: unknown): Error {
  if (!(failure instanceof WorkerFailure))
    return failure instanceof Error ? failure : new Error(messageOf(failure))
  const advice = failure.isOfInput
    ? 'It may be damaged, or made to do harm.'
    : 'Nothing need be wrong with it; open it again.'
  return new ImportRefusal('tooComplex', `${name} was not opened: reading ${failure.message}. ${advice}`, {
    cause: failure,
  })
}
