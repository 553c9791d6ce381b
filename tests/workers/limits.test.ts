import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { BackgroundWorker } from '../../src/workers/backgroundWorker'
import { WorkerFailure } from '../../src/workers/failure'
import type { Limits } from '../../src/workers/limits'
import { inProcess } from '../../src/workers/start'
import { builtScripts } from './built'
import type { HardTasks } from './hardTasks'

// These tests count processor time, of which a busy machine gives little.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const { folder } = builtScripts()
const workers: BackgroundWorker<HardTasks>[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close()
})

function limitedTo(limits: Limits): BackgroundWorker<HardTasks> {
  const worker = new BackgroundWorker<HardTasks>(inProcess(join(folder(), 'hardTasks.js')), { limits })
  workers.push(worker)
  return worker
}

async function failureOf(task: Promise<unknown>): Promise<WorkerFailure> {
  const failure = await task.catch((error: unknown) => error)
  if (failure instanceof WorkerFailure) return failure
  throw new Error(`no failure but ${JSON.stringify(failure)}`)
}

const nothing = undefined as never

it('a task in an endless loop is ended when it has used up its processor time, and the next one runs', async () => {
  const worker = limitedTo({ processorTime: 500, memory: 256 })
  const { reason, message, isOfInput } = await failureOf(worker.ask('work', Infinity))
  expect([reason, isOfInput]).toEqual(['time', true])
  expect(message).toBe('it took more than 0.5 seconds of work')
  expect(await worker.ask('echo', 'elms')).toBe('elms')
})

it('a task may wait longer than its processor time', async () => {
  const worker = limitedTo({ processorTime: 300, memory: 256 })
  expect(await worker.ask('late', 1500)).toBe(1500)
})

it('a task that waits for ever is given up, without blaming a file', async () => {
  const worker = limitedTo({ processorTime: 1000, memory: 256 })
  const { reason, isOfInput } = await failureOf(worker.ask('late', 60_000))
  expect([reason, isOfInput]).toEqual(['silent', false])
})

it('each task and each result has the whole limit', async () => {
  const worker = limitedTo({ processorTime: 600, memory: 256 })
  for (let task = 1; task <= 3; task += 1) expect(await worker.ask('work', 300)).toBe(300)
  const results: number[] = []
  const asked = (async () => {
    for await (const result of worker.results('workForEach', [300, 300, 300, Infinity])) results.push(result)
  })()
  expect((await failureOf(asked)).reason).toBe('time')
  expect(results).toEqual([300, 300, 300])
})

it('a task that fills the heap is ended for its memory, and the next one runs', async () => {
  const worker = limitedTo({ processorTime: 60_000, memory: 64 })
  const { reason, message } = await failureOf(worker.ask('fillHeap', nothing))
  expect([reason, message]).toEqual(['memory', 'it took more memory than allowed (64 MB)'])
  expect(await worker.ask('echo', 'elms')).toBe('elms')
})

it('a task that fills buffers outside the heap is ended for its memory', async () => {
  const worker = limitedTo({ processorTime: 60_000, memory: 64 })
  expect((await failureOf(worker.ask('fillBuffers', nothing))).reason).toBe('memory')
})

it('a task that ends its process is distinguished from one that is ended', async () => {
  const worker = limitedTo({ processorTime: 60_000, memory: 256 })
  const { reason, message } = await failureOf(worker.ask('leave', 3))
  expect([reason, message]).toEqual(['broke', 'it crashed its process (code 3)'])
})
