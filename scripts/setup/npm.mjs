import { basename } from 'node:path'
import { runQuietly } from './run-quietly.mjs'

/**
 * How npm is started with some arguments.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npm(args) {
  const file = process.env['npm_execpath'] ?? ''
  // Under `npm run`, npm says which npm it is; to run its file with this Node needs no shell, even on Windows.
  if (basename(file) === 'npm-cli.js')
    return { command: process.execPath, args: [file, ...args], shell: false }
  return { command: 'npm', args: [...args], shell: process.platform === 'win32' }
}

/**
 * Runs npm; what it prints is kept for the case that it fails.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function runNpm(args, cwd) {
  // Said outright, because `npm run -s` hands its silence down to every npm started from it.
  const { command, args: all, shell } = npm([...args, '--loglevel=error'])
  return runQuietly(command, all, { cwd, shell })
}
