import type { BrowserWindow } from 'electron'
import { emit } from './events'

/** Tells the window of every Escape: of keys that are pressed in a frame it hears nothing itself. */
export function tellEscape(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Escape') emit('key.escape', null)
  })
}
