import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Limits } from './limits'

/** How to start a process. */
export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}

/** Whether the program can see from outside what its processes use. */
export const canWatch = process.platform === 'linux' && existsSync('/proc/self/stat')

/**
 * The most processor time of a process in its whole life, in seconds, after which the system ends it: it may have been
 * left behind by a program that was killed. From `worn` on, the program ends it itself between two tasks.
 */
const longestLife = 4 * 60 * 60
export const worn = 60 * 60

/** On Linux the system itself lets it write to no file, and leave no copy of its memory behind. */
const systemLimits = [
  'ulimit -c 0',
  'ulimit -f 0',
  // It fails where the account has a lower limit, which is as good.
  `ulimit -t ${longestLife} 2>/dev/null`,
  'exec "$0" "$@"',
].join('; ')

/**
 * The command for a process that gets what it needs and no more: it reads the program's own code, and has no environment,
 * no files to write, no other processes and no native code; where `canWatch`, no threads either. The runtime's
 * permissions keep code from what it shouldn't do, but would not stop code that breaks the runtime itself.
 */
export function confined(script: string, limits: Limits | undefined): Command {
  // A script that is missing is reported by the runtime.
  const place = existsSync(script) ? realpathSync(script) : script
  const runtime = [...memoryOf(limits), ...permissions(place), place]
  const plain = { command: process.execPath, args: runtime, env: environment(), cwd: dirname(place) }
  if (!canWatch) return plain
  return { ...plain, command: '/bin/sh', args: ['-c', systemLimits, process.execPath, ...runtime] }
}

export function memoryOf(limits: Limits | undefined): string[] {
  return limits ? [`--max-old-space-size=${limits.memory}`] : []
}

function permissions(script: string): string[] {
  const known = process.allowedNodeEnvironmentFlags
  const permission = known.has('--permission') ? '--permission' : '--experimental-permission'
  return [
    permission,
    `--allow-fs-read=${join(programFolder(script), '*')}`,
    // Where the program can't watch it from outside, a thread of its own has to.
    ...(canWatch ? [] : ['--allow-worker']),
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ]
}

/**
 * The program's own folder: the one with package.json. It is one rule without exceptions, since runtimes of today confuse
 * rules for folders inside one another, and look for package.json only from folders that they may read.
 */
function programFolder(script: string): string {
  let folder = dirname(script)
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
  return folder
}

/** Nothing of the person's environment; Windows starts no program without its own folder. */
function environment(): Record<string, string> {
  const { SystemRoot } = process.env
  return {
    ...(process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  }
}
