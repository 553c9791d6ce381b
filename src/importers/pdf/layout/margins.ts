import { type Segment, rowsOf } from './segment'

/** A page's text, and its height in points. */
interface MarginPage {
  readonly segments: readonly Segment[]
  readonly height: number
}

/** A page without its margin texts, and those texts. */
export interface TrimmedPage {
  readonly segments: readonly Segment[]
  readonly margins: readonly string[]
}

/** The largest height of a margin, as a share of the page's, and the most rows in it. */
const depth = 0.14
const mostRows = 3
/** Heights that differ by less than this many points count as equal. */
const heightStep = 3

const pageNumber =
  /^[-–—[(|·•\s]*(?:(?:page|p\.|pg\.?|seite|página|pagina|pag\.|sivu|strana|стр\.?|第)\s*)?(?:\d{1,4}|[ivxlc]{1,8})(?:\s*(?:of|von|de|di|sur|van|av|z|из|\/)\s*\d{1,4})?[-–—\])|·•页頁\s]*$/iu

const printedHead = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4},?\s+\d{1,2}[:.]\d\d/
const printedFoot = /^(?:https?|file|about|data|chrome\S*):\S*\s+1\s?\/\s?1$/i

interface MarginRow {
  readonly page: number
  readonly segments: readonly Segment[]
  readonly text: string
  readonly y: number
  readonly isOutermost: boolean
}

/**
 * Removes running heads, running feet and page numbers: texts at the same height on several pages, whatever their
 * numbers; lone page numbers; and what the file marks as an artifact.
 */
export function trimMargins(pages: readonly MarginPage[]): TrimmedPage[] {
  const rows = pages.flatMap(marginRows)
  const running = runningTexts(rows, pages.length)
  const dropped = new Set<Segment>(pages.flatMap(({ segments }) => artifactsOf(segments)))
  // The head of a single page may be a letter's or an article's own.
  if (pages.length === 1) for (const row of rows) for (const segment of row.segments) dropped.delete(segment)
  const offsets = countedOffsets(rows)
  const printed = new Set(pages.length === 1 ? printedByBrowser(rows) : [])
  for (const row of rows) {
    const isNumber = row.isOutermost && isPageNumber(row, pages.length, offsets)
    if (isNumber || running.has(row) || printed.has(row))
      for (const segment of row.segments) dropped.add(segment)
  }
  return pages.map(({ segments }) => ({
    segments: segments.filter((one) => !dropped.has(one)),
    margins: rowsOf(
      segments.filter((one) => dropped.has(one)),
      0.3,
    ).map(textOf),
  }))
}

/**
 * Whether a row is a page's number. A figure that stands alone at an edge may also be the last of a table or a year, so
 * one without a word beside it has to go on from page to page, or to be shorter than a year on a single page.
 */
function isPageNumber(
  { text, page }: MarginRow,
  pages: number,
  offsets: ReadonlyMap<number, number>,
): boolean {
  if (!pageNumber.test(text)) return false
  if (!/^\d+$/.test(text.trim())) return true
  if (pages === 1) return text.trim().length < 4
  const offset = Number(text) - page
  return offset === 1 || (offsets.get(offset) ?? 0) > 1
}

/** What a browser prints around a page: its time and title at the head, its address and “1/1” at the foot. */
function printedByBrowser(rows: readonly MarginRow[]): MarginRow[] {
  const [head, foot] = [rows[0], rows.at(-1)]
  if (head === undefined || foot === undefined) return []
  return printedHead.test(head.text) && printedFoot.test(foot.text) ? [head, foot] : []
}

/** How many lone numbers at the edges are as far from their page's index. */
function countedOffsets(rows: readonly MarginRow[]): Map<number, number> {
  const offsets = new Map<number, number>()
  for (const { text, page, isOutermost } of rows)
    if (isOutermost && /^\s*\d{1,4}\s*$/.test(text)) {
      const offset = Number(text) - page
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
    }
  return offsets
}

/** Some programs mark everything as an artifact, which then means nothing. */
function artifactsOf(segments: readonly Segment[]): Segment[] {
  const length = (texts: readonly Segment[]) => texts.reduce((sum, one) => sum + one.text.length, 0)
  const artifacts = segments.filter((one) => one.isArtifact)
  return length(artifacts) < 0.5 * length(segments) ? artifacts : []
}

function marginRows({ segments, height }: MarginPage, page: number): MarginRow[] {
  const rows = rowsOf(segments, 0.3)
  const row = (one: readonly Segment[], isOutermost: boolean): MarginRow => ({
    page,
    segments: one,
    text: textOf(one),
    y: one[0]!.y,
    isOutermost,
  })
  const head = rows.slice(0, mostRows).filter((one) => one[0]!.y < depth * height)
  const rest = rows.slice(head.length)
  const foot = rest.slice(-mostRows).filter((one) => one[0]!.y > (1 - depth) * height)
  return [
    ...head.map((one, at) => row(one, at === 0 && isApart(one, rows[1]))),
    ...foot.map((one, at) => row(one, at === foot.length - 1 && isApart(rows.at(-2), one))),
  ]
}

/** Whether there is space between two rows. A footnote number that is raised in the first line is not a page number. */
function isApart(upper: readonly Segment[] | undefined, lower: readonly Segment[] | undefined): boolean {
  if (upper === undefined || lower === undefined) return true
  return lower[0]!.y - upper[0]!.y > 1.3 * Math.max(lower[0]!.size, upper[0]!.size)
}

/** The rows whose text, apart from numbers, is at the same height on other pages. */
function runningTexts(rows: readonly MarginRow[], pages: number): ReadonlySet<MarginRow> {
  const places = new Map<string, Set<number>>()
  const place = (row: MarginRow, beside: number) =>
    `${Math.round(row.y / heightStep) + beside} ${withoutNumbers(row.text)}`
  for (const row of rows) {
    const key = place(row, 0)
    places.set(key, (places.get(key) ?? new Set()).add(row.page))
  }
  const needed = pages > 6 ? 3 : 2
  const onPages = (row: MarginRow) =>
    [-1, 0, 1].reduce((sum, beside) => sum + (places.get(place(row, beside))?.size ?? 0), 0)
  return new Set(rows.filter((row) => /\p{L}/u.test(withoutNumbers(row.text)) && onPages(row) >= needed))
}

function withoutNumbers(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+|^[ivxlc]+(?=\s)|(?<=\s)[ivxlc]+$/g, '#')
    .replace(/\s+/g, ' ')
}

function textOf(row: readonly Segment[]): string {
  return row.map((one) => one.text).join(' ')
}
