import { runsRightToLeft } from './bidi'
import type { Line } from './lines'
import { opensListItem } from './listItems'

/** Lines that belong together, and whether the first and the last of them are whole lines of the column. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly isListItem: boolean
  /** Whether the first line starts further in than the column. */
  readonly isIndented: boolean
  /** Whether the last line goes on to the column's edge, so that the text may go on in the next column. */
  readonly isFull: boolean
}

/** The paragraphs of a column, told by the space between lines, by indents, and by a line that ends early. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const even = lines.map(readingWay)
  const column = columnOf(even)
  const paragraphs: Line[][] = []
  for (const [at, line] of even.entries()) {
    const open = paragraphs.at(-1)
    if (open === undefined || isBreak(open, line, even[at + 1], column)) paragraphs.push([line])
    else open.push(line)
  }
  return paragraphs.map((own) => ({
    lines: own,
    isListItem: opensListItem(own[0]!.text),
    isIndented: own[0]!.x0 - column.left > 0.7 * own[0]!.size,
    isFull: isFull(own.at(-1)!, column),
  }))
}

/** What the lines of a column have in common. */
interface Column {
  readonly left: number
  readonly right: number
  /** From one baseline to the next, in sizes of the type, as it mostly is. */
  readonly leading: number
  /** How far lines of a size go. */
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

/** A line from right to left, mirrored, so that it starts where the smaller number is. */
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
  const isEarly = isShort(last, line, column)
  if (last.isBold && !line.isBold && isEarly) return true
  if (opensListItem(line.text) && isItem(open, line, isEarly)) return true
  if (areCentred(last, line)) return false
  const isInner = line.x0 - last.x0 > 0.7 * line.size
  if (isInner && !opensListItem(open[0]!.text)) return isEarly || isFirstLine(line, next)
  return isEarly && endsSentence(last.text, line.text)
}

/** “1990. That was” at the start of a line is no item: the line before it would have had room for the number. */
function isItem(open: readonly Line[], line: Line, isEarly: boolean): boolean {
  const [first] = open
  return isEarly || (opensListItem(first!.text) && Math.abs(first!.x0 - line.x0) < 0.5 * line.size)
}

/** A line further in opens a paragraph when the next one is back at the edge, and goes on in a hanging one otherwise. */
function isFirstLine(line: Line, next: Line | undefined): boolean {
  return next === undefined || next.x0 < line.x0 - 0.5 * line.size || !isSameSize(next, line)
}

/** Would the next line's first word have fitted on this one? Then it ends where somebody wanted it to. */
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

/** Lines of different lengths around one middle, as titles are set. */
function areCentred(one: Line, two: Line): boolean {
  const apart = Math.abs(one.x0 + one.x1 - two.x0 - two.x1) / 2
  return apart < 0.3 * one.size && Math.abs(one.x0 - two.x0) > one.size
}

function endsSentence(text: string, next: string): boolean {
  return /[.!?:…؟。！？][\p{Pf}\p{Pe}"'¹²³⁴-⁹\s]*$/u.test(text) || /^[\p{Lu}“"«]/u.test(next)
}

function isSameSize(one: Line, two: Line): boolean {
  return Math.abs(one.size - two.size) <= 0.08 * Math.max(one.size, two.size)
}
