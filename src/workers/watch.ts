import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Limits } from './limits'

/** The limits, and the processor time from which they count. */
export interface Watched {
  readonly limits: Limits
  readonly begun: NodeJS.CpuUsage
}

/** Makes a process keep its limits, by a thread that keeps watching even if the process is in an endless loop. */
export class Watch {
  private watchdog: Worker | undefined

  /** The limits count from now. */
  begin(limits: Limits | undefined): void {
    if (!limits) return
    // The built scripts are all in one folder.
    this.watchdog ??= new Worker(join(dirname(process.argv[1] ?? ''), 'watchdog.js'))
    this.post({ limits, begun: process.cpuUsage() })
  }

  /** Nothing counts until the next `begin`. */
  pause(): void {
    this.post(undefined)
  }

  private post(watched: Watched | undefined): void {
    this.watchdog?.postMessage(watched)
  }
}
