import { type ChildProcess, fork } from 'node:child_process'
import type { GivenFile, PartListing } from './file'
import type { PreparedArticle } from './prepareArticle'
import { ImportRefusal } from './refusal'

/** A file to read; with `parts`, those of its parts. */
export interface ImportRequest extends GivenFile {
  readonly parts?: readonly string[] | undefined
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
  /** How much memory the process may use for what it makes of a file, in mebibytes. */
  readonly memory: number
}

const standardLimits: ImportLimits = { time: 60_000, memory: 1024 }

/** After so many milliseconds without a file the process ends and gives its memory back. */
const idle = 60_000

/**
 * Reads files in a process of its own, one at a time. A file that exceeds the limits, or breaks a parser so badly that the
 * runtime gives up, ends that process and not the program: a thread would take the program with it.
 */
export class ImportProcess {
  private child: ChildProcess | undefined
  private queue: Promise<unknown> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined

  /** `script` is the path of the built importChild. */
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
   * `take` is done. A part that ends the process is refused, and the rest are read by a new one.
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

  close(): void {
    clearTimeout(this.timer)
    this.child?.kill('SIGKILL')
    this.child = undefined
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
    clearTimeout(this.timer)
    const child = this.running()
    const { name } = request
    const said = lastWords(child)
    return new Promise((resolve, reject) => {
      let taking = Promise.resolve()
      let timer: NodeJS.Timeout | undefined
      let isOver = false
      const end = () => {
        isOver = true
        clearTimeout(timer)
        child.off('message', hear)
        child.off('exit', fall)
        child.off('error', fail)
        this.rest(child)
      }
      const giveUp = (why: string, cause?: unknown) => {
        end()
        this.close()
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
          return
        }
        clearTimeout(timer)
        taking = taking
          .then(() => take(reply))
          .then(() => {
            if (isOver) return
            wait()
            if (child.connected) child.send('next')
          })
        taking.catch((error: unknown) => {
          end()
          // What the process still has of the file is not wanted any more.
          this.close()
          reject(error instanceof Error ? error : new Error(String(error)))
        })
      }
      const fall = (code: number | null, signal: string | null) => {
        giveUp(
          /heap out of memory|invalid size/i.test(said())
            ? `reading it took more memory than allowed (${this.limits.memory} MB)`
            : `the process that read it ended (${signal ?? `code ${code}`})`,
        )
      }
      const fail = (error: Error) => giveUp(`reading it failed (${error.message})`, error)
      child.on('message', hear)
      child.on('exit', fall)
      child.on('error', fail)
      child.ref()
      child.channel?.ref()
      wait()
      child.send(request, (error) => {
        if (error) fail(error)
      })
    })
  }

  private running(): ChildProcess {
    if (this.child?.connected) return this.child
    const child = fork(this.script, [], {
      execArgv: [`--max-old-space-size=${this.limits.memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    // Whatever goes wrong between two files is found out with the next one.
    child.on('error', () => undefined)
    this.child = child
    return child
  }

  /** A process that waits for the next file must not keep the program from ending, nor wait for ever. */
  private rest(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    ;(child.stderr as { unref?: () => void } | null)?.unref?.()
    this.timer = setTimeout(() => this.close(), idle)
    this.timer.unref()
  }
}

/** What a process said last on its error stream, by which running out of memory is known from other ends. */
function lastWords(child: ChildProcess): () => string {
  let words = ''
  child.stderr?.removeAllListeners('data')
  child.stderr?.on('data', (chunk: Buffer) => {
    words = `${words}${chunk.toString()}`.slice(-4000)
  })
  return () => words
}
