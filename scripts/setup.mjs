import { pathToFileURL } from 'node:url'
import { build } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { checkNodeVersion } from './setup/node-version.mjs'
import { oneAtATime } from './setup/one-at-a-time.mjs'
import { runScript } from './setup/problem.mjs'
import { findRuntime } from './setup/runtime.mjs'
import { installSystemLibraries } from './setup/system-libraries.mjs'

/** Sets up what the command line needs: the dependencies and the built program. */
export async function setUpProgram() {
  checkNodeVersion()
  await oneAtATime(async () => {
    await installDependencies()
    await build()
  })
}

/**
 * Sets up what a window or a PDF needs besides: Electron and the libraries it is linked to. Needs the dependencies.
 * @param {{ virtualDisplay?: boolean }} [needs]
 */
export async function setUpRuntime({ virtualDisplay = false } = {}) {
  const runtime = await findRuntime()
  await installSystemLibraries({ executable: runtime.executable, display: virtualDisplay })
  return runtime
}

/** npm run setup: sets up everything; silent if nothing is missing. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await setUpProgram()
    await setUpRuntime()
  })
}
