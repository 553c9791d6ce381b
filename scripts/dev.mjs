/** npm run dev [-- FILE…]: opens the app from its sources with hot reload. */
import { resolve } from 'node:path'
import { isChromiumNoise } from './setup/chromium-noise.mjs'
import { hasDisplay, runtimeVariables } from './setup/launch.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { checkNodeVersion } from './setup/node-version.mjs'
import { SetupProblem, runScript } from './setup/problem.mjs'
import { callersFolder, commandOf, projectFolder } from './setup/project.mjs'
import { runForeground } from './setup/run-foreground.mjs'
import { checkSandbox, runsAsRoot } from './setup/sandbox.mjs'
import { setUpRuntime } from './setup.mjs'

await runScript(async () => {
  if (!hasDisplay) throw new SetupProblem('There is no display to open a window on.')
  checkNodeVersion()
  await installDependencies()
  const runtime = await setUpRuntime()
  await checkSandbox(runtime.executable)
  const files = process.argv
    .slice(2)
    .map((each) => (each.startsWith('-') ? each : resolve(callersFolder, each)))
  return runForeground({
    command: process.execPath,
    args: [
      commandOf('electron-vite'),
      'dev',
      '--watch',
      ...(runsAsRoot ? ['--noSandbox'] : []),
      '--',
      ...files,
    ],
    cwd: projectFolder,
    env: { ...process.env, ...runtimeVariables(runtime), ELECTRON_EXEC_PATH: runtime.executable },
    isNoise: isChromiumNoise,
  })
})
