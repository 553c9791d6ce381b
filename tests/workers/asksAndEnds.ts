import { join } from 'node:path'
import { BackgroundWorker } from '../../src/workers/backgroundWorker'
import { inProcess, inThread } from '../../src/workers/start'
import type { HardTasks } from './hardTasks'

/** A program that asks a thread and a process, closes neither, and has nothing more to do. */
const script = join(import.meta.dirname, 'hardTasks.js')
const limits = { processorTime: 60_000, memory: 256 }
const workers = [
  new BackgroundWorker<HardTasks>(inThread(script)),
  new BackgroundWorker<HardTasks>(inProcess(script), { limits, idle: 60_000 }),
]
for (const worker of workers) console.log(await worker.ask('echo', 'elms'))
console.log(workers[1]?.pid)
