import { type ChildProcess, fork } from 'node:child_process'
import { WorkerFailure } from './failure'
import { limitInWords, limitReached, type Limits } from './limits'
import type { Reply } from './messages'
import type { Start } from './running'

/** How much of a process's last error output is kept, in UTF-16 code units. */
const tail = 4000

/** Signals from outside: from a person, a system short of memory, a shutdown. */
const fromOutside: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']

/** Starts a built script in a Node process. */
export function inChildProcess(script: string): Start {
  return ({ hear, ended }, limits) => {
    const child = fork(script, [], {
      execArgv: limits ? [`--max-old-space-size=${limits.memory}`] : [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const said = lastWordsOf(child)
    child.on('message', (reply: Reply) => hear(reply))
    // An error after the start, such as a message sent too late, is followed by the "close" event.
    child.on('error', (cause) => {
      if (child.pid === undefined)
        ended(new WorkerFailure('notStarted', `it could not be started (${cause.message})`, { cause }))
    })
    // "close" instead of "exit", since only then all its output has arrived.
    child.once('close', (code, signal) => ended(failureOf(code, signal, said(), limits)))
    return {
      pid: child.pid,
      send: (question) => void child.send(question, () => undefined),
      hold: (isHeld) => hold(child, isHeld),
      kill: () => Promise.resolve(child.kill('SIGKILL')),
    }
  }
}

function failureOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  said: string,
  limits: Limits | undefined,
): WorkerFailure {
  const limit = limitReached(said)
  if (limit) return new WorkerFailure(limit, limitInWords(limit, limits))
  const how = signal ?? `code ${code}`
  return fromOutside.includes(signal) || code === 0
    ? new WorkerFailure('ended', `it was interrupted because its process was ended from outside (${how})`)
    : new WorkerFailure('broke', `it crashed its process (${how})`)
}

function hold(child: ChildProcess, isHeld: boolean): void {
  // The pipe is a socket, although the types don't say so.
  const handles = [
    child,
    child.channel,
    child.stderr as unknown as Pick<ChildProcess, 'ref' | 'unref'> | null,
  ]
  for (const handle of handles)
    if (isHeld) handle?.ref()
    else handle?.unref()
}

function lastWordsOf(child: ChildProcess): () => string {
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = `${words}${chunk}`.slice(-tail)
  })
  return () => words
}
