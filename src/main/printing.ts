import { app, BrowserWindow, session } from 'electron'
import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '../core/errors'
import { pdfOptions } from '../reports/pdf'
import { HostError } from '../workbench/host'
import { inTurn } from '../workers/turns'
import type { PrintJob } from './arguments'
import { fontNotice } from './withoutFont'

const address = 'app://report/'
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }

/** How long a print may take, in milliseconds. */
const printTime = 120_000

const oneByOne = inTurn()

/**
 * Prints a self-contained HTML page; returns the bytes of a PDF. Its scripts do not run and it reaches nothing. Pages
 * are printed one after the other, because they share a session. `notice` is called with a sentence where the print
 * lacks something. Throws a HostError.
 */
export async function printHtml(html: string, notice: (sentence: string) => void): Promise<Uint8Array> {
  const [pdf, lacking] = await Promise.all([oneByOne(() => printNow(html)), fontNotice(html)])
  if (lacking !== undefined) notice(lacking)
  return pdf
}

async function printNow(html: string): Promise<Uint8Array> {
  const { protocol } = session.fromPartition('print')
  let window: BrowserWindow | undefined
  try {
    protocol.handle('app', () => new Response(html, { headers }))
    window = hiddenWindow()
    return await inTime(printed(window))
  } catch (error) {
    const why = messageOf(error)
    throw new HostError(`The PDF could not be made (${why}). The report can still be exported as a web page.`)
  } finally {
    window?.destroy()
    if (protocol.isProtocolHandled('app')) protocol.unhandle('app')
  }
}

async function printed(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(address)
  return window.webContents.printToPDF(pdfOptions)
}

async function inTime<T>(task: Promise<T>): Promise<T> {
  const stop = new AbortController()
  const tooLong = delay(printTime, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`it took longer than ${printTime / 1000} seconds`)
  })
  try {
    return await Promise.race([task, tooLong])
  } finally {
    stop.abort()
  }
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      partition: 'print',
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      // Without a display only an offscreen window can be made.
      offscreen: true,
      spellcheck: false,
    },
  })
}

/**
 * Prints a file to a file and ends the program: this is how the command line makes a PDF. What the print lacks is said on
 * standard output, since Chromium's own remarks stand on the other.
 */
export async function printFile({ html, pdf }: PrintJob): Promise<void> {
  // Electron quits with its last window, perhaps before the file is written.
  app.on('window-all-closed', () => undefined)
  try {
    await writeFile(pdf, await printHtml(await readFile(html, 'utf8'), console.log))
    app.exit(0)
  } catch (error) {
    console.error(messageOf(error))
    app.exit(1)
  }
}
