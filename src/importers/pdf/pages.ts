import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { annotationsOf } from './annotations'
import { commentsOn, type PageComment, wordlessMarks } from './comments'
import { fieldGlyphs, isFilled } from './forms'
import { linksOn, type PageLink } from './links'
import type { Segment } from './layout/segment'
import { segmentsOf } from './layout/segments'
import { sidewaysTexts } from './glyphs/sideways'
import { plainSpaces } from './glyphs/spaces'
import { pageGlyphs } from './glyphs/textOperators'
import { upright } from './glyphs/upright'

/** The text of a page. */
export interface ReadPage {
  /** The printed page label (“iv”) if the file has labels, else the page's number. */
  readonly label: string
  readonly segments: readonly Segment[]
  /** Texts along the margin and across the page. */
  readonly sideways: readonly string[]
  readonly height: number
  readonly hasPicture: boolean
  /** The number of glyphs whose characters the file does not give. */
  readonly unreadable: number
  /** Whether it has more text in a font that can't be read. */
  readonly hasLostText: boolean
  /** Whether its text was recognised from a picture. */
  readonly isRecognised: boolean
  readonly comments: readonly PageComment[]
  readonly links: readonly PageLink[]
  /** The numbers of highlights and the like that say nothing, and of form fields that are filled in. */
  readonly wordlessMarks: number
  readonly filledFields: number
  /** Whether comments and form fields could not be read. */
  readonly hasLostComments: boolean
  readonly isDamaged: boolean
}

/** How many pages of a longer book are read. */
const mostPages = 5000
/** Reading stops after so many damaged pages, in case a file claims a million pages and has none. */
const mostDamaged = 20

/** Reads all pages of a PDF in order; a damaged page comes back empty. */
export async function readPages(pdf: PDFDocumentProxy): Promise<ReadPage[]> {
  const { OPS } = await import('unpdf/pdfjs')
  const labels = await pdf.getPageLabels().catch(() => null)
  const layers = await pdf.getOptionalContentConfig().catch(() => undefined)
  const isVisible = (layer: unknown) => layers?.isVisible(layer) ?? true
  const pages: ReadPage[] = []
  let damaged = 0
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && damaged < mostDamaged; number += 1) {
    const label = labels?.[number - 1]?.trim() || String(number)
    try {
      pages.push({ ...(await readPage(pdf, number, OPS, isVisible)), label })
      damaged = 0
    } catch {
      damaged += 1
      pages.push({ ...nothing, label })
    }
  }
  return damaged < mostDamaged ? pages : pages.slice(0, -damaged)
}
const nothing: Omit<ReadPage, 'label'> = {
  segments: [],
  sideways: [],
  height: 0,
  hasPicture: false,
  unreadable: 0,
  hasLostText: false,
  isRecognised: false,
  comments: [],
  links: [],
  wordlessMarks: 0,
  filledFields: 0,
  hasLostComments: false,
  isDamaged: true,
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  operators: Readonly<Record<string, number>>,
  isVisible: (layer: unknown) => boolean,
): Promise<Omit<ReadPage, 'label'>> {
  const page = await pdf.getPage(number)
  const drawn = await pageGlyphs(page, operators, isVisible)
  const annotations = await annotationsOf(page).catch(() => undefined)
  page.cleanup()
  const fields = annotations?.filter((one) => one.subtype === 'Widget') ?? []
  const filled = [...drawn.glyphs, ...fieldGlyphs(fields, drawn.glyphs)]
  const { glyphs, sideways, height } = upright({ ...drawn, glyphs: filled })
  return {
    segments: segmentsOf(plainSpaces(glyphs)),
    sideways: sidewaysTexts(drawn, sideways),
    height,
    hasPicture: drawn.hasPicture,
    unreadable: drawn.unreadable,
    hasLostText: drawn.hasLostText,
    isRecognised: drawn.isRecognised,
    comments: commentsOn(annotations ?? [], drawn.glyphs),
    links: linksOn(annotations ?? [], drawn.glyphs),
    wordlessMarks: wordlessMarks(annotations ?? []),
    filledFields: fields.filter(isFilled).length,
    hasLostComments: annotations === undefined,
    isDamaged: false,
  }
}
