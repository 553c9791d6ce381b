import { say } from './progress.mjs'
import { projectFolder } from './project.mjs'
import { runsAsRoot } from './sandbox.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {{ command: string, args: string[] }} Command */

/** Whether there is a screen to open a window on. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

let said = false

/** Chromium's own switches that the runtime needs on this system; they go before the app's folder. */
export function runtimeSwitches() {
  if (!runsAsRoot) return []
  if (!said) say('Running as root, so without Chromium’s sandbox, which root can’t use.')
  said = true
  return ['--no-sandbox']
}

/**
 * The environment variables that the runtime needs in addition.
 * @param {Runtime} runtime
 */
export function runtimeVariables(runtime) {
  return {
    // Empty counts as unset; with any value, Electron would run as plain Node.
    ELECTRON_RUN_AS_NODE: '',
    // The development server sets it for its own window; left over in a terminal, it must not lead the app elsewhere.
    ELECTRON_RENDERER_URL: '',
    TOUCHSTONE_RUNTIME: runtime.label,
  }
}

/**
 * The environment variables of a program that opens hidden windows: the runtime to use, and, in a Wayland session,
 * that windows still go to the virtual display.
 * @param {Runtime} runtime
 */
export function unseenVariables(runtime) {
  return {
    ...runtimeVariables(runtime),
    ...(process.platform === 'linux' ? { WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' } : {}),
    TOUCHSTONE_ELECTRON: runtime.executable,
    TOUCHSTONE_ELECTRON_ARGS: JSON.stringify(runtimeSwitches()),
  }
}

/**
 * The command that opens the app.
 * @param {Runtime} runtime
 * @param {readonly string[]} args the app's own
 * @returns {Command}
 */
export function openApp(runtime, args) {
  return { command: runtime.executable, args: [...runtimeSwitches(), projectFolder, ...args] }
}

/**
 * The command that starts the app without a window, to print. Chromium's headless platform needs no display, not even
 * a virtual one.
 * @param {Runtime} runtime
 * @returns {Command}
 */
export function openHeadless(runtime) {
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless'] : []
  return { command: runtime.executable, args: [...runtimeSwitches(), ...headless, projectFolder] }
}

/**
 * The same command on a virtual display of its own.
 * @param {Command} command
 * @returns {Command}
 */
export function onVirtualDisplay({ command, args }) {
  return { command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1920x1200x24', command, ...args] }
}
