/** A step that can't continue, with a message for the person at the keyboard. */
export class SetupProblem extends Error {}

/**
 * Runs a script's work and sets the exit code: the result of the work, or 1 after a problem.
 * @param {() => Promise<number | void>} work
 */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    // A problem has a message for the person; anything else is a fault of these scripts and needs its stack.
    console.error(error instanceof SetupProblem ? error.message : error)
    process.exitCode = 1
  }
}
