/** npm run test:e2e [-- PLAYWRIGHT’S ARGUMENTS]: the tests that drive the window. */
import { onVirtualDisplay, unseenVariables } from './setup/launch.mjs'
import { runScript } from './setup/problem.mjs'
import { commandOf, projectFolder } from './setup/project.mjs'
import { runForeground } from './setup/run-foreground.mjs'
import { checkSandbox } from './setup/sandbox.mjs'
import { setUpProgram, setUpRuntime } from './setup.mjs'

await runScript(async () => {
  const linux = process.platform === 'linux'
  await setUpProgram()
  const runtime = await setUpRuntime({ virtualDisplay: linux })
  await checkSandbox(runtime.executable)
  const command = process.execPath
  const given = process.argv.slice(2)
  // Without it, the tests that measure would follow whichever file is named.
  const alone = given.some((argument) => !argument.startsWith('-')) ? ['--no-deps'] : []
  const playwright = {
    command,
    args: [commandOf('@playwright/test', 'playwright'), 'test', ...alone, ...given],
  }
  return runForeground({
    // On Linux always on a virtual display: real windows would take the focus from whoever works here.
    ...(linux ? onVirtualDisplay(playwright) : playwright),
    cwd: projectFolder,
    env: { ...process.env, ...unseenVariables(runtime) },
  })
})
