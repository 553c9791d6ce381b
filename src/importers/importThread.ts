import { Worker } from 'node:worker_threads'
import type { PreparedArticle } from './prepareArticle'
import { ImportRefusal } from './refusal'

export interface PrepareRequest {
  readonly bytes: Uint8Array
  readonly name: string
}

export type PrepareReply =
  { readonly ok: true; readonly article: PreparedArticle } | { readonly ok: false; readonly message: string }

export interface ImportLimits {
  /** How long one file may take, in milliseconds. */
  readonly time: number
  /** How much memory the thread may use, in mebibytes. */
  readonly memory: number
}

const standardLimits: ImportLimits = { time: 30_000, memory: 768 }

/** Reads files on a thread of its own, one at a time; a file that exceeds the limits ends the thread, not the program. */
export class ImportThread {
  private worker: Worker | undefined
  private queue: Promise<unknown> = Promise.resolve()

  /** `script` is the path of the built importWorker. */
  constructor(
    private readonly script: string,
    private readonly limits: ImportLimits = standardLimits,
  ) {}

  /** What can be known of the article in these bytes. Throws an ImportRefusal that names the file and why. */
  prepare(bytes: Uint8Array, name: string): Promise<PreparedArticle> {
    const turn = this.queue.then(() => this.run({ bytes, name }))
    this.queue = turn.catch(() => undefined)
    return turn
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = undefined
  }

  private async run(request: PrepareRequest): Promise<PreparedArticle> {
    const worker = (this.worker ??= this.start())
    const reply = await this.replyOf(worker, request)
    if (reply.ok) return reply.article
    throw new ImportRefusal('unsupported', reply.message)
  }

  private start(): Worker {
    const worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: this.limits.memory } })
    worker.unref()
    return worker
  }

  private replyOf(worker: Worker, request: PrepareRequest): Promise<PrepareReply> {
    const { name } = request
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        worker.off('message', take)
        worker.off('error', fail)
        // A thread that waits for the next file must not keep the program from ending.
        worker.unref()
      }
      const take = (reply: PrepareReply) => {
        end()
        resolve(reply)
      }
      const giveUp = (why: string, cause?: unknown) => {
        end()
        this.worker = undefined
        void worker.terminate()
        const message = `${name} was not opened: ${why}. It may be damaged, or made to do harm.`
        reject(new ImportRefusal('tooComplex', message, { cause }))
      }
      const fail = (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        const why = isMemory
          ? `reading it took more memory than allowed (${this.limits.memory} MB)`
          : `reading it failed (${error.message})`
        giveUp(why, error)
      }
      const timer = setTimeout(() => {
        giveUp(`reading it took longer than ${Math.round(this.limits.time / 1000)} seconds`)
      }, this.limits.time)
      worker.on('message', take)
      worker.on('error', fail)
      worker.ref()
      worker.postMessage(request)
    })
  }
}
