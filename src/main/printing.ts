import { app, BrowserWindow, session } from 'electron'
import { readFile, writeFile } from 'node:fs/promises'
import { pdfOptions } from '../reports/pdf'
import { HostError } from '../workbench/host'
import type { PrintJob } from './arguments'

const address = 'app://report/'

/** Prints a self-contained HTML page; returns the bytes of a PDF. No script of it runs and it reaches nothing. */
export async function printHtml(html: string): Promise<Uint8Array> {
  const partition = session.fromPartition(`print-${Date.now()}`)
  partition.protocol.handle(
    'app',
    () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: partition,
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      // Without a display only an offscreen window can be made.
      offscreen: true,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF(pdfOptions)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new HostError(`The PDF could not be made (${why}). The report can still be exported as a web page.`)
  } finally {
    window.destroy()
  }
}

/** Prints a file to a file and ends the program: how the command line makes a PDF. */
export async function printFile({ html, pdf }: PrintJob): Promise<void> {
  // With its last window the program would end by itself, and perhaps before the file is written.
  app.on('window-all-closed', () => undefined)
  try {
    await writeFile(pdf, await printHtml(await readFile(html, 'utf8')))
    app.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    app.exit(1)
  }
}
