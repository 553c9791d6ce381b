import type { PDFPageProxy } from 'unpdf/pdfjs'

/** What is needed of a font to know where its glyphs stand and whether they are bold. */
export interface PdfFont {
  readonly name: string
  readonly isBold: boolean
  readonly isVertical: boolean
  /** Whether pdf.js could not load it, so that what is set in it is lost. */
  readonly isMissing: boolean
  /** What a width of 1 is in sizes of the font: 0.001 but in fonts whose glyphs are drawings (Type 3). */
  readonly unit: number
}

/** Names of bold cuts; `CMBX` is Computer Modern's, `Medi` that of the fonts which stand in for Times. */
const bold = /bold|black|heavy|\bcmb|[-_]medi\b|semibold|demi\b/i

/** The font that pdf.js knows under this id. */
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
