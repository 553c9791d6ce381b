import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import { appOrigin } from './appScheme'
import { developmentServer } from './security'
import { readWindowState, rememberWindowState } from './windowState'

let current: BrowserWindow | undefined

export function theWindow(): BrowserWindow | undefined {
  return current
}

/** Opens the one window, sandboxed and isolated, where it stood last, and shows it when it has something to show. */
export async function openWindow(): Promise<void> {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = await readWindowState(stateFile)
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(1440, width),
    height: Math.min(900, height),
    ...state?.bounds,
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
  rememberWindowState(window, stateFile)
  if (state?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => (current = undefined))
  window.webContents.on('render-process-gone', (_event, { reason }) => void reviveWindow(window, reason))
  await window.loadURL(developmentServer ?? `${appOrigin}/index.html`)
}

/** What is saved is in the library and not in the window, so that it can simply be loaded again. */
async function reviveWindow(window: BrowserWindow, reason: string): Promise<void> {
  if (reason === 'clean-exit' || window.isDestroyed()) return
  await dialog.showMessageBox(window, {
    type: 'error',
    message: `The window stopped working (${reason}). Everything shown as saved is safe.`,
    buttons: ['Reload'],
  })
  if (!window.isDestroyed()) window.webContents.reload()
}
