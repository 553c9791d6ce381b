import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import { isDeepStrictEqual } from 'node:util'
import type { MenuChoice } from '../contract/events'
import { reportFormat, reportFormats } from '../contract/formats'
import type { MenuOffers } from '../workbench/host'
import { emit } from './events'
import { developmentServer } from './security'

const isMac = process.platform === 'darwin'

let shown: MenuOffers | undefined

/** What the menu offers now. */
export function offered(): MenuOffers | undefined {
  return shown
}

/** The application menu, rebuilt whenever undo or redo changes. */
export function installMenu(offers: MenuOffers): void {
  if (isDeepStrictEqual(offers, shown)) return
  shown = offers
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(offers)))
}

function template({ undo, redo, article }: MenuOffers): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        choice('open', 'Open Articles…', 'CmdOrCtrl+O'),
        choice('open.folder', 'Open Folder…', 'CmdOrCtrl+Shift+O'),
        { type: 'separator' },
        choice('export', 'Export Report…', 'CmdOrCtrl+E', article),
        choice('copy', 'Checked Copy for Word…', undefined, article),
        {
          label: 'Export Report As',
          submenu: reportFormats.map((format) =>
            choice(
              `export.${format}`,
              `${reportFormat[format].name}…`,
              format === 'pdf' ? 'CmdOrCtrl+P' : undefined,
              article,
            ),
          ),
        },
        choice('report.many', 'Export Reports…'),
        choice('report.desk', 'Desk Report…'),
        { type: 'separator' },
        choice('remove', 'Move Article to Trash', 'CmdOrCtrl+Shift+Backspace', article),
        choice('trash', 'Trash…'),
        { type: 'separator' },
        choice('backup', 'Back Up Library…'),
        {
          label: 'Merge Into Library',
          submenu: [choice('merge.file', 'Backup File…'), choice('merge.folder', 'Library Folder…')],
        },
        choice('verify', 'Verify Library'),
        choice('bundle', 'Check Replay Bundle…'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        // Never disabled: in a text field the same keys undo typing.
        choice('undo', undo === null ? 'Undo' : `Undo: ${undo}`, 'CmdOrCtrl+Z'),
        choice('redo', redo === null ? 'Redo' : `Redo: ${redo}`, isMac ? 'Shift+Cmd+Z' : 'Ctrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        choice('search', 'Find in Library', 'CmdOrCtrl+F'),
        choice('history', 'History…', undefined, article),
        choice('review', 'Before Sign-Off…', 'CmdOrCtrl+Shift+R', article),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { type: 'separator' },
        choice('learning', 'What the Ranking Has Learned…'),
        ...(developmentServer ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      submenu: [
        choice('shortcuts', 'Keyboard Shortcuts', 'CmdOrCtrl+/'),
        { label: 'Show Data Folder', click: () => void shell.openPath(app.getPath('userData')) },
        { type: 'separator' },
        choice('about', 'About Touchstone'),
      ],
    },
  ]
}

/** A menu item that the window carries out. */
function choice(
  name: MenuChoice,
  label: string,
  accelerator?: string,
  enabled = true,
): MenuItemConstructorOptions {
  return {
    id: name,
    label,
    enabled,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: (_item, _window, { triggeredByAccelerator }) =>
      emit('menu.chosen', { choice: name, byKey: triggeredByAccelerator === true }),
  }
}
