import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

const builds = new Map<string, Promise<string>>()

export interface Child {
  /** The next line it prints; undefined at the end of its output. */
  next(): Promise<string | undefined>
  /** Everything it has printed but for lines already taken, once it has ended. */
  rest(): Promise<string[]>
  kill(): void
}

/** Runs a TypeScript file of this folder in a process of its own. It is killed after the test. */
export async function startChild(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Child> {
  if (!builds.has(script)) builds.set(script, built(script))
  const file = join((await builds.get(script))!, `${basename(script, '.ts')}.mjs`)
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const line = await lines.next()
    return line.done ? undefined : line.value
  }
  return {
    next,
    rest: async () => {
      const all: string[] = []
      for (let line = await next(); line !== undefined; line = await next()) all.push(line)
      // Its output ends a moment before it does.
      await ended
      return all
    },
    kill: () => child.kill('SIGKILL'),
  }
}

/**
 * Builds a script with all that it imports, once for all of its processes, and returns the folder it is in, which is gone
 * with the temporary files of the run.
 */
async function built(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-child-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, script),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return folder
}
