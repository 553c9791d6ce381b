import { app, dialog } from 'electron'
import { messageOf } from '../core/text/messageOf'
import { appDataFolder } from '../library/places'
import { electronHost } from './electronHost'
import { answerRequests } from './ipc'
import { tellEscape } from './keys'
import { installMenu } from './menu'
import { readArguments } from './arguments'
import { Asked, OpeningQueue } from './opening'
import { printFile } from './printing'
import { registerAppScheme, serveApp } from './appScheme'
import { lockDown, switchNetworkOff } from './security'
import { openWindow, theWindow } from './window'
import { openWorkbench } from './openWorkbench'

const given = readArguments(process.argv, process.cwd())
const asked: Asked = { files: [...given.files], library: given.library ?? null }
const opening = new OpeningQueue()

// The command line and the window agree on this folder, so it can't be left to the runtime's default.
app.setPath('userData', given.appData ?? appDataFolder())
// A PDF names the program that made it by this; Chromium's own would tell on which system it ran.
app.userAgentFallback = 'Touchstone'
registerAppScheme()
switchNetworkOff()
lockDown()

if (given.print) {
  // Hidden: the command line prints a report through the runtime, without library or window.
  void app.whenReady().then(() => printFile(given.print!))
} else if (app.requestSingleInstanceLock(asked)) {
  opening.add({ files: asked.files, library: null })
  // Both may come before the app is ready.
  app.on('second-instance', (_event, _argv, _folder, data) => {
    theWindow()?.show()
    theWindow()?.focus()
    // What the other start read from its own command line: the one handed over here is in another order.
    const other = Asked.safeParse(data)
    if (other.success) opening.add(other.data)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    opening.add({ files: [file], library: null })
  })
  void app.whenReady().then(start).catch(giveUp)
} else {
  // The window that is open already takes the files.
  console.error('Touchstone is open already; its window has what this start was given.')
  app.quit()
}

async function start(): Promise<void> {
  serveApp()
  const host = electronHost()
  const workbench = await openWorkbench(given, host)
  answerRequests(workbench, opening)
  installMenu({ undo: null, redo: null, article: false })
  await openWindow()
  tellEscape(theWindow()!)

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
  const message = messageOf(error)
  console.error(message)
  dialog.showErrorBox('Touchstone could not open', message)
  app.exit(1)
}
