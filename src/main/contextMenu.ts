import {
  type BrowserWindow,
  clipboard,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron'
import { openInBrowser } from './browser'
import { emit } from './events'
import { offered } from './menu'
import { openableAddress } from './openableAddress'

/** Offers what can be done with what a person right-clicks: a text field, selected words, a web address. */
export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const groups = [ofTextField(params), ofSelection(params), ofAddress(params, window)]
    const items = groups
      .filter((group) => group.length > 0)
      .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' } as const, ...group]))
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

function ofTextField({ isEditable, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!isEditable) return []
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}

function ofSelection({ isEditable, selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (isEditable || selectionText.trim() === '') return []
  return [
    { role: 'copy' },
    {
      label: 'Make Claim of Selection',
      enabled: offered()?.article === true,
      click: () => emit('menu.chosen', { choice: 'claim', byKey: false }),
    },
  ]
}

/** A link, or selected words that are an address and nothing else. */
function ofAddress(
  { linkURL, selectionText }: ContextMenuParams,
  window: BrowserWindow,
): MenuItemConstructorOptions[] {
  const address = openableAddress(linkURL || selectionText)
  if (address === undefined) return []
  return [
    { label: 'Copy Address', click: () => void clipboard.writeText(address) },
    { label: 'Open in Browser…', click: () => void openInBrowser(window, address) },
  ]
}
