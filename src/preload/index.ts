import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type Bridge, eventChannel, filesChannel, requestChannel } from '../contract/bridge'

const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  onEvent: (listener) => {
    const forward = (_event: unknown, ...[name, payload]: Parameters<typeof listener>) =>
      listener(name, payload)
    ipcRenderer.on(eventChannel, forward)
    return () => ipcRenderer.off(eventChannel, forward)
  },
  // Only the system can give a File a path, so the page can't make up one that leads anywhere.
  tokensOf: (files) =>
    ipcRenderer.invoke(
      filesChannel,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
}
contextBridge.exposeInMainWorld('touchstone', bridge)
