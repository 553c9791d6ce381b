import { ipcMain, type IpcMainInvokeEvent, type WebFrameMain } from 'electron'
import { filesChannel, requestChannel } from '../contract/bridge'
import type { Reply } from '../contract/requests'
import type { Workbench } from '../workbench/workbench'
import { appOrigin } from './appScheme'
import { emit } from './events'
import { type Asked, type OpeningQueue, otherLibrary } from './opening'
import { developmentServer } from './security'
import { theWindow } from './window'

/**
 * Lets the window's own page, and nothing else, send requests to the workbench once it is open. Files in `opening`
 * are opened once it listens.
 */
export function answerRequests(opened: Promise<Workbench>, opening: OpeningQueue): void {
  const open = async (asked: Asked, workbench: Workbench) => {
    const elsewhere = await otherLibrary(asked, workbench.library.folder)
    if (elsewhere !== undefined) emit('library.notice', elsewhere)
    else if (asked.files.length > 0) emit('import.finished', await workbench.imports.openNamed(asked.files))
  }
  // If the library can't be opened, main reports that and ends; the page would only repeat it.
  const whenOpen = () => opened.catch(() => new Promise<never>(() => undefined))

  ipcMain.handle(filesChannel, async (event, paths: readonly string[]): Promise<readonly string[]> => {
    if (!isOurPage(event.senderFrame)) return []
    const { tokens } = (await whenOpen()).imports
    return paths.map((path) => tokens.tokenOf(path))
  })

  const answer = async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Reply> => {
    if (!isOurPage(event.senderFrame)) {
      return { ok: false, error: { code: 'forbidden', message: 'Only the workbench itself may ask.' } }
    }
    const workbench = await whenOpen()
    const reply = await workbench.answer(String(name), input)
    if (name === 'workbench.start')
      setImmediate(() => opening.drainInto((asked) => void open(asked, workbench)))
    return reply
  }
  ipcMain.handle(requestChannel, async (event, name, input) =>
    JSON.stringify(await answer(event, name, input)),
  )
}

function isOurPage(frame: WebFrameMain | null): boolean {
  const home = developmentServer ? new URL(developmentServer).origin : appOrigin
  return frame !== null && frame === theWindow()?.webContents.mainFrame && frame.url.startsWith(`${home}/`)
}
