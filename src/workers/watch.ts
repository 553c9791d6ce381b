import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Limits } from './limits'

/** From when on which limits count. */
export interface Watched {
  readonly limits: Limits
  readonly begun: NodeJS.CpuUsage
}

/** Has a process kept to its limits by a thread beside it, which looks on while the process is in a loop without end. */
export class Watch {
  private watchdog: Worker | undefined

  /** The limits count from now. */
  begin(limits: Limits | undefined): void {
    if (!limits) return
    // The built scripts lie beside each other.
    this.watchdog ??= new Worker(join(dirname(process.argv[1] ?? ''), 'watchdog.js'))
    this.tell({ limits, begun: process.cpuUsage() })
  }

  /** Nothing counts until it begins anew. */
  pause(): void {
    this.tell(undefined)
  }

  private tell(watched: Watched | undefined): void {
    this.watchdog?.postMessage(watched)
  }
}
