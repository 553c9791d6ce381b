import { counted } from '../core/text/counted'

/** What a process may use up for one task, or for one result of several. */
export interface Limits {
  /** Processor time, in milliseconds: a busy or sleeping machine takes nothing of it. */
  readonly processorTime: number
  /** Memory for what it makes of its input, in mebibytes: so much heap, and so much again in buffers and heap together. */
  readonly memory: number
}

/** What the runtime, its code and its garbage take of the memory beside that, in mebibytes. */
export const ownMemory = 256

/** A task that rests is given up after so many times its processor time by the clock. */
const patience = 20
/** However little that is, a process has this long to start on a busy machine, in milliseconds. */
const shortestWait = 20_000

/** How long a task may take by the clock, in milliseconds. */
export function longestWait({ processorTime }: Limits): number {
  return Math.max(processorTime * patience, shortestWait)
}

/** What a process says on its error stream before it ends itself, and so why it ended. */
export const lastWords = { time: 'limit reached: processor time', memory: 'limit reached: memory' } as const

/** Which limit a process reached, by what it said last; V8 says by itself that its heap is full. */
export function limitReached(said: string): keyof typeof lastWords | undefined {
  if (said.includes(lastWords.time)) return 'time'
  return said.includes(lastWords.memory) || /heap out of memory|invalid size/i.test(said)
    ? 'memory'
    : undefined
}

/** "it took more than 60 seconds of work", "it took more memory than allowed (1024 MB)" */
export function limitInWords(limit: keyof typeof lastWords, limits: Limits | undefined): string {
  if (limit === 'memory')
    return `it took more memory than ${limits ? `allowed (${limits.memory} MB)` : 'there is'}`
  return `it took more than ${secondsInWords(limits?.processorTime ?? 0)} of work`
}

/** "60 seconds", "1 second", "0.5 seconds" */
export function secondsInWords(milliseconds: number): string {
  return counted(milliseconds / 1000, 'second')
}
