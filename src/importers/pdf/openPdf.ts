import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { GivenFile } from '../file'
import { ImportRefusal } from '../../core/importRefusal'
import { CharacterMaps } from './glyphs/characterMaps'
import { supplyTransfer } from './runtime'
import { refuseBombs } from './streams'

/**
 * Opens a PDF for its text alone: no script in it runs, nothing is fetched, no picture is decoded. The caller must call
 * `loadingTask.destroy()`.
 * Throws an ImportRefusal when it needs a password, is beyond repair, or is a decompression bomb.
 */
export async function openPdf(file: GivenFile): Promise<PDFDocumentProxy> {
  const { bytes, name } = file
  refuseBombs(file)
  supplyTransfer()
  // Loaded here so that other formats don't wait for its 1.6 MB.
  const { getDocumentProxy } = await import('unpdf')
  const options = {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    BinaryDataFactory: CharacterMaps,
    // Says how the glyphs of a font are named.
    fontExtraProperties: true,
    stopAtErrors: false,
    // Pictures with more pixels than this are skipped, so none is ever decoded.
    maxImageSize: 0,
  }
  try {
    // pdf.js takes ownership of the bytes, so it gets a copy; and it rejects a Buffer.
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
