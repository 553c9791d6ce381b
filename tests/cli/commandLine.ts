import { type ChildProcess, fork, spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer, text } from 'node:stream/consumers'

/** The folder of the runtime that prints; it is not set up again for every test. */
const caches = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')

/** The built command line. */
export const program = resolve(import.meta.dirname, '../../out/main/cli.js')

/** What a command came to. */
export interface Ran {
  readonly code: number | null
  readonly bytes: Buffer
  readonly stdout: string
  readonly stderr: string
}

/** What a process of its own is given besides its command. */
interface Given {
  readonly input?: string
  readonly env?: NodeJS.ProcessEnv
  /** Arguments for Node itself. */
  readonly node?: readonly string[]
}

/** Runs a command in a process of its own, in a folder and with settings of that folder. */
export async function runAlone(
  folder: string,
  args: readonly string[],
  { input = '', env = {}, node = [] }: Given = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [...node, program, ...args], {
    cwd: folder,
    env: { ...process.env, ...settingsIn(folder), ...env },
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([buffer(child.stdout), text(child.stderr)])
  return { code: await ended, bytes: stdout, stdout: decode(stdout), stderr }
}

/**
 * One process that runs one command after the other, as if each were alone in it: the program starts in more time than
 * most commands take.
 */
export class CommandLine {
  private readonly child: ChildProcess
  private turn: Promise<unknown> = Promise.resolve()

  constructor(env: NodeJS.ProcessEnv = {}) {
    this.child = fork(join(import.meta.dirname, 'hosted.mjs'), [program], {
      env: { ...process.env, ...env },
      execArgv: [],
      serialization: 'advanced',
    })
  }

  /** Runs a command in a folder and with settings of that folder. */
  run(folder: string, args: readonly string[]): Promise<Ran> {
    const ran = this.turn.then(() => this.ask(folder, args))
    this.turn = ran.catch(() => undefined)
    return ran
  }

  end(): void {
    this.child.kill()
  }

  private ask(folder: string, args: readonly string[]): Promise<Ran> {
    return new Promise((done, fail) => {
      const fall = () => fail(new Error(`The command line ended with ${args.join(' ')}.`))
      this.child.once('exit', fall)
      this.child.once(
        'message',
        ({ code, stdout, stderr }: Record<'stdout' | 'stderr', Uint8Array> & Ran) => {
          this.child.off('exit', fall)
          const bytes = Buffer.from(stdout)
          done({ code, bytes, stdout: decode(bytes), stderr: decode(Buffer.from(stderr)) })
        },
      )
      this.child.send({ args, folder, env: settingsIn(folder) })
    })
  }
}

/** As text, without the mark that a table begins with. */
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Where the program keeps a person's settings, on each system. */
function settingsIn(folder: string): NodeJS.ProcessEnv {
  return { XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: caches, HOME: folder, APPDATA: folder }
}
