import type { PDFPageProxy } from 'unpdf/pdfjs'

/** A rectangle on the shown page, in points, y downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What somebody put on a page besides its text (ISO 32000-1, 12.5), with its place. */
export interface Annotation {
  readonly id: string
  /** `Text`, `Highlight`, `Widget`, `Link` … */
  readonly subtype: string
  readonly box: Box
  /** The lines of text that it marks; without any, it is at its box. */
  readonly marked: readonly Box[]
  /** As pdf.js gives it. */
  readonly entries: Readonly<Record<string, unknown>>
}

/** More annotations, or lines marked by them, than anybody puts on a page; a hostile page's further ones are ignored. */
const most = 1000
/** Flags of annotations that are not shown: hidden, and never viewed. */
const notShown = 2 | 32

/** The annotations of a page that a PDF reader shows. */
export async function annotationsOf(page: PDFPageProxy): Promise<Annotation[]> {
  const given = (await page.getAnnotations()) as readonly Readonly<Record<string, unknown>>[]
  const { transform } = page.getViewport({ scale: 1 })
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number]
  const boxOf = (rect: ArrayLike<number>, at = 0, count = 4): Box => {
    const xs: number[] = []
    const ys: number[] = []
    for (let index = at; index < at + count; index += 2) {
      const [x, y] = [rect[index]!, rect[index + 1]!]
      xs.push(a * x + c * y + e)
      ys.push(b * x + d * y + f)
    }
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
  }
  let quadsLeft = most
  const quadsOf = (points: unknown): Box[] => {
    const count = isRect(points, 8) ? Math.min(Math.floor(points.length / 8), quadsLeft) : 0
    quadsLeft -= count
    return Array.from({ length: count }, (_, at) => boxOf(points as ArrayLike<number>, at * 8, 8))
  }
  return given
    .filter((entries) => isRect(entries['rect']) && (Number(entries['annotationFlags']) & notShown) === 0)
    .slice(0, most)
    .map((entries) => ({
      id: textIn(entries['id']),
      subtype: textIn(entries['subtype']),
      box: boxOf(entries['rect'] as ArrayLike<number>),
      marked: quadsOf(entries['quadPoints']),
      entries,
    }))
}

/** A text of an annotation, which may be an object with its direction; empty for anything else. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { str } = value as { str?: unknown }
  return typeof str === 'string' ? str : ''
}

function isRect(value: unknown, least = 4): value is ArrayLike<number> {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return false
  const numbers = Array.from(value as unknown as ArrayLike<unknown>)
  return numbers.length >= least && numbers.every((one) => Number.isFinite(one))
}
