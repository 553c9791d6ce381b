import { spawn } from 'node:child_process'

/**
 * @typedef {object} Outcome
 * @property {boolean} ok whether it ended with exit code 0
 * @property {string} output everything it printed
 * @property {string} tail the last lines of it, to be shown on failure
 */

/**
 * Runs a command whose output only matters when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, timeout?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((done) => {
    let output = ''
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const listen = (/** @type {Buffer} */ chunk) => (output += chunk.toString())
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const end = (/** @type {boolean} */ ok) =>
      done({ ok, output, tail: output.trimEnd().split('\n').slice(-20).join('\n') })
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}
