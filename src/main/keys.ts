import type { BrowserWindow } from 'electron'
import { emit } from './events'

/** Sends every Escape to the window, which gets no keys that are pressed in a frame. */
export function sendEscape(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Escape') emit('key.escape', null)
  })
}
