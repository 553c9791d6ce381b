import { eventChannel } from '../contract/bridge'
import type { EventName, Events } from '../contract/events'
import { theWindow } from './window'

/** Tells the window something; nobody listens when it is closed. */
export function emit<Name extends EventName>(name: Name, payload: Events[Name]): void {
  theWindow()?.webContents.send(eventChannel, name, payload)
}
