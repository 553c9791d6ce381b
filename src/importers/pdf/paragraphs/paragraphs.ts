import { runsRightToLeft } from '../layout/bidi'
import type { Line } from '../layout/lines'
import { isListMark, opensListItem } from './listItems'

/** The end of a sentence, including closing punctuation. */
export const sentenceEnd = /[.!?:…؟。！？][\p{Pf}\p{Pe}"'¹²³⁰-⁹\s]*$/u

/** Lines that belong together, and how they fit the column. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly isListItem: boolean
  readonly isTableRow: boolean
  /** Whether the first line is indented. */
  readonly isIndented: boolean
  /** Whether the last line reaches the column's edge, so that the text may continue in the next column. */
  readonly isFull: boolean
}

/** A paragraph and the page it starts on, labelled as a person would cite it. */
export interface PlacedParagraph extends Paragraph {
  readonly locator: string
  /** The lines, by their index, that are the first on another page. */
  readonly turns?: readonly { readonly line: number; readonly locator: string }[]
  /** The column's number in the document's reading order. */
  readonly column: number
}

/** Splits a column into paragraphs by the space between lines, by indents, and by lines that end early. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const even = lines.map(readingWay)
  const column = columnOf(even)
  const paragraphs: { readonly lines: Line[]; readonly isTableRow: boolean }[] = []
  for (const [at, line] of even.entries()) {
    const open = paragraphs.at(-1)
    const isRow = isTableRow(even, at)
    const isApart = open === undefined || isRow || open.isTableRow
    if (isApart || isBreak(open.lines, line, even[at + 1], column))
      paragraphs.push({ lines: [line], isTableRow: isRow })
    else open.lines.push(line)
  }
  return paragraphs.map((own) => {
    const [first, last] = [own.lines[0]!, own.lines.at(-1)!]
    return {
      ...own,
      isListItem: !own.isTableRow && opensListItem(first.text),
      isIndented: first.x0 - column.left > 0.7 * first.size,
      isFull: isFull(last, column),
    }
  })
}

/** A line of three cells is always a table row; a line of two is one if a neighbour has cells, too. */
function isTableRow(lines: readonly Line[], at: number): boolean {
  const cells = (index: number) => {
    const own = lines[index]?.cells ?? []
    return own.length - Number(isListMark(own[0] ?? ''))
  }
  return cells(at) > 2 || (cells(at) === 2 && (cells(at - 1) > 1 || cells(at + 1) > 1))
}

/** What a column's lines have in common. */
interface Column {
  readonly left: number
  readonly right: number
  /** The usual distance between baselines, in type sizes. */
  readonly leading: number
  /** How far to the right lines of each size reach. */
  readonly edges: ReadonlyMap<number, number>
}

function columnOf(lines: readonly Line[]): Column {
  const edges = new Map<number, number>()
  for (const { size, x1 } of lines)
    edges.set(Math.round(size), Math.max(edges.get(Math.round(size)) ?? x1, x1))
  return {
    left: lines.reduce((least, one) => Math.min(least, one.x0), Infinity),
    right: lines.reduce((most, one) => Math.max(most, one.x1), -Infinity),
    leading: usualLeading(lines),
    edges,
  }
}

/** A right-to-left line, mirrored so that it starts at the smaller coordinate. */
function readingWay(line: Line): Line {
  return runsRightToLeft(line.text) ? { ...line, x0: -line.x1, x1: -line.x0 } : line
}

function usualLeading(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => ({ line, last: lines[at]! }))
    .filter(({ line, last }) => isSameSize(line, last) && line.y > last.y)
    .map(({ line, last }) => (line.y - last.y) / line.size)
    .filter((step) => step < 2.5)
    .toSorted((a, b) => a - b)
  return steps[Math.floor(steps.length * 0.4)] ?? 1.3
}

function isBreak(open: readonly Line[], line: Line, next: Line | undefined, column: Column): boolean {
  const last = open.at(-1)!
  const step = (line.y - last.y) / Math.max(line.size, last.size)
  if (!isSameSize(line, last) || step > 1.25 * column.leading + 0.1 || step < 0) return true
  if (/\p{L}[-‐‑\u00ad]$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) return false
  const isEarly = isShort(last, line, column)
  if (last.isBold && !line.isBold && isEarly) return true
  if (opensAnew(last, line, column)) return true
  if (opensListItem(line.text) && isItem(open, line, isEarly)) return true
  if (areCentred(last, line)) return false
  const isInner = line.x0 - last.x0 > 0.7 * line.size
  if (isInner && !opensListItem(open[0]!.text)) return isEarly || isFirstLine(line, next)
  return isEarly && endsSentence(last.text, line.text)
}

/** A short line in a different font after the end of a sentence: a heading in italics. */
function opensAnew(last: Line, line: Line, column: Column): boolean {
  const isShorter = edgeOf(line, column) - line.x1 > 0.25 * (column.right - column.left)
  return (
    last.font !== line.font && isShorter && sentenceEnd.test(last.text) && /^[\p{Lu}\p{N}]/u.test(line.text)
  )
}

/**
 * A line that starts with “1990. That was” is no list item if the number would not have fitted on the line before.
 * “10.” may start further out than “9.”.
 */
function isItem(open: readonly Line[], line: Line, isEarly: boolean): boolean {
  const [first] = open
  return (
    isEarly ||
    (opensListItem(first!.text) && isBetween(line.x0 - first!.x0, -1.6 * line.size, 0.5 * line.size))
  )
}

/**
 * An indented line starts a paragraph if the next one is back at the edge; otherwise it continues one with a hanging
 * indent.
 */
function isFirstLine(line: Line, next: Line | undefined): boolean {
  return next === undefined || next.x0 < line.x0 - 0.5 * line.size || !isSameSize(next, line)
}

/** Whether the next line's first word would have fitted on this line, which therefore ends on purpose. */
function isShort(line: Line, next: Line, column: Column): boolean {
  const word = next.text.indexOf(' ') < 0 ? next.text.length : next.text.indexOf(' ')
  const wide = ((next.x1 - next.x0) / Math.max(next.text.length, 1)) * word
  return edgeOf(line, column) - line.x1 > wide + 0.6 * line.size
}

function isFull(line: Line, column: Column): boolean {
  return edgeOf(line, column) - line.x1 < Math.max(4 * line.size, 0.2 * (line.x1 - line.x0))
}

function edgeOf(line: Line, { edges }: Column): number {
  return edges.get(Math.round(line.size)) ?? line.x1
}

/** Lines of different lengths around one middle, as in titles. */
function areCentred(one: Line, two: Line): boolean {
  const apart = Math.abs(one.x0 + one.x1 - two.x0 - two.x1) / 2
  return apart < 0.3 * one.size && Math.abs(one.x0 - two.x0) > one.size
}

function endsSentence(text: string, next: string): boolean {
  return sentenceEnd.test(text) || /^[\p{Lu}“"«]/u.test(next)
}

function isSameSize(one: Line, two: Line): boolean {
  return Math.abs(one.size - two.size) <= 0.08 * Math.max(one.size, two.size)
}

function isBetween(value: number, from: number, to: number): boolean {
  return value > from && value < to
}
