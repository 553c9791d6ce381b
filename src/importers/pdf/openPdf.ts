import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { GivenFile } from '../file'
import { ImportRefusal } from '../../core/importRefusal'
import { supplyTransfer } from './runtime'
import { refuseBombs } from './streams'

/**
 * Opens a PDF for its text alone: no script in it runs, nothing is fetched, no picture is decoded.
 * Throws an ImportRefusal when it asks for a password, is beyond repair, or is a bomb. Whoever opens it calls `loadingTask.destroy()`.
 */
export async function openPdf(file: GivenFile): Promise<PDFDocumentProxy> {
  const { bytes, name } = file
  refuseBombs(file)
  supplyTransfer()
  // Loaded here, so that other formats don't wait for its 1.6 MB.
  const { getDocumentProxy } = await import('unpdf')
  const options = {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    // Pictures larger than this many pixels are passed over, so none is ever decoded.
    maxImageSize: 0,
  }
  try {
    // pdf.js takes the bytes over, so that it gets a copy; and it takes no Buffer.
    return await getDocumentProxy(new Uint8Array(bytes), options)
  } catch (cause) {
    throw refusal(name, cause)
  }
}

function refusal(name: string, cause: unknown): ImportRefusal {
  const isLocked = cause instanceof Error && cause.name === 'PasswordException'
  return isLocked
    ? new ImportRefusal(
        'unsupported',
        `${name} was not opened: it is protected by a password. Open it in a PDF reader with the password, save or print it as a PDF without one and open that.`,
        { cause },
      )
    : new ImportRefusal(
        'tooComplex',
        `${name} was not opened: the PDF is damaged, and no page of it could be found. Download or copy it again; if a PDF reader still shows it, print it as a new PDF and open that.`,
        { cause },
      )
}
