import { spawn } from 'node:child_process'
import { lineFilter } from './line-filter.mjs'
import { SetupProblem } from './problem.mjs'

/**
 * Runs a command in place of this one: its input and output, its signals, its exit code.
 * @param {object} what
 * @param {string} what.command
 * @param {readonly string[]} what.args
 * @param {NodeJS.ProcessEnv} [what.env]
 * @param {string} [what.cwd]
 * @param {(line: string) => boolean} [what.isNoise] which lines of its stderr to hide; all others are shown
 * @returns {Promise<number>} the exit code
 */
export function runForeground({ command, args, env, cwd, isNoise }) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: ['inherit', 'inherit', isNoise ? 'pipe' : 'inherit'],
      env,
      cwd,
    })
    const errorsShown = isNoise && child.stderr ? showErrors(child.stderr, isNoise) : undefined
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      // Ctrl+C at a terminal reaches the child directly; it must not arrive twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of signals) process.on(signal, forward)
    child.on('error', (error) => fail(new SetupProblem(`${command} could not be started: ${error.message}`)))
    const end = async (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      await errorsShown?.()
      for (const each of signals) process.off(each, forward)
      // Ending with the same signal shows the caller what really happened.
      if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP')
        process.kill(process.pid, signal)
      else done(code ?? 1)
    }
    child.on('exit', (code, signal) => void end(code, signal))
  })
}

/**
 * Shows a command's stderr without the noise; returns a function that waits, after the command has ended, for the
 * rest.
 * @param {import('node:stream').Readable} stderr
 * @param {(line: string) => boolean} isNoise
 */
function showErrors(stderr, isNoise) {
  const filter = lineFilter(isNoise, (text) => process.stderr.write(text))
  // The reader may be gone, for instance at the end of a pipe; the command continues all the same.
  process.stderr.on('error', () => undefined)
  stderr.setEncoding('utf8').on('data', (text) => filter.take(text))
  const ended = new Promise((done) => stderr.on('close', done))
  return async () => {
    // A file manager that the app opened keeps stderr open as long as it runs; do not wait for that.
    await Promise.race([ended, new Promise((done) => setTimeout(done, 500).unref())])
    filter.end()
    stderr.destroy()
  }
}
