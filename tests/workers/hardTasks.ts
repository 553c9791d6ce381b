import { writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { serve } from '../../src/workers/serve'
import type { Work } from '../../src/workers/tasks'

export type HardTasks = typeof tasks

let given = 0

/** Tasks that succeed and fail, for a thread or a process. */
const tasks = {
  echo: (value: string) => value,
  late: (milliseconds: number) => delay(milliseconds, milliseconds),
  refuse: (message: string) => {
    throw Object.assign(new Error(message), { name: 'ElmError', code: 'noElms' })
  },
  unsendable: () => () => 'a function can’t be sent',
  /** Uses that many milliseconds of processor time, and can't receive messages meanwhile. */
  work: (milliseconds: number) => {
    const begun = process.cpuUsage()
    for (;;) {
      const { user, system } = process.cpuUsage(begun)
      if ((user + system) / 1000 >= milliseconds) return milliseconds
    }
  },
  fillHeap: () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 1000 }, (_, at) => `${at} of ${kept.length}`))
  },
  fillBuffers: () => {
    const kept: Buffer[] = []
    for (;;) kept.push(Buffer.alloc(1_000_000, 1))
  },
  leave: (code: number) => process.exit(code),
  breakDown: (message: string) => {
    setImmediate(() => {
      throw new Error(message)
    })
    return new Promise<never>(() => undefined)
  },
  numbers: async (to: number, { give }: Work<number>) => {
    for (let number = 1; number <= to; number += 1) {
      given = number
      await give(number)
    }
    return 'no more'
  },
  given: () => given,
  /** Uses that many milliseconds of processor time for each of its results. */
  workForEach: async (each: readonly number[], { give }: Work<number>): Promise<void> => {
    for (const milliseconds of each) await give(tasks.work(milliseconds))
  },
  steps: (total: number, { progress }: Work) => {
    for (let done = 0; done < total; done += 1) progress(done, total)
  },
  tidy: async (file: string, { progress, signal }: Work) => {
    progress(0, 1)
    while (!signal.aborted) await delay(5)
    writeFileSync(file, 'tidied')
    return 'tidied'
  },
}
serve(tasks)
