import { ipcMain, type WebFrameMain } from 'electron'
import { requestChannel } from '../contract/bridge'
import type { Reply } from '../contract/requests'
import type { Workbench } from '../workbench/workbench'
import { appOrigin } from './appScheme'
import { emit } from './events'
import { developmentServer } from './security'
import { theWindow } from './window'

/** Lets the window's own page, and nothing else, ask the workbench. `files` are opened once the window listens. */
export function answerRequests(workbench: Workbench, files: readonly string[]) {
  let waiting: readonly string[] = files
  let listening = false

  const openFiles = (more: readonly string[]) => {
    waiting = [...waiting, ...more]
    if (!listening || waiting.length === 0) return
    const now = waiting
    waiting = []
    void workbench.import(now).then((outcomes) => emit('import.finished', outcomes))
  }

  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isOurPage(event.senderFrame)) {
      return { ok: false, error: { code: 'forbidden', message: 'Only the workbench itself may ask.' } }
    }
    const reply = await workbench.answer(String(name), input)
    if (name === 'workbench.start') {
      listening = true
      setImmediate(() => openFiles([]))
    }
    return reply
  })
  return { openFiles }
}

function isOurPage(frame: WebFrameMain | null): boolean {
  const home = developmentServer ? new URL(developmentServer).origin : appOrigin
  return frame !== null && frame === theWindow()?.webContents.mainFrame && frame.url.startsWith(`${home}/`)
}
