// @ts-check
import { setUpProgram, setUpRuntime } from '../setup.mjs'
import { onVirtualDisplay, unseenVariables } from '../setup/launch.mjs'
import { runScript } from '../setup/problem.mjs'
import { commandOf, projectFolder } from '../setup/project.mjs'
import { runForeground } from '../setup/run-foreground.mjs'
import { checkSandbox } from '../setup/sandbox.mjs'

/**
 * Runs Playwright on the window, out of sight, with these arguments of its own.
 * @param {readonly string[]} given
 */
export async function runWindowTests(given) {
  await runScript(async () => {
    const linux = process.platform === 'linux'
    await setUpProgram()
    const runtime = await setUpRuntime({ virtualDisplay: linux })
    await checkSandbox(runtime.executable)
    const playwright = {
      command: process.execPath,
      args: [commandOf('@playwright/test', 'playwright'), 'test', ...given],
    }
    return runForeground({
      // On Linux always on a virtual display: real windows would take the focus from whoever works here.
      ...(linux ? onVirtualDisplay(playwright) : playwright),
      cwd: projectFolder,
      env: { ...process.env, ...unseenVariables(runtime) },
    })
  })
}
