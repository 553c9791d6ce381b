import { Worker } from 'node:worker_threads'
import { WorkerFailure } from './failure'
import { limitInWords } from './limits'
import type { Reply } from './messages'
import type { Start } from './running'

/**
 * Starts a built script on a thread. Limits are for processes only, since a thread that exceeds them takes down the
 * program.
 */
export function inThread(script: string): Start {
  return ({ hear, ended }) => {
    const thread = new Worker(script)
    let error: NodeJS.ErrnoException | undefined
    thread.on('message', (reply: Reply) => hear(reply))
    thread.once('error', (thrown: Error) => (error = thrown))
    thread.once('exit', () => ended(failureOf(error)))
    return {
      pid: undefined,
      send: (question) => thread.postMessage(question),
      hold: (isHeld) => (isHeld ? thread.ref() : thread.unref()),
      kill: () => thread.terminate(),
    }
  }
}

function failureOf(error: NodeJS.ErrnoException | undefined): WorkerFailure {
  if (!error) return new WorkerFailure('ended', 'it was ended')
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new WorkerFailure('memory', limitInWords('memory', undefined), { cause: error })
  return new WorkerFailure('broke', `it crashed (${error.message})`, { cause: error })
}
