import { fork } from 'node:child_process'
import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'

/** What a checked copy is made of; `author` is on whose behalf, which may be empty. */
export interface CopyRequest {
  readonly article: Article
  readonly scale: Scale
  /** The bytes that the article's text was opened from; without them the copy is a clean document. */
  readonly original: Uint8Array | undefined
  readonly author: string
}

export type CopyReply =
  { readonly type: 'copy'; readonly bytes: Uint8Array } | { readonly type: 'failed'; readonly why: string }

export interface CopyLimits {
  /** How long one copy may take, in milliseconds. */
  readonly time: number
  /** How much memory the process may use, in mebibytes. */
  readonly memory: number
}

const standardLimits: CopyLimits = { time: 60_000, memory: 1024 }

/**
 * Makes a checked copy in a process of its own: documents come from outside, and one that exceeds the limits or breaks
 * the reader ends that process and not the program. `script` is the path of the built checkedCopyChild. Throws an Error
 * that names the file and says why.
 */
export async function copyInProcess(
  script: string,
  request: CopyRequest,
  { time, memory }: CopyLimits = standardLimits,
): Promise<Uint8Array> {
  const child = fork(script, [], {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const failed = (why: string) =>
    new Error(
      `No checked copy of ${request.article.original.name} was made: ${why}. The article and the document were left as they are.`,
    )
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const late = `it took longer than ${Math.round(time / 1000)} seconds`
      timer = setTimeout(() => reject(failed(late)), time)
      child.on('message', (reply: CopyReply) => {
        if (reply.type === 'copy') resolve(reply.bytes)
        else reject(failed(reply.why.replace(/\.$/, '')))
      })
      child.on('error', (error) => reject(failed(error.message)))
      child.on('exit', (code, signal) =>
        reject(failed(`the process that made it ended (${signal ?? `code ${code}`})`)),
      )
      child.send(request, (error) => {
        if (error) reject(failed(error.message))
      })
    })
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}
