import { readFileSync } from 'node:fs'
import { type Limits, ownMemory } from './limits'

/** How often it looks, in milliseconds. */
const interval = 100
/** Linux counts processor time in hundredths of a second. */
const tick = 10

/** Watches the limits of another process, which can't get in the way of that. Linux only. */
export class OutsideWatch {
  private timer: NodeJS.Timeout | undefined

  /** `onLimit` is called once the process has exceeded a limit; it must end it. */
  constructor(
    private readonly pid: number,
    private readonly limits: Limits,
    private readonly onLimit: (limit: 'time' | 'memory') => void,
  ) {}

  /** The limits count from now. */
  begin(): void {
    this.pause()
    const begun = processorTimeOf(this.pid)
    this.timer = setInterval(() => this.look(begun), interval).unref()
  }

  /** Nothing counts until the next `begin`. */
  pause(): void {
    clearInterval(this.timer)
  }

  private look(begun: number): void {
    const isTooLong = processorTimeOf(this.pid) - begun > this.limits.processorTime
    const isTooLarge = memoryOf(this.pid) > this.limits.memory + ownMemory
    if (!isTooLong && !isTooLarge) return
    this.pause()
    this.onLimit(isTooLong ? 'time' : 'memory')
  }
}

/** The processor time that a process has used, in milliseconds; 0 once it has ended. */
export function processorTimeOf(pid: number): number {
  // The name of the program, in brackets, may contain anything.
  const fields = read(pid, 'stat').replace(/^.*\)/s, '').trim().split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tick
}

/** The memory that a process holds, in mebibytes; 0 once it has ended. */
function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(read(pid, 'status'))?.[1] ?? 0) / 1024
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It has ended, which its "close" event reports.
    return ''
  }
}
