import { Worker } from 'node:worker_threads'
import type { GivenFile } from './file'
import type { PreparedArticle } from './prepareArticle'
import { ImportRefusal } from './refusal'

/** A file to read; with `parts`, those of its parts. */
export interface ImportRequest extends GivenFile {
  readonly parts?: readonly string[] | undefined
}

/** A part as it is shown to whoever chooses; see importers/file. */
export interface PartListing {
  readonly name: string
  readonly title: string
  readonly isUsual: boolean
}

export type ImportReply =
  /** `file` is the part by itself; undefined where the whole file is the article. */
  | {
      readonly type: 'article'
      readonly part: string | undefined
      readonly article: PreparedArticle
      readonly file?: GivenFile
    }
  | { readonly type: 'refused'; readonly part: string | undefined; readonly message: string }
  | { readonly type: 'parts'; readonly parts: readonly PartListing[] }
  | { readonly type: 'done' }

/** What became of a file or of one part of it. */
export type ImportResult = Exclude<ImportReply, { type: 'done' }>

export interface ImportLimits {
  /** How long one file, or one part, may take, in milliseconds. */
  readonly time: number
  /** How much memory the thread may use, in mebibytes. */
  readonly memory: number
}

const standardLimits: ImportLimits = { time: 60_000, memory: 1024 }

/** Reads files on a thread of its own, one at a time; a file that exceeds the limits ends the thread, not the program. */
export class ImportThread {
  private worker: Worker | undefined
  private queue: Promise<unknown> = Promise.resolve()

  /** `script` is the path of the built importWorker. */
  constructor(
    private readonly script: string,
    private readonly limits: ImportLimits = standardLimits,
  ) {}

  /** The article in a file, or its parts to choose from. Throws an ImportRefusal that names the file and why. */
  async read(file: GivenFile): Promise<Extract<ImportResult, { type: 'article' | 'parts' }>> {
    let result: ImportResult | undefined
    await this.each(file, undefined, (one) => {
      result = one
      return Promise.resolve()
    })
    if (result === undefined)
      throw new ImportRefusal('tooComplex', `${file.name} was not opened: nothing was read.`)
    if (result.type === 'refused') throw new ImportRefusal('unsupported', result.message)
    return result
  }

  /**
   * Reads the named parts of a file and hands over what became of each, one after the other; the next is waited for until
   * `take` is done. A part that ends the thread is refused, and the rest are read by a new one.
   */
  async readParts(
    file: GivenFile,
    parts: readonly string[],
    take: (result: ImportResult) => Promise<void>,
  ): Promise<void> {
    const left = new Set(parts)
    while (left.size > 0) {
      const before = left.size
      try {
        await this.each(file, [...left], async (result) => {
          if (result.type === 'parts') return
          if (result.part === undefined) left.clear()
          else left.delete(result.part)
          await take(result)
        })
        // Whatever the file does not have is not asked for again.
        return
      } catch (error) {
        const [failed] = left
        if (failed === undefined || !(error instanceof ImportRefusal)) throw error
        left.delete(failed)
        await take({ type: 'refused', part: failed, message: `${failed}: ${error.message}` })
      }
      if (left.size >= before) return
    }
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = undefined
  }

  private each(
    file: GivenFile,
    parts: readonly string[] | undefined,
    take: (result: ImportResult) => Promise<void>,
  ): Promise<void> {
    const turn = this.queue.then(() => this.run({ ...file, parts }, take))
    this.queue = turn.catch(() => undefined)
    return turn
  }

  private run(request: ImportRequest, take: (result: ImportResult) => Promise<void>): Promise<void> {
    const worker = (this.worker ??= this.start())
    const { name } = request
    return new Promise((resolve, reject) => {
      let taking = Promise.resolve()
      let timer: NodeJS.Timeout | undefined
      const end = () => {
        clearTimeout(timer)
        worker.off('message', hear)
        worker.off('error', fail)
        // A thread that waits for the next file must not keep the program from ending.
        worker.unref()
      }
      const giveUp = (why: string, cause?: unknown) => {
        end()
        this.worker = undefined
        void worker.terminate()
        const message = `${name} was not opened: ${why}. It may be damaged, or made to do harm.`
        void taking.finally(() => reject(new ImportRefusal('tooComplex', message, { cause })))
      }
      const wait = () => {
        clearTimeout(timer)
        timer = setTimeout(
          () => giveUp(`reading it took longer than ${Math.round(this.limits.time / 1000)} seconds`),
          this.limits.time,
        )
      }
      const hear = (reply: ImportReply) => {
        if (reply.type === 'done') {
          end()
          taking.then(resolve, reject)
        } else {
          clearTimeout(timer)
          taking = taking
            .then(() => take(reply))
            .then(() => {
              wait()
              worker.postMessage('next')
            })
          taking.catch((error: unknown) => {
            end()
            reject(error instanceof Error ? error : new Error(String(error)))
          })
        }
      }
      const fail = (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        const why = isMemory
          ? `reading it took more memory than allowed (${this.limits.memory} MB)`
          : `reading it failed (${error.message})`
        giveUp(why, error)
      }
      worker.on('message', hear)
      worker.on('error', fail)
      worker.ref()
      wait()
      worker.postMessage(request)
    })
  }

  private start(): Worker {
    const worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: this.limits.memory } })
    worker.unref()
    // What a file left running may fail after its reply; without a listener that would end the program.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = undefined
    })
    return worker
  }
}
