import { type Segment, rowsOf } from './segment'

/** A page's text, and how high the page is in points. */
interface MarginPage {
  readonly segments: readonly Segment[]
  readonly height: number
}

/** A page without what stands in its margins, and the texts that stand there. */
export interface TrimmedPage {
  readonly segments: readonly Segment[]
  readonly margins: readonly string[]
}

/** How far from the top or the bottom a margin may reach, of the page's height, and how many rows may be in it. */
const depth = 0.14
const mostRows = 3
/** Heights that differ by less than this many points are one. */
const heightStep = 3

const pageNumber =
  /^[-–—[(|·•\s]*(?:(?:page|p\.|pg\.?|seite|página|pagina|pag\.|sivu|strana|стр\.?|第)\s*)?(?:\d{1,4}|[ivxlc]{1,8})(?:\s*(?:of|von|de|di|sur|van|av|z|из|\/)\s*\d{1,4})?[-–—\])|·•页頁\s]*$/iu

interface MarginRow {
  readonly page: number
  readonly segments: readonly Segment[]
  readonly text: string
  readonly y: number
  readonly isOutermost: boolean
}

/**
 * Takes running heads, running feet and page numbers off the pages: texts that stand at the same height on several pages,
 * whatever numbers are in them; lone page numbers; and what the file itself calls an artifact.
 */
export function trimMargins(pages: readonly MarginPage[]): TrimmedPage[] {
  const rows = pages.flatMap(marginRows)
  const running = runningTexts(rows, pages.length)
  const dropped = new Set<Segment>(pages.flatMap(({ segments }) => artifactsOf(segments)))
  for (const row of rows) {
    const isNumber = row.isOutermost && pageNumber.test(row.text)
    if (isNumber || running.has(row)) for (const segment of row.segments) dropped.add(segment)
  }
  return pages.map(({ segments }) => ({
    segments: segments.filter((one) => !dropped.has(one)),
    margins: rowsOf(
      segments.filter((one) => dropped.has(one)),
      0.3,
    ).map(textOf),
  }))
}

/** Some programs call everything an artifact, which then says nothing. */
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

/** Is there room between two rows? A footnote’s figure that stands high in the first line is no page number. */
function isApart(upper: readonly Segment[] | undefined, lower: readonly Segment[] | undefined): boolean {
  if (upper === undefined || lower === undefined) return true
  return lower[0]!.y - upper[0]!.y > 1.3 * Math.max(lower[0]!.size, upper[0]!.size)
}

/** The rows whose text, numbers aside, stands at the same height on other pages, too. */
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
