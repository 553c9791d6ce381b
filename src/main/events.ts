import { eventChannel } from '../contract/bridge'
import type { EventName, Events } from '../contract/events'
import { theWindow } from './window'

/** Sends an event to the window; without a window, nothing happens. */
export function emit<Name extends EventName>(name: Name, payload: Events[Name]): void {
  theWindow()?.webContents.send(eventChannel, name, payload)
}
