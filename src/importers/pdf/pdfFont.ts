import type { PDFPageProxy } from 'unpdf/pdfjs'

/** What is needed to place a font's glyphs and to know whether they are bold. */
export interface PdfFont {
  readonly name: string
  readonly isBold: boolean
  readonly isVertical: boolean
  /** Whether pdf.js could not load it, so that its text is lost. */
  readonly isMissing: boolean
  /** A width of 1 in type sizes: 0.001, except in fonts whose glyphs are drawings (Type 3). */
  readonly unit: number
}

/** Names of bold fonts; `CMBX` is Computer Modern's, `Medi` that of substitutes for Times. */
const bold = /bold|black|heavy|\bcmb|[-_]medi\b|semibold|demi\b/i

/** The font that pdf.js has under this ID. */
export function fontOf(page: PDFPageProxy, id: string): PdfFont {
  const given: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
  if (typeof given !== 'object' || given === null)
    return { name: '', isBold: false, isVertical: false, isMissing: true, unit: 0.001 }
  const { name, bold: isBold, black, vertical, fontMatrix } = given as Record<string, unknown>
  const unit =
    Array.isArray(fontMatrix) || ArrayBuffer.isView(fontMatrix) ? (fontMatrix as number[])[0] : 0.001
  return {
    name: typeof name === 'string' ? name : id,
    isBold: isBold === true || black === true || bold.test(typeof name === 'string' ? name : ''),
    isVertical: vertical === true,
    isMissing: false,
    unit: unit ?? 0.001,
  }
}
