import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const started = new Set<ChildProcess>()

afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
})

export interface Child {
  /** The next line it prints; undefined when it prints no more. */
  next(): Promise<string | undefined>
  /** Everything it has printed but for lines already taken, once it has ended. */
  rest(): Promise<string[]>
  kill(): void
}

/** Runs a TypeScript file of this folder in a process of its own. It is killed after the test. */
export function startChild(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
  const file = join(import.meta.dirname, script)
  const run = `import('vite').then(({ runnerImport }) =>
    runnerImport(${JSON.stringify(file)}, { root: ${JSON.stringify(project)}, configFile: false, logLevel: 'error' }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', run, '--', ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.add(child)
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
      return all
    },
    kill: () => child.kill('SIGKILL'),
  }
}
