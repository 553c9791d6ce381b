/** npm start [-- FILE…]: sets up what is missing, then opens the app, with the named files if any. */
import { isAbsolute, resolve } from 'node:path'
import { isChromiumNoise } from './setup/chromium-noise.mjs'
import { hasDisplay, openApp, runtimeVariables } from './setup/launch.mjs'
import { isOnPath } from './setup/on-path.mjs'
import { runScript } from './setup/problem.mjs'
import { say } from './setup/progress.mjs'
import { callersFolder, manifest } from './setup/project.mjs'
import { runForeground } from './setup/run-foreground.mjs'
import { checkSandbox } from './setup/sandbox.mjs'
import { setUpProgram, setUpRuntime } from './setup.mjs'

await runScript(async () => {
  const given = process.argv.slice(2)
  try {
    await setUpProgram()
    const runtime = await setUpRuntime()
    // Everything is set up even without a display, because the command line needs it too.
    if (!hasDisplay) return 1
    if (!given.includes('--no-sandbox')) await checkSandbox(runtime.executable)
    console.log(
      `${manifest.productName} ${manifest.version} on Electron ${runtime.version} (${runtime.origin})`,
    )
    const env = { ...process.env, ...runtimeVariables(runtime) }
    return await runForeground({
      ...openApp(runtime, given.map(fromCallersFolder)),
      env,
      isNoise: isChromiumNoise,
    })
  } finally {
    if (!hasDisplay) say(noDisplay())
  }
})

/**
 * Paths are relative to where the person typed them: npm has changed the folder since. Everything that is not an
 * option is a path, even an option's value.
 * @param {string} argument
 */
function fromCallersFolder(argument) {
  const [, option = '', path = argument] = /^(--(?:library|app-data)=)(.*)$/s.exec(argument) ?? []
  return path.startsWith('-') || isAbsolute(path) ? argument : option + resolve(callersFolder, path)
}

function noDisplay() {
  const first = isOnPath('xvfb-run') ? '' : 'sudo apt-get install xvfb xauth && '
  return (
    'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). ' +
    `Use a virtual one with “${first}xvfb-run -a npm start”, or the command line: “npm run -s touchstone -- --help”.`
  )
}
