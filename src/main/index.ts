import { app, dialog } from 'electron'
import { once } from 'node:events'
import { internal, toUserFacing } from '../core/errors'
import { appDataFolder } from '../library/places'
import { answerRequests } from './ipc'
import { tellEscape } from './keys'
import { installMenu } from './menu'
import { readArguments } from './arguments'
import { type Asked, isAsked, OpeningQueue } from './opening'
import { firstScript, registerAppScheme, serveApp } from './appScheme'
import { lockDown, switchNetworkOff } from './security'
import { createWindow, loadWindow, theWindow } from './window'

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
  void Promise.all([import('./printing'), app.whenReady()]).then(([{ printFile }]) => printFile(given.print!))
} else if (app.requestSingleInstanceLock(asked)) {
  opening.add({ files: asked.files, library: null })
  // Both may come before the app is ready.
  app.on('second-instance', (_event, _argv, _folder, data) => {
    theWindow()?.show()
    theWindow()?.focus()
    // What the other start read from its own command line: the one handed over here is in another order.
    if (isAsked(data)) opening.add(data)
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
  const window = createWindow()
  // The page is drawn in a process of its own meanwhile, once it has its script; its first request waits for the library.
  const workbench = Promise.race([firstScript, once(window.webContents, 'dom-ready'), once(window, 'closed')])
    .then(() => import('./openWorkbench'))
    .then(({ openWorkbench }) => openWorkbench(given))
  answerRequests(workbench, opening)
  tellEscape(window)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    // What is still being saved is saved before the program ends.
    event.preventDefault()
    workbench
      .then((opened) => opened.close())
      .catch((error: unknown) => console.error(error))
      .finally(() => app.exit(0))
  })
  installMenu({ undo: null, redo: null, article: false })
  await Promise.all([loadWindow(window), workbench])
}

function giveUp(error: unknown): void {
  const { code, message } = toUserFacing(error)
  console.error(code === internal ? error : message)
  dialog.showErrorBox('Touchstone could not open', message)
  app.exit(1)
}
