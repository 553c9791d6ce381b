import { app, dialog } from 'electron'
import { appDataFolder } from '../library/places'
import { electronHost } from './electronHost'
import { answerRequests } from './ipc'
import { installMenu } from './menu'
import { readArguments } from './arguments'
import { printFile } from './printing'
import { registerAppScheme, serveApp } from './appScheme'
import { lockDown, switchNetworkOff } from './security'
import { openWindow, theWindow } from './window'
import { openWorkbench } from './openWorkbench'

const given = readArguments(process.argv, process.cwd())

// The command line and the window agree on this folder, so it can't be left to the runtime's default.
app.setPath('userData', given.appData ?? appDataFolder())
registerAppScheme()
switchNetworkOff()
lockDown()

if (given.print) {
  // Hidden: the command line prints a report through the runtime, without library or window.
  void app.whenReady().then(() => printFile(given.print!))
} else if (app.requestSingleInstanceLock({ files: given.files })) {
  void app.whenReady().then(start).catch(giveUp)
} else {
  // The window that is open already takes the files.
  app.quit()
}

async function start(): Promise<void> {
  serveApp()
  const host = electronHost()
  const workbench = await openWorkbench(given, host)
  const session = answerRequests(workbench, given.files)
  installMenu({ undo: null, redo: null, article: false })
  await openWindow()

  app.on('second-instance', (_event, argv, folder) => {
    theWindow()?.show()
    theWindow()?.focus()
    session.openFiles(readArguments(argv, folder).files)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    session.openFiles([file])
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    // What is still being saved is saved before the program ends.
    event.preventDefault()
    workbench
      .close()
      .catch((error: unknown) => console.error(error))
      .finally(() => app.exit(0))
  })
}

function giveUp(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  console.error(message)
  dialog.showErrorBox('Touchstone could not open', message)
  app.exit(1)
}
