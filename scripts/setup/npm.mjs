import { basename } from 'node:path'
import { runQuietly } from './run-quietly.mjs'

/**
 * The command that starts npm with these arguments.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npm(args) {
  const file = process.env['npm_execpath'] ?? ''
  // Under `npm run`, npm passes on its own path; running that file with this Node needs no shell, even on Windows.
  if (basename(file) === 'npm-cli.js')
    return { command: process.execPath, args: [file, ...args], shell: false }
  return { command: 'npm', args: [...args], shell: process.platform === 'win32' }
}

/**
 * Runs npm; its output is kept in case it fails.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function runNpm(args, cwd) {
  // Set explicitly, because `npm run -s` makes every npm started from it silent, too.
  const { command, args: all, shell } = npm([...args, '--loglevel=error'])
  return runQuietly(command, all, { cwd, shell })
}
