import { type BrowserWindow, dialog, shell } from 'electron'
import { messageOf } from '../core/errors'
import { emit } from './events'
import { encodedHost, openableAddress } from './openableAddress'

/** Opens an address in the person's browser once they have seen it whole and said so; anything but a web address stays shut. */
export async function openInBrowser(window: BrowserWindow, text: string): Promise<void> {
  const address = openableAddress(text)
  if (address === undefined) return
  const encoded = encodedHost(address)
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: [
      address,
      ...(encoded === undefined
        ? []
        : [`The site’s name has letters beyond a to z. It is looked up as ${encoded}.`]),
      'The site may see who asks for it. Touchstone itself loads nothing.',
    ].join('\n\n'),
    buttons: ['Cancel', 'Open in Browser'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) return
  try {
    await shell.openExternal(address)
  } catch (error) {
    emit(
      'library.notice',
      `The browser could not be started (${messageOf(error)}). ${address} was not opened.`,
    )
  }
}
