import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, eventChannel, requestChannel } from '../contract/bridge'

const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  onEvent: (listener) => {
    const forward = (_event: unknown, ...[name, payload]: Parameters<typeof listener>) =>
      listener(name, payload)
    ipcRenderer.on(eventChannel, forward)
    return () => ipcRenderer.off(eventChannel, forward)
  },
  pathOf: (file) => webUtils.getPathForFile(file),
}
contextBridge.exposeInMainWorld('touchstone', bridge)
