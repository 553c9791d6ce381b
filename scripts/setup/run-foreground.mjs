import { spawn } from 'node:child_process'
import { SetupProblem } from './problem.mjs'

/**
 * Runs a command in this one's place: its input and output, its signals, its exit code.
 * @param {{ command: string, args: readonly string[], env?: NodeJS.ProcessEnv, cwd?: string }} what
 * @returns {Promise<number>} the exit code
 */
export function runForeground({ command, args, env, cwd }) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', env, cwd })
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      // Ctrl+C at a terminal reaches the child by itself; it must not come twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of signals) process.on(signal, forward)
    child.on('error', (error) => fail(new SetupProblem(`${command} could not be started: ${error.message}`)))
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, forward)
      // To be ended by the same signal tells the caller the truth about what happened.
      if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP')
        process.kill(process.pid, signal)
      else done(code ?? 1)
    })
  })
}
