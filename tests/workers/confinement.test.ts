import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { BackgroundWorker } from '../../src/workers/backgroundWorker'
import { canWatch } from '../../src/workers/confinement'
import { WorkerFailure } from '../../src/workers/failure'
import type { Limits } from '../../src/workers/limits'
import { inConfinedProcess, inProcess } from '../../src/workers/start'
import type { AttemptTasks } from './attempts'
import { builtScripts } from './built'
import type { HardTasks } from './hardTasks'

const { folder } = builtScripts()
const limits: Limits = { processorTime: 60_000, memory: 256 }
const nothing = undefined as never
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A native module that this installation has. */
const addon = resolve(
  import.meta.dirname,
  '../../node_modules/onnxruntime-node/bin/napi-v6',
  process.platform,
  process.arch,
  'onnxruntime_binding.node',
)

/** What a process that is started so could do, of all that it tried; and what became of the file it tried it on. */
async function tried(start: typeof inProcess) {
  const place = await mkdtemp(join(tmpdir(), 'touchstone-attempts-'))
  await writeFile(join(place, 'letter.txt'), 'Dear Ann')
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const worker = new BackgroundWorker<AttemptTasks>(start(join(folder(), 'attempts.js')), { limits })
  ends.push(
    () => worker.close(),
    () => server.closeAllConnections(),
    () => server.close(),
    () => rm(place, { recursive: true }),
  )
  const { port } = server.address() as AddressInfo
  const could = await worker.ask('attempt', { folder: place, port, addon })
  const left = await readdir(place)
  return {
    could,
    asked,
    left,
    letter: left.includes('letter.txt') && (await readFile(join(place, 'letter.txt'), 'utf8')),
  }
}

describe('a process that reads what comes from outside', () => {
  it('can read the program’s code and signal the program, and nothing else of all that it tries', async () => {
    const { could, asked, left, letter } = await tried(inConfinedProcess)
    const all = Object.keys(could)
    expect(all.length).toBeGreaterThan(15)
    const held = canWatch ? [] : ['start a thread']
    expect(all.filter((name) => could[name])).toEqual([
      'read the program’s own code',
      ...held,
      'send the program a signal',
    ])
    expect({ asked, left, letter }).toEqual({ asked: [], left: ['letter.txt'], letter: 'Dear Ann' })
  })

  it('tries what a process that isn’t confined can do', async () => {
    const { could } = await tried(inProcess)
    const refused = Object.keys(could).filter((name) => !could[name])
    // The network is kept from it by its own code.
    expect(refused).toEqual(['connect to a port', 'fetch a page', 'listen on a port', 'send a datagram'])
  })

  it.runIf(canWatch)('is held by the system too: it writes no file and leaves no core behind', async () => {
    const worker = new BackgroundWorker<AttemptTasks>(inConfinedProcess(join(folder(), 'attempts.js')), {
      limits,
    })
    ends.push(() => worker.close())
    const pid = await worker.ask('pid', nothing)
    expect(pid).toBe(worker.pid)
    const held = readFileSync(`/proc/${pid}/limits`, 'utf8')
    expect(held).toMatch(/^Max file size +0 +0 /m)
    expect(held).toMatch(/^Max core file size +0 +0 /m)
    expect(held).toMatch(/^Max cpu time +14400 +14400 /m)
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/PATH=|HOME=|USER=/)
  })
})

describe('the limits of a confined process', () => {
  function limitedTo(own: Limits) {
    const worker = new BackgroundWorker<HardTasks>(inConfinedProcess(join(folder(), 'hardTasks.js')), {
      limits: own,
    })
    ends.push(() => worker.close())
    return worker
  }
  const reasonOf = (task: Promise<unknown>) =>
    task.then(
      () => 'done',
      (error: unknown) => error instanceof WorkerFailure && [error.reason, error.message, error.isOfInput],
    )

  it('end a task in an endless loop, and the next one runs', async () => {
    const worker = limitedTo({ processorTime: 500, memory: 256 })
    expect(await reasonOf(worker.ask('work', Infinity))).toEqual([
      'time',
      'it took more than 0.5 seconds of work',
      true,
    ])
    expect(await worker.ask('echo', 'elms')).toBe('elms')
  })

  it('count work and not waiting, anew for each task and each result', async () => {
    const worker = limitedTo({ processorTime: 600, memory: 256 })
    expect(await worker.ask('late', 1500)).toBe(1500)
    for (let task = 1; task <= 3; task += 1) expect(await worker.ask('work', 300)).toBe(300)
    const results: number[] = []
    const asked = (async () => {
      for await (const result of worker.results('workForEach', [300, 300, 300, Infinity]))
        results.push(result)
    })()
    expect(await reasonOf(asked)).toMatchObject(['time', expect.anything(), true])
    expect(results).toEqual([300, 300, 300])
  })

  it.each(['fillHeap', 'fillBuffers'] as const)('count its heap and its buffers: %s', async (task) => {
    const worker = limitedTo({ processorTime: 60_000, memory: 64 })
    expect(await reasonOf(worker.ask(task, nothing))).toEqual([
      'memory',
      'it took more memory than allowed (64 MB)',
      true,
    ])
    expect(await worker.ask('echo', 'elms')).toBe('elms')
  })
})
