import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  RenderingCancelledException,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import painterScript from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url'
// oxlint-disable-next-line import/default -- Vite makes its address the default export.
import readerScript from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { messageOf } from '../../../../../core/errors'
import { NotShown } from '../notShown'
import { pngOf } from '../cut/png'
import type { Rectangle, Turn } from '../cut/rectangle'

// One worker reads the file and another one paints its pages, so that neither stops the window.
GlobalWorkerOptions.workerSrc = readerScript
GlobalWorkerOptions.rendererSrc = painterScript

/** CSS pixels for a point, the unit of a PDF. */
const pixelsPerPoint = 96 / 72

/** The largest picture within a page that is decoded, in pixels. */
const largestPicture = 100_000_000

/** How finely a part is cut out, in dots per inch, and the most pixels that a side of it has. */
const cutResolution = 300
const longestCut = 4000

/** A page that is not painted by then stops the painting, in milliseconds. */
const patience = 60_000

/** The size of a page as it is shown upright at 100 %, in CSS pixels. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A PDF that is open. */
export class PdfFile {
  private constructor(private readonly document: PDFDocumentProxy) {}

  /** Opens a PDF; its bytes are handed over and gone afterwards. Throws a NotShown. */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    const task = getDocument({
      data: bytes,
      // What the policy of the window forbids, and what a page to be looked at has no need of.
      useWasm: false,
      enableXfa: false,
      useWorkerFetch: true,
      cMapUrl: beside('pdfjs/cmaps/'),
      standardFontDataUrl: beside('pdfjs/standard_fonts/'),
      wasmUrl: beside('pdfjs/wasm/'),
      maxImageSize: largestPicture,
      verbosity: 0,
    })
    try {
      return new PdfFile(await task.promise)
    } catch (error) {
      await task.destroy()
      throw new NotShown(whyNot(error), { cause: error })
    }
  }

  get pages(): number {
    return this.document.numPages
  }

  /** The size of a page, counted from one. */
  async sizeOf(page: number): Promise<PageSize> {
    const { width, height } = (await this.page(page)).getViewport({ scale: pixelsPerPoint })
    return { width, height }
  }

  /** Paints a page at so many device pixels for a CSS pixel at 100 %. Throws a NotShown, or what `signal` aborts with. */
  async paint(page: number, density: number, turn: Turn, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const proxy = await this.page(page)
    signal.throwIfAborted()
    const viewport = viewportOf(proxy, density * pixelsPerPoint, turn)
    const canvas = newCanvas(viewport.width, viewport.height)
    await this.render(proxy, { canvas, viewport }, signal)
    return canvas
  }

  /** A part of a page, as it is seen turned, as a PNG. Throws a NotShown. */
  async cut(page: number, seen: Rectangle, turn: Turn): Promise<Uint8Array<ArrayBuffer>> {
    const proxy = await this.page(page)
    const { width, height } = viewportOf(proxy, 1, turn)
    const longest = Math.max(seen.width * width, seen.height * height)
    const scale = Math.min(cutResolution / 72, longestCut / longest)
    const viewport = proxy.getViewport({
      scale,
      rotation: rotationOf(proxy, turn),
      offsetX: -seen.left * width * scale,
      offsetY: -seen.top * height * scale,
    })
    const canvas = newCanvas(seen.width * width * scale, seen.height * height * scale)
    await this.render(proxy, { canvas, viewport }, new AbortController().signal)
    return pngOf(canvas)
  }

  /** Lays the words of a page over it, to be selected; `layer` is empty. Returns how far the page itself is turned. */
  async layWords(page: number, layer: HTMLElement): Promise<number> {
    const proxy = await this.page(page)
    const viewport = proxy.getViewport({ scale: pixelsPerPoint })
    layer.style.setProperty('--user-unit', String(proxy.userUnit))
    await new TextLayer({
      textContentSource: proxy.streamTextContent(),
      container: layer,
      viewport,
    }).render()
    return proxy.rotate
  }

  /** Ends the workers and lets go of the file. */
  async close(): Promise<void> {
    await this.document.loadingTask.destroy()
  }

  private async page(page: number): Promise<PDFPageProxy> {
    try {
      return await this.document.getPage(page)
    } catch (error) {
      throw new NotShown(`This page is damaged, and can’t be shown: ${messageOf(error)}.`, { cause: error })
    }
  }

  private async render(
    proxy: PDFPageProxy,
    to: { canvas: HTMLCanvasElement; viewport: ReturnType<PDFPageProxy['getViewport']> },
    signal: AbortSignal,
  ): Promise<void> {
    const task = proxy.render({ ...to, annotationMode: AnnotationMode.ENABLE })
    const stop = () => task.cancel()
    signal.addEventListener('abort', stop)
    // What a worker is lost in can't be cancelled; without the workers there is an end to it.
    const watch = setTimeout(() => void this.close(), patience)
    try {
      await task.promise
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof RenderingCancelledException)
        throw new NotShown('This page takes too long to draw.', { cause: error })
      throw new NotShown(`This page could not be drawn: ${messageOf(error)}.`, { cause: error })
    } finally {
      clearTimeout(watch)
      signal.removeEventListener('abort', stop)
      proxy.cleanup()
    }
  }
}

function viewportOf(proxy: PDFPageProxy, scale: number, turn: Turn) {
  return proxy.getViewport({ scale, rotation: rotationOf(proxy, turn) })
}

function rotationOf(proxy: PDFPageProxy, turn: Turn): number {
  return (proxy.rotate + turn) % 360
}

function newCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(Math.round(width), 1)
  canvas.height = Math.max(Math.round(height), 1)
  return canvas
}

function beside(path: string): string {
  return new URL(path, document.baseURI).href
}

function whyNot(error: unknown): string {
  if (error instanceof PasswordException)
    return 'This PDF is encrypted: its pages can’t be shown without its password. Add a copy without one as a source of its own.'
  if (error instanceof InvalidPDFException)
    return 'This file is damaged, or no PDF: its pages can’t be shown. It is kept as it is.'
  return `The pages can’t be shown: ${messageOf(error)}. The file is kept as it is.`
}
