import { type ChildProcess, fork, spawn, type StdioOptions } from 'node:child_process'
import { canWatch, confined, memoryOf, worn } from './confinement'
import { WorkerFailure } from './failure'
import { isOutOfMemory, limitInWords, limitReached, type Limits } from './limits'
import type { Question, Reply } from './messages'
import { OutsideWatch, processorTimeOf } from './outsideWatch'
import type { Start } from './running'

/** How much of a process's last error output is kept, in UTF-16 code units. */
const tail = 4000

/** Signals from outside: from a person, a system short of memory, a shutdown. */
const fromOutside: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGXCPU']

const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', 'ipc']

/** Starts a built script in a Node process, which can do what the program can, or is confined. */
export function inChildProcess(script: string, isConfined: boolean): Start {
  return ({ hear, ended }, limits) => {
    const child = isConfined
      ? startConfined(script, limits)
      : fork(script, [], { execArgv: memoryOf(limits), serialization: 'advanced', stdio })
    const said = lastWordsOf(child)
    let exceeded: 'time' | 'memory' | undefined
    const watch =
      isConfined && canWatch && limits && child.pid !== undefined
        ? new OutsideWatch(child.pid, limits, (limit) => {
            exceeded = limit
            child.kill('SIGKILL')
          })
        : undefined
    child.on('message', (reply: Reply) => {
      if (reply.type === 'begun') watch?.begin()
      else if (reply.type !== 'progress') watch?.pause()
      hear(reply)
    })
    // An error after the start, such as a message sent too late, is followed by the "close" event.
    child.on('error', (cause) => {
      if (child.pid === undefined)
        ended(new WorkerFailure('notStarted', `it could not be started (${cause.message})`, { cause }))
    })
    // "close" instead of "exit", since only then all its output has arrived.
    child.once('close', (code, signal) => {
      watch?.pause()
      ended(
        exceeded
          ? new WorkerFailure(exceeded, limitInWords(exceeded, limits))
          : failureOf(code, signal, said(), limits),
      )
    })
    return {
      pid: child.pid,
      send: (question) => {
        if (question.type === 'next') watch?.begin()
        child.send(watch ? unlimited(question) : question, () => undefined)
      },
      isWorn: () => watch !== undefined && processorTimeOf(child.pid!) > worn * 1000,
      hold: (isHeld) => hold(child, isHeld),
      kill: () => Promise.resolve(child.kill('SIGKILL')),
    }
  }
}

function startConfined(script: string, limits: Limits | undefined): ChildProcess {
  const { command, args, env, cwd } = confined(script, limits)
  return spawn(command, args, { env, cwd, serialization: 'advanced', stdio, windowsHide: true })
}

/** What is watched from outside doesn't watch itself. */
function unlimited(question: Question): Question {
  return question.type === 'ask' ? { ...question, limits: undefined } : question
}

function failureOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  said: string,
  limits: Limits | undefined,
): WorkerFailure {
  const limit = limitReached(said)
  if (limit) return new WorkerFailure(limit, limitInWords(limit, limits))
  if (isOutOfMemory(said))
    return new WorkerFailure('noMemory', 'it was interrupted because this computer ran out of memory')
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
