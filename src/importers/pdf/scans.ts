import { ImportRefusal } from '../../core/importRefusal'
import type { TrimmedPage } from './layout/margins'
import type { ReadPage } from './pages'
import { lettersIn } from './layout/segment'

/** With fewer letters than this, the text is a stamp or caption on a scan, not a page of text. */
const fewLetters = 40
const recognise = 'Run text recognition (OCR) on it, save the result as a PDF with text'

/** What could be read of the pages, each by its index in the file. */
interface PageFates {
  readonly labels: readonly string[]
  readonly scans: readonly number[]
  readonly unreadable: readonly number[]
  readonly damaged: readonly number[]
  /** Pages with readable text. */
  readonly read: readonly number[]
  /** Those of them that are only partly readable. */
  readonly inPart: readonly number[]
  /** Those with single characters that can't be read. */
  readonly holed: readonly number[]
  /** Those whose text was recognised from a picture. */
  readonly recognised: readonly number[]
}

/** Sorts pages into those with text and, by reason, those without; `hasImages` is whether the file has any picture. */
export function fatesOf(
  pages: readonly ReadPage[],
  trimmed: readonly TrimmedPage[],
  hasImages: boolean,
): PageFates {
  const fates = pages.map((page, at): 'scans' | 'unreadable' | 'damaged' | 'read' | undefined => {
    const letters = lettersIn(trimmed[at]!.segments.map((one) => one.text).join(' '))
    if (page.isDamaged) return 'damaged'
    if (page.unreadable > letters + fewLetters / 2 || (page.hasLostText && letters === 0)) return 'unreadable'
    if (page.hasPicture && letters < (hasImages ? fewLetters : 1)) return 'scans'
    return letters > 0 ? 'read' : undefined
  })
  const named = (fate: string) => fates.flatMap((one, at) => (one === fate ? [at] : []))
  return {
    labels: pages.map((page) => page.label),
    scans: named('scans'),
    unreadable: named('unreadable'),
    damaged: named('damaged'),
    read: named('read'),
    inPart: named('read').filter((at) => pages[at]!.hasLostText),
    holed: named('read').filter((at) => pages[at]!.unreadable > 0),
    recognised: named('read').filter((at) => pages[at]!.isRecognised),
  }
}

/** Throws an ImportRefusal that says why no page has text. */
export function refuseWithoutText(fates: PageFates, name: string): void {
  if (fates.read.length > 0) return
  if (fates.scans.length > 0)
    throw new ImportRefusal(
      'noText',
      `${name} was not opened: it is a scan or a drawing, so its pages are pictures without text. ${recognise} and open that.`,
    )
  if (fates.unreadable.length > 0)
    throw new ImportRefusal(
      'noText',
      `${name} was not opened: its fonts don't say which characters they show, so that its text can't be read. ${recognise} and open that.`,
    )
  if (fates.damaged.length > 0)
    throw new ImportRefusal(
      'tooComplex',
      `${name} was not opened: the PDF is damaged, and none of its pages can be read. Download or copy it again; if a PDF reader still shows it, print it as a new PDF and open that.`,
    )
}

/** Notices about pages that are missing from the text; `count` is the file's number of pages. */
export function pageNotices(fates: PageFates, count: number): string[] {
  const { labels, scans, unreadable, inPart, holed, recognised, damaged } = fates
  const unexplained = [...unreadable, ...inPart].toSorted((a, b) => a - b)
  const said = (pages: readonly number[], what: string) =>
    pages.length === 0 ? [] : [`On ${pagesNamed(pages, labels)} ${what}`]
  return [
    ...said(
      scans,
      `there is a picture and no text, so what it says is missing here. ${recognise} and open that.`,
    ),
    ...said(
      unexplained,
      `there is text in fonts that don’t say which characters they show, so it is missing here. ${recognise} and open that.`,
    ),
    ...said(
      holed,
      'there are characters whose font doesn’t say what they are; they stand as \ufffd here, and figures may be among them. Compare the page itself.',
    ),
    ...said(
      recognised,
      'the text was recognised from a picture (OCR), so letters and figures in it may be wrong. Compare the picture.',
    ),
    ...said(damaged, 'the file is damaged, and nothing could be read there. Download or copy it again.'),
    ...(count > labels.length ? [`The file has ${count} pages; the first ${labels.length} were read.`] : []),
  ]
}

/** `pages 3–5 and 8`, by page labels. */
export function pagesNamed(pages: readonly number[], labels: readonly string[]): string {
  const ranges: string[] = []
  for (let at = 0; at < pages.length;) {
    let end = at
    while (pages[end + 1] === pages[end]! + 1) end += 1
    const [from, to] = [labels[pages[at]!]!, labels[pages[end]!]!]
    ranges.push(...(end > at + 1 ? [`${from}–${to}`] : end > at ? [from, to] : [from]))
    at = end + 1
  }
  const last = ranges.pop()!
  const all = ranges.length === 0 ? last : `${ranges.join(', ')} and ${last}`
  return `${pages.length === 1 ? 'page' : 'pages'} ${all}`
}
