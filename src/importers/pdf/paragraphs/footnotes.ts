import type { PlacedParagraph } from './paragraphs'
import { commonSize } from '../layout/segment'
import { raised } from '../../../office/text/superscripts'

/** A note at the foot of a page, and its mark as the text above has it. */
export interface Footnote {
  readonly mark: string
  readonly lines: readonly string[]
  readonly locator: string
}

/** Notes are smaller than the text by this factor. */
const largest = 0.94
const raisedMark = /^\s*([¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}|[*†‡§]{1,2})\s*(?=\S)/u
const plainMark = /^\s*(\d{1,3})[.)]?\s+(?=\S)/u

/**
 * Takes the footnotes out of the text: small print at the end of a column that begins with a mark which is raised, once, in
 * the text of the same page. Whatever is less certain stays in the text.
 */
export function takeFootnotes(paragraphs: readonly PlacedParagraph[]): {
  text: PlacedParagraph[]
  notes: Footnote[]
} {
  const body = commonSize(paragraphs.flatMap((one) => one.lines))
  const isSmall = (one: PlacedParagraph) => one.lines[0]!.size <= largest * body
  const parts = paragraphs.flatMap((one) => (isSmall(one) ? dividedAtMarks(one) : [one]))
  const ends = endsOfColumns(parts, isSmall)
  const pages = pagesOf(parts.filter((one) => !ends.has(one)))
  const notes = new Map<PlacedParagraph, Footnote>()
  for (const one of ends) {
    const note = footnoteOf(one)
    if (note !== undefined && markPlaces(pages.get(note.locator) ?? '', note.mark).length === 1)
      notes.set(one, note)
  }
  return { text: parts.filter((one) => !notes.has(one)), notes: [...notes.values()] }
}

/** Where a note's mark stands in a text, in UTF-16 code units; a power (10², km²) is none. */
export function markPlaces(text: string, mark: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const [before, after] = [text.slice(Math.max(0, at - 12), at), text[at + mark.length] ?? '']
    const isWhole = /[\p{L}\p{Nd}\p{P}]$/u.test(before) && !/[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§\p{L}\p{Nd}]/u.test(after)
    if (isWhole && !isPower(before, mark)) places.push(at)
  }
  return places
}

function isPower(before: string, mark: string): boolean {
  return /(?:^|[^\d.,])\d{1,2}$/.test(before) || (/[²³]/.test(mark) && /(?:^|[\s\d])[kcdm]?m$/.test(before))
}

/** The small paragraphs that only small ones follow in their column. */
function endsOfColumns(
  paragraphs: readonly PlacedParagraph[],
  isSmall: (one: PlacedParagraph) => boolean,
): Set<PlacedParagraph> {
  const ends: PlacedParagraph[] = []
  let closed: number | undefined
  for (const one of paragraphs.toReversed()) {
    if (!isSmall(one)) closed = one.column
    else if (one.column !== closed) ends.push(one)
  }
  return new Set(ends.toReversed())
}

/** Notes follow each other without a gap. */
function dividedAtMarks(paragraph: PlacedParagraph): PlacedParagraph[] {
  const { lines, ...own } = paragraph
  const starts = lines.flatMap(({ text }, at) => (at === 0 || raisedMark.test(text) ? [at] : []))
  return starts.map((start, at) => ({ ...own, lines: lines.slice(start, starts[at + 1]) }))
}

function footnoteOf({ lines, locator }: PlacedParagraph): Footnote | undefined {
  const [first, ...rest] = lines.map((line) => line.text)
  const found = raisedMark.exec(first!) ?? plainMark.exec(first!)
  if (found === null) return undefined
  return { mark: raised(found[1]!), lines: [first!.slice(found[0].length), ...rest], locator }
}

function pagesOf(paragraphs: readonly PlacedParagraph[]): Map<string, string> {
  const pages = new Map<string, string[]>()
  for (const { locator, lines } of paragraphs) {
    const texts = lines.map((line) => line.text)
    const page = pages.get(locator)
    if (page === undefined) pages.set(locator, texts)
    else page.push(...texts)
  }
  return new Map([...pages].map(([locator, texts]) => [locator, texts.join('\n')]))
}
