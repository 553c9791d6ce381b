import { parentPort } from 'node:worker_threads'
import type { PrepareReply, PrepareRequest } from './importThread'
import { prepareArticle } from './prepareArticle'

/** The thread that reads files. A hostile file can exhaust or hang it; the program outside goes on. */
parentPort?.on('message', ({ bytes, name }: PrepareRequest) => {
  parentPort?.postMessage(answer(bytes, name))
})

function answer(bytes: Uint8Array, name: string): PrepareReply {
  try {
    return { ok: true, article: prepareArticle(bytes, name) }
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportRefusal' && 'code' in error) {
      return { ok: false, message: error.message }
    }
    const why = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      message: `${name} was not opened: reading it failed (${why}). The file was left as it is.`,
    }
  }
}
