import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { once } from 'node:events'
import { join } from 'node:path'
import { appOrigin } from './appScheme'
import { developmentServer } from './security'

let current: BrowserWindow | undefined

export function theWindow(): BrowserWindow | undefined {
  return current
}

/** Creates the one window, sandboxed, isolated and not visible yet. */
export function createWindow(): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(1440, width),
    height: Math.min(900, height),
    minWidth: 880,
    minHeight: 560,
    show: false,
    title: 'Touchstone',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181b' : '#fbfaf8',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  current = window
  window.on('closed', () => (current = undefined))
  window.webContents.on('render-process-gone', (_event, { reason }) => void reviveWindow(window, reason))
  return window
}

/** Loads the page, and shows the window in its last position once it has something to show. */
export async function loadWindow(window: BrowserWindow): Promise<void> {
  const drawn = once(window, 'ready-to-show')
  const loaded = window.loadURL(developmentServer ?? `${appOrigin}/index.html`)
  await placeWindow(window)
  void drawn.then(() => window.isDestroyed() || window.show())
  await loaded
}

async function placeWindow(window: BrowserWindow): Promise<void> {
  const { readWindowState, rememberWindowState } = await import('./windowState')
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = await readWindowState(stateFile)
  if (window.isDestroyed()) return
  if (state) window.setBounds(state.bounds)
  if (state?.isMaximized) window.maximize()
  rememberWindowState(window, stateFile)
}

/** Everything saved is in the library and not in the window, so it can simply be loaded again. */
async function reviveWindow(window: BrowserWindow, reason: string): Promise<void> {
  if (reason === 'clean-exit' || window.isDestroyed()) return
  await dialog.showMessageBox(window, {
    type: 'error',
    message: `The window stopped working (${reason}). Everything shown as saved is safe.`,
    buttons: ['Reload'],
  })
  if (!window.isDestroyed()) window.webContents.reload()
}
