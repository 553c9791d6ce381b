import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { appendFileSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { refuseNetwork } from '../../src/workers/refuseNetwork'
import { serve } from '../../src/workers/serve'

export type AttemptTasks = typeof tasks

/** What to try it on: a folder with the file `letter.txt`, a port of this machine that answers, and a native module. */
export interface Targets {
  readonly folder: string
  readonly port: number
  readonly addon: string
}

refuseNetwork()

/** Tries what a process that reads files has no business to do, and tells for each whether it could. */
const tasks = {
  attempt: async ({ folder, port, addon }: Targets): Promise<Record<string, boolean>> => {
    const letter = join(folder, 'letter.txt')
    const tries: Record<string, () => unknown> = {
      'read a file of the person': () => readFileSync(letter),
      'list a folder of the person': () => readdirSync(folder),
      'read the program’s own code': () => readFileSync(process.argv[1] ?? ''),
      'write a file': () => appendFileSync(letter, 'x'),
      'write to its own code': () => appendFileSync(process.argv[1] ?? '', ' '),
      'delete a file': () => rmSync(letter),
      'make a link': () => symlinkSync(letter, join(folder, 'link')),
      'start a program': () => {
        const { error } = spawnSync(process.execPath, ['--version'])
        if (error) throw error
      },
      'start a thread': () =>
        new Promise((done, fail) => new Worker('', { eval: true }).on('exit', done).on('error', fail)),
      'load native code': () => createRequire(import.meta.url)(addon) as unknown,
      'connect to a port': () =>
        new Promise((done, fail) => connect(port, '127.0.0.1').on('connect', done).on('error', fail)),
      'fetch a page': () => fetch(`http://127.0.0.1:${port}`),
      'listen on a port': () =>
        new Promise((done, fail) =>
          createServer()
            .on('error', fail)
            .listen(0, '127.0.0.1', done as () => void),
        ),
      'send a datagram': () =>
        new Promise((done, fail) =>
          createSocket('udp4').send('x', port, '127.0.0.1', (error) => (error ? fail(error) : done(0))),
        ),
      'open the debugger': async () => (await import('node:inspector')).open(0, '127.0.0.1'),
      'see the person’s environment': () => {
        if (process.env['PATH'] === undefined && process.env['HOME'] === undefined) throw new Error('empty')
      },
      'send the program a signal': () => process.kill(process.ppid, 0),
    }
    const could: Record<string, boolean> = {}
    for (const [name, attempt] of Object.entries(tries)) could[name] = await succeeds(attempt)
    return could
  },
  pid: () => process.pid,
}
serve(tasks)

async function succeeds(attempt: () => unknown): Promise<boolean> {
  try {
    await attempt()
    return true
  } catch {
    return false
  }
}
