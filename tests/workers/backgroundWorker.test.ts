import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { BackgroundWorker, type WorkerOptions } from '../../src/workers/backgroundWorker'
import { WorkerFailure } from '../../src/workers/failure'
import { inProcess, inThread } from '../../src/workers/start'
import { builtScripts } from './built'
import type { HardTasks } from './hardTasks'

const { folder } = builtScripts()
const workers: BackgroundWorker<HardTasks>[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close()
})

function started(start: typeof inThread, options?: WorkerOptions): BackgroundWorker<HardTasks> {
  const worker = new BackgroundWorker<HardTasks>(start(join(folder(), 'hardTasks.js')), options)
  workers.push(worker)
  return worker
}

async function failureOf(task: Promise<unknown>): Promise<WorkerFailure> {
  const failure = await task.then(
    (value) => new Error(`no failure but ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (failure instanceof WorkerFailure) return failure
  throw failure
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(20)
}

describe.each([
  ['thread', inThread],
  ['process', inProcess],
] as const)('a %s', (_, start) => {
  it('gives each task its own value, whichever is done first', async () => {
    const worker = started(start)
    const asked = [worker.ask('late', 200), worker.ask('echo', 'elms'), worker.ask('late', 1)]
    expect(await Promise.all(asked)).toEqual([200, 'elms', 1])
  })

  it('reports what a task threw, with its name, code and message, and runs the next', async () => {
    const worker = started(start)
    const { reason, thrown, message } = await failureOf(worker.ask('refuse', 'There are no elms.'))
    expect({ reason, thrown, message }).toEqual({
      reason: 'threw',
      thrown: { name: 'ElmError', code: 'noElms', message: 'There are no elms.' },
      message: 'There are no elms.',
    })
    expect((await failureOf(worker.ask('unsendable', undefined as never))).reason).toBe('threw')
    expect(await worker.ask('echo', 'oaks')).toBe('oaks')
  })

  it('computes a result only after the one before was taken', async () => {
    const worker = started(start)
    const results = worker.results('numbers', 3)
    for (const number of [1, 2, 3]) {
      expect(await results.next()).toEqual({ done: false, value: number })
      await delay(50)
      expect(await worker.ask('given', undefined as never)).toBe(number)
    }
    expect(await results.next()).toEqual({ done: true, value: 'no more' })
  })

  it('is ended if its results are left early, and starts again for the next task', async () => {
    const worker = started(start)
    for await (const number of worker.results('numbers', 1000)) if (number === 2) break
    expect(await worker.ask('given', undefined as never)).toBe(0)
  })

  it('reports the first and the last step of a task, and few in between', async () => {
    const worker = started(start)
    const reports: number[] = []
    await worker.ask('steps', 100_000, { onProgress: (done) => reports.push(done) })
    expect([reports[0], reports.at(-1)]).toEqual([0, 99_999])
    expect(reports.length).toBeLessThan(100)
  })

  it('ends at once when it is stopped, even in an endless loop', async () => {
    const worker = started(start)
    const stop = new AbortController()
    await worker.ask('echo', 'warm')
    const asked = failureOf(worker.ask('work', Infinity, { signal: stop.signal }))
    setTimeout(() => stop.abort(), 50)
    expect((await asked).reason).toBe('stopped')
    expect(await worker.ask('echo', 'elms')).toBe('elms')
  })

  it('does not begin a task that is already stopped', async () => {
    const task = started(start).ask('echo', 'elms', { signal: AbortSignal.abort() })
    expect((await failureOf(task)).reason).toBe('stopped')
  })

  it('lets a task that is stopped gently clean up', async () => {
    const worker = started(start)
    const stop = new AbortController()
    const file = join(folder(), `tidied-${start.name}`)
    const value = await worker.ask('tidy', file, {
      signal: stop.signal,
      stopsGently: true,
      onProgress: () => stop.abort(),
    })
    expect([value, await readFile(file, 'utf8')]).toEqual(['tidied', 'tidied'])
  })

  it('fails running tasks when it crashes, reports that once, and starts again', async () => {
    const ends: string[] = []
    const worker = started(start, { onEnd: ({ reason }) => ends.push(reason) })
    const asked = [worker.ask('late', 60_000), worker.ask('breakDown', 'no elms')].map(failureOf)
    for (const { reason, isOfInput } of await Promise.all(asked))
      expect([reason, isOfInput]).toEqual(['broke', true])
    expect(ends).toEqual(['broke'])
    expect(await worker.ask('echo', 'elms')).toBe('elms')
  })

  it('accepts no task after it is closed', async () => {
    const worker = started(start)
    const asked = failureOf(worker.ask('late', 60_000))
    await worker.close()
    expect((await asked).reason).toBe('stopped')
    expect((await failureOf(worker.ask('echo', 'elms'))).reason).toBe('stopped')
  })

  it('that can’t be started says so', async () => {
    const worker = new BackgroundWorker<HardTasks>(start(join(folder(), 'gone.js')))
    const { message, reason } = await failureOf(worker.ask('echo', 'elms'))
    expect(message).toMatch(/^it crashed/)
    expect(reason).toBe('broke')
  })
})

describe('a process', () => {
  it('that is ended from outside fails its task, without blaming a file', async () => {
    const worker = started(inProcess)
    const asked = failureOf(worker.ask('late', 60_000))
    process.kill(worker.pid!, 'SIGKILL')
    const { reason, isOfInput, message } = await asked
    expect([reason, isOfInput]).toEqual(['ended', false])
    expect(message).toBe('it was interrupted because its process was ended from outside (SIGKILL)')
    expect(await worker.ask('echo', 'elms')).toBe('elms')
  })

  it('ends when it has had nothing to do for a while', async () => {
    const worker = started(inProcess, { idle: 100 })
    await worker.ask('echo', 'elms')
    const pid = worker.pid!
    expect(isRunning(pid)).toBe(true)
    await until(() => !isRunning(pid))
    expect(worker.pid).toBeUndefined()
  })
})

it('a program with nothing left to do ends by itself, and its process with it', async () => {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [join(folder(), 'asksAndEnds.js')])
  const [thread, child, pid] = stdout.trimEnd().split('\n')
  expect([thread, child]).toEqual(['elms', 'elms'])
  await until(() => !isRunning(Number(pid)))
})
