import { app, dialog } from 'electron'
import { once } from 'node:events'
import { internal, toUserFacing } from '../core/errors'
import { appDataFolder } from '../library/appData'
import { answerRequests } from './ipc'
import { offerContextMenu } from './contextMenu'
import { sendEscape } from './keys'
import { installMenu } from './menu'
import { readArguments } from './arguments'
import { type Asked, isAsked, OpeningQueue } from './opening'
import { firstScript, registerAppScheme, serveApp } from './appScheme'
import { lockDown, switchNetworkOff } from './security'
import { createWindow, loadWindow, theWindow } from './window'

const given = readArguments(process.argv, process.cwd())
const asked: Asked = { files: [...given.files], library: given.library ?? null }
const opening = new OpeningQueue()

// The command line and the window must agree on this folder, so it can't be left to the runtime's default.
app.setPath('userData', given.appData ?? appDataFolder())
// A PDF names this as the program that made it; Chromium's own value would reveal the system.
app.userAgentFallback = 'Touchstone'
// A key in a long article makes megabytes of objects that live for one frame: with room for them (in mebibytes), the window
// collects them between frames and not in the middle of one.
app.commandLine.appendSwitch('js-flags', '--min-semi-space-size=32 --max-semi-space-size=64')
registerAppScheme()
switchNetworkOff()
lockDown()

if (given.print) {
  // Hidden: the command line prints a report with the runtime, without library or window.
  void Promise.all([import('./printing'), app.whenReady()]).then(([{ printFile }]) => printFile(given.print!))
} else if (app.requestSingleInstanceLock(asked)) {
  opening.add({ files: asked.files, library: null })
  // Both events may come before the app is ready.
  app.on('second-instance', (_event, _argv, _folder, data) => {
    theWindow()?.show()
    theWindow()?.focus()
    // The other instance parsed its own command line; the copy that Electron passes on is in another order.
    if (isAsked(data)) opening.add(data)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    opening.add({ files: [file], library: null })
  })
  void app.whenReady().then(start).catch(giveUp)
} else {
  // The open window takes over the files.
  console.error('Touchstone is open already; its window takes over what this start was given.')
  app.quit()
}

async function start(): Promise<void> {
  serveApp(() => workbench)
  const window = createWindow()
  // Meanwhile the page renders in a process of its own, once it has its script; its first request waits for the library.
  const workbench = Promise.race([firstScript, once(window.webContents, 'dom-ready'), once(window, 'closed')])
    .then(() => import('./openWorkbench'))
    .then(({ openWorkbench }) => openWorkbench(given))
  answerRequests(workbench, opening)
  sendEscape(window)
  offerContextMenu(window)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    // Pending saves finish before the program ends.
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
