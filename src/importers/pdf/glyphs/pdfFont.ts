import type { PDFPageProxy } from 'unpdf/pdfjs'
import { variantText } from './glyphNames'
import { texLigatures } from './texLigatures'

/** What is needed to place a font's glyphs, to read them and to know whether they are bold. */
export interface PdfFont {
  readonly name: string
  readonly isBold: boolean
  readonly isVertical: boolean
  /** Whether pdf.js could not load it, so that its text is lost. */
  readonly isMissing: boolean
  /** Whether its glyphs are drawings (Type 3), whose type size says nothing about how large they look. */
  readonly isDrawn: boolean
  /** A width of 1 in type sizes: 0.001, except in fonts whose glyphs are drawings. */
  readonly unit: number
  /** The text of glyphs whose names pdf.js does not know, by character code. */
  readonly variants: ReadonlyMap<number, string>
}

/** Names of bold fonts; `CMBX` is Computer Modern's, `Medi` that of substitutes for Times. */
const bold = /bold|black|heavy|\bcmb|[-_]medi\b|semibold|demi\b/i
const lost: PdfFont = {
  name: '',
  isBold: false,
  isVertical: false,
  isMissing: true,
  isDrawn: false,
  unit: 0.001,
  variants: new Map(),
}

/** The font that pdf.js has under this ID. */
export function fontOf(page: PDFPageProxy, id: string): PdfFont {
  const given: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
  if (typeof given !== 'object' || given === null) return lost
  const { name, bold: isBold, black, vertical, fontMatrix, isType3Font } = given as Record<string, unknown>
  // pdf.js keeps what a font looks like if it is asked for its glyphs' names; nothing is drawn here.
  if (given instanceof Object && 'clearData' in given) (given as { clearData: () => void }).clearData()
  const unit =
    Array.isArray(fontMatrix) || ArrayBuffer.isView(fontMatrix) ? (fontMatrix as number[])[0] : 0.001
  return {
    // Fonts of drawings have no name worth the word.
    name: typeof name === 'string' && isType3Font !== true ? name : id,
    isBold: isBold === true || black === true || bold.test(typeof name === 'string' ? name : ''),
    isVertical: vertical === true,
    isMissing: false,
    isDrawn: isType3Font === true,
    unit: unit ?? 0.001,
    variants: variantsOf(given as Record<string, unknown>),
  }
}

/** A table of the file's own (ToUnicode) comes before the glyphs' names. */
function variantsOf({ differences, toUnicode, isType3Font }: Record<string, unknown>): Map<number, string> {
  if (typeof differences !== 'object' || differences === null) return new Map()
  const ligatures = isType3Font === true ? texLigatures({ ...differences }) : []
  const variants = new Map(ligatures.filter(([code]) => !isGiven(toUnicode, code)))
  for (const [code, name] of Object.entries(differences)) {
    const text = typeof name === 'string' && !isGiven(toUnicode, Number(code)) ? variantText(name) : undefined
    if (text !== undefined) variants.set(Number(code), text)
  }
  return variants
}

function isGiven(toUnicode: unknown, code: number): boolean {
  const table = (toUnicode as Record<string, Record<number, unknown>> | undefined)?.['_map']
  return table?.[code] !== undefined && table[code] !== null
}
