import { counted } from '../core/text/counted'

/** What a process may use for one task, or for one of several results. */
export interface Limits {
  /** Processor time, in milliseconds: a busy or sleeping machine doesn't use it up. */
  readonly processorTime: number
  /** Memory for processing its input, in mebibytes: a limit for the heap alone, and for buffers and heap together. */
  readonly memory: number
}

/** Additional memory for the runtime, its code and its garbage, in mebibytes. */
export const ownMemory = 256

/** An idle task is given up after this many times its processor time by the clock. */
const patience = 20
/** The least time a process gets, so that it can start on a busy machine, in milliseconds. */
const shortestWait = 20_000

/** How long a task may take by the clock, in milliseconds. */
export function longestWait({ processorTime }: Pick<Limits, 'processorTime'>): number {
  return Math.max(processorTime * patience, shortestWait)
}

/** What a process writes to its error stream before it ends itself, which shows why it ended. */
export const lastWords = { time: 'limit reached: processor time', memory: 'limit reached: memory' } as const

/** Which limit a process reached, by its last error output; V8 itself reports that its heap is full. */
export function limitReached(said: string): keyof typeof lastWords | undefined {
  if (said.includes(lastWords.time)) return 'time'
  return said.includes(lastWords.memory) || /reached heap limit|near heap limit|invalid size/i.test(said)
    ? 'memory'
    : undefined
}

/** Whether the system refused a process memory that its limit allows, by its last error output. */
export function isOutOfMemory(said: string): boolean {
  return (
    limitReached(said) === undefined && /out of memory|bad_alloc|cannot allocate memory|ENOMEM/i.test(said)
  )
}

/** "it took more than 60 seconds of work", "it took more memory than allowed (1024 MB)" */
export function limitInWords(limit: keyof typeof lastWords, limits: Limits | undefined): string {
  if (limit === 'memory')
    return `it took more memory than ${limits ? `allowed (${limits.memory} MB)` : 'is available'}`
  return `it took more than ${secondsInWords(limits?.processorTime ?? 0)} of work`
}

/** "60 seconds", "1 second", "0.5 seconds" */
export function secondsInWords(milliseconds: number): string {
  return counted(milliseconds / 1000, 'second')
}
