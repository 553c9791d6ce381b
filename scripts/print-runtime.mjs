/**
 * Prints, as one line of JSON, how to start the app for printing: the command line asks when a PDF is wanted. The
 * command line is running, so the program is built already, and must not be rebuilt under it.
 */
import { openHeadless, runtimeVariables } from './setup/launch.mjs'
import { runScript } from './setup/problem.mjs'
import { checkSandbox } from './setup/sandbox.mjs'
import { setUpRuntime } from './setup.mjs'

await runScript(async () => {
  const runtime = await setUpRuntime()
  await checkSandbox(runtime.executable)
  console.log(JSON.stringify({ ...openHeadless(runtime), env: runtimeVariables(runtime) }))
})
