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
 * What the runtime's environment has besides this one's.
 * @param {Runtime} runtime
 */
export function runtimeVariables(runtime) {
  return {
    // Empty counts as unset; with a value, Electron would be a plain Node.
    ELECTRON_RUN_AS_NODE: '',
    TOUCHSTONE_RUNTIME: runtime.label,
  }
}

/**
 * What a program that opens windows unseen has in its environment besides: by which runtime, and, where a Wayland
 * session runs, that they still go to the virtual display.
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
 * How the app is opened.
 * @param {Runtime} runtime
 * @param {readonly string[]} args the app's own
 * @returns {Command}
 */
export function openApp(runtime, args) {
  return { command: runtime.executable, args: [...runtimeSwitches(), projectFolder, ...args] }
}

/**
 * How the app is started without a window, to print. Chromium's headless platform needs no display, not even a
 * virtual one.
 * @param {Runtime} runtime
 * @returns {Command}
 */
export function openHeadless(runtime) {
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless'] : []
  return { command: runtime.executable, args: [...runtimeSwitches(), ...headless, projectFolder] }
}

/**
 * The same command on a display of its own that nobody sees.
 * @param {Command} command
 * @returns {Command}
 */
export function onVirtualDisplay({ command, args }) {
  return { command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1920x1200x24', command, ...args] }
}
