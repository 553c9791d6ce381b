import { act, fireEvent, render } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { settled } from '../testing/fakeBridge'
import { openWindow, shownNotices } from '../testing/openWindow'
import { useCursor } from '../lib/checking/cursor'
import { DropZone } from './DropZone'

const picture = new File(['the bytes'], 'image.png', { type: 'image/png' })
const unsaved = new File(['some words'], 'note.txt', { type: 'text/plain' })

/** A window whose claim is on the page, with files that are nowhere on the disk. */
async function opened() {
  const window = await openWindow('elms')
  vi.spyOn(globalThis.window.touchstone, 'tokensOf').mockResolvedValue([])
  window.bridge.answer({
    'source.paste': ({ id }) => ({ view: window.library.view(id), sources: [], refused: [] }),
  })
  render(<DropZone />)
  document.body.insertAdjacentHTML('beforeend', '<p data-drop-claim="elms-2">A claim</p>')
  return window
}

async function drop(file: File, on: Element): Promise<void> {
  fireEvent.drop(on, { dataTransfer: { types: ['Files'], files: [file] } })
  await act(settled)
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('a picture dragged out of a browser, which is no file on the disk', () => {
  it('becomes a source for the claim it is dropped on', async () => {
    const { bridge } = await opened()
    await drop(picture, document.querySelector('[data-drop-claim]')!)
    expect(bridge.asked('source.paste')).toEqual([{ id: 'elms', picture: await bytesOf(picture) }])
    expect(useCursor.getState().row).toBe('claim:elms-2')
  })

  it('is no article, and the window says why', async () => {
    const { bridge } = await opened()
    await drop(picture, document.body)
    expect(bridge.asked('source.paste')).toEqual([])
    expect(shownNotices()).toEqual([
      'What was dropped is no file on this computer, so it can’t be opened as an article. Save it as a file first.',
    ])
  })
})

describe('something else that is no file on the disk', () => {
  it('is not dropped in silence', async () => {
    const { bridge } = await opened()
    await drop(unsaved, document.querySelector('[data-drop-claim]')!)
    expect(bridge.asked('source.paste')).toEqual([])
    expect(shownNotices()).toEqual([
      'That is no file on this computer, and no picture. Save it as a file first, then add the file.',
    ])
  })
})

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}
