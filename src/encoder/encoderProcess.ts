import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

/** What the encoder's process is asked. */
export interface EncoderRequest {
  readonly id: number
  readonly sentences: readonly string[]
}

/** `problem` instead of scores where the encoder could not be loaded or failed. */
export type EncoderReply =
  | { readonly id: number; readonly scores: readonly number[] }
  | { readonly id: number; readonly problem: string }

interface Asked {
  readonly resolve: (scores: readonly number[]) => void
  readonly reject: (error: Error) => void
}

/** After so many milliseconds without work the process ends and gives its memory back. */
const idle = 60_000

/**
 * The sentence encoder in a process of its own: its runtime is native code, and what goes wrong in native code
 * ends a process. It starts with the first question and ends when there were none for a minute.
 */
export class EncoderProcess {
  private child: ChildProcess | undefined
  private readonly waiting = new Map<number, Asked>()
  private last = 0
  private timer: NodeJS.Timeout | undefined

  /** `script` is the path of the built encoderChild.js; `folder` holds encoder.onnx and pieces.json. */
  constructor(
    private readonly script: string,
    private readonly folder: string,
  ) {}

  /** The encoder of the program whose built scripts, encoderChild.js among them, are in `threads`. */
  static beside(threads: string): EncoderProcess {
    const models = join(threads, '..', '..', 'resources', 'check-worthiness')
    return new EncoderProcess(join(threads, 'encoderChild.js'), models)
  }

  /** Log-odds for each sentence that it is worth checking. Rejects where the encoder does not run on this machine. */
  score(sentences: readonly string[]): Promise<readonly number[]> {
    clearTimeout(this.timer)
    const child = this.running()
    const request: EncoderRequest = { id: ++this.last, sentences }
    // A command line waits for its answer; a program that asks nothing may end.
    child.ref()
    child.channel?.ref()
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject })
      child.send(request, (error) => {
        if (error) this.settle(request.id)?.reject(error)
      })
    })
  }

  /** The number of the process while there is one. */
  get pid(): number | undefined {
    return this.child?.pid
  }

  close(): void {
    clearTimeout(this.timer)
    const { child } = this
    child?.kill()
    if (child) this.refuse(child, new Error('the encoder was closed'))
  }

  private running(): ChildProcess {
    if (this.child?.connected) return this.child
    const child = fork(this.script, [this.folder], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.on('message', (reply: EncoderReply) => {
      const asked = this.settle(reply.id)
      if ('scores' in reply) asked?.resolve(reply.scores)
      else asked?.reject(new Error(reply.problem))
    })
    child.on('error', (error) => this.refuse(child, error))
    child.on('exit', (code, signal) =>
      this.refuse(child, new Error(`the encoder's process ended (${signal ?? `code ${code}`})`)),
    )
    this.child = child
    return child
  }

  private settle(id: number): Asked | undefined {
    const asked = this.waiting.get(id)
    this.waiting.delete(id)
    if (this.waiting.size === 0) {
      this.child?.unref()
      this.child?.channel?.unref()
      this.timer = setTimeout(() => this.close(), idle)
      this.timer.unref()
    }
    return asked
  }

  private refuse(child: ChildProcess, error: Error): void {
    if (this.child !== child) return
    this.child = undefined
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}
