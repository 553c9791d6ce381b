/** A step that can't go on, said in words for the person at the keyboard. */
export class SetupProblem extends Error {}

/**
 * Runs a script's work and sets the exit code: what the work returns, or 1 after a problem.
 * @param {() => Promise<number | void>} work
 */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    // A problem is told in its own words; anything else is a mistake in these scripts, and its stack is wanted.
    console.error(error instanceof SetupProblem ? error.message : error)
    process.exitCode = 1
  }
}
