import { raised } from '../../../office/text/superscripts'
import { runsRightToLeft } from './bidi'
import { type Segment, type Word, commonSize, rowsOf } from './segment'

/** One line of a column. */
export interface Line extends Omit<Segment, 'isArtifact' | 'words'> {
  /** The same text, split where wide gaps separate it, as in the cells of a table. */
  readonly cells: readonly string[]
}

/** Gap widths, in type sizes, that count as a space and as the edge of a table cell. */
const narrowestSpace = 0.13
const cellGap = 1.5
/** How many texts beside a small one are considered: a line of a formula has no more. */
const mostNeighbours = 100

/** A column's segments as lines from top to bottom; superscripts and subscripts are part of their line. */
export function linesOf(column: readonly Segment[]): Line[] {
  const size = commonSize(column)
  const caps = column.filter((one) => isDropCap(one, size))
  const sorted = column.filter((one) => !caps.includes(one)).toSorted((a, b) => a.y - b.y)
  const level = sorted.map((one, at) => {
    const host = hostOf(one, sorted, at)
    return host === undefined ? one : besideHost(one, host)
  })
  return withDropCaps(rowsOf(level, 0.3).map(lineOf), caps)
}

/** The larger text that a small, raised or lowered one belongs to, as footnote numbers do. */
function hostOf(small: Segment, sorted: readonly Segment[], at: number): Segment | undefined {
  const reach = 3 * small.size
  const isHost = (one: Segment) => {
    const apart = Math.max(small.x0 - one.x1, one.x0 - small.x1)
    const height = Math.abs(one.y - small.y)
    return (
      small.size <= 0.85 * one.size &&
      // A drop cap does not own the lines beside it.
      small.size >= 0.45 * one.size &&
      apart <= 0.4 * one.size &&
      height >= 0.08 * one.size &&
      height <= 0.65 * one.size
    )
  }
  for (let step = 1; step < mostNeighbours; step += 1) {
    const [before, after] = [sorted[at - step], sorted[at + step]]
    const isFar = (one: Segment | undefined) => one === undefined || Math.abs(one.y - small.y) > reach
    if (before !== undefined && isHost(before)) return before
    if (after !== undefined && isHost(after)) return after
    if (isFar(before) && isFar(after)) return undefined
  }
  return undefined
}

/** Keeps a superscript apart: `10` with a raised `6` must not read as 106, nor a footnote number as part of a year. */
function besideHost(small: Segment, host: Segment): Segment {
  const isRaised = host.y - small.y > 0.15 * host.size
  const words = isRaised ? small.words.map((word) => ({ ...word, text: raised(word.text) })) : small.words
  return { ...small, y: host.y, words }
}

function lineOf(row: readonly Segment[]): Line {
  const weight = (one: Segment) => one.text.length * one.size
  const largest = row.reduce((most, one) => (weight(one) > weight(most) ? one : most))
  const length = row.reduce((sum, one) => sum + one.text.length, 0)
  const cells = cellsOf(row, largest.size)
  return {
    text: cells.join(' '),
    cells,
    x0: row[0]!.x0,
    x1: row.reduce((most, one) => Math.max(most, one.x1), row[0]!.x1),
    y: largest.y,
    size: largest.size,
    font: largest.font,
    isBold: row.filter((one) => one.isBold).reduce((sum, one) => sum + one.text.length, 0) > length / 2,
  }
}

/** The words of a row in reading order, cell by cell; a footnote number may be between two words of one segment. */
function cellsOf(row: readonly Segment[], size: number): string[] {
  const words = row
    .flatMap((segment) => segment.words.map((word) => ({ ...word, segment })))
    .toSorted((a, b) => a.x0 - b.x0)
  const inOrder = runsRightToLeft(row.map((one) => one.text).join('')) ? words.toReversed() : words
  const gaps = inOrder.slice(1).map((word, at) => gapBetween(inOrder[at]!, word))
  const least = isStretched(words, gaps, size) ? Infinity : cellGap * size
  const cells: string[] = []
  for (const [at, word] of inOrder.entries()) {
    const last = inOrder[at - 1]
    const gap = gaps[at - 1] ?? 0
    const isSpaced = last?.segment === word.segment || gap > narrowestSpace * size
    if (last === undefined || gap > least) cells.push(word.text)
    else cells[cells.length - 1] += isSpaced ? ` ${word.text}` : word.text
  }
  return cells
}

function gapBetween(one: Word, two: Word): number {
  return Math.max(two.x0 - one.x1, one.x0 - two.x1)
}

/** Words spread out to justify a line are all the same distance apart. */
function isStretched(words: readonly Word[], gaps: readonly number[], size: number): boolean {
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
  const named = words.filter((one) => /\p{L}/u.test(one.text))
  return most - least < 0.2 * size && named.length > words.length / 2
}

/** A letter two or more lines high. */
function isDropCap(one: Segment, size: number): boolean {
  return one.size > 1.6 * size && /^[“"‘«]?\p{Lu}$/u.test(one.text)
}

/** A drop cap is beside several lines, on the baseline of the last; its text belongs before the first. */
function withDropCaps(lines: readonly Line[], caps: readonly Segment[]): Line[] {
  const whole = [...lines]
  for (const cap of caps) {
    const isBeside = (line: Line) =>
      line.y > cap.y - 0.85 * cap.size && line.y < cap.y + 0.2 * cap.size && line.x0 > cap.x1 - 0.1 * cap.size
    const at = whole.findIndex(isBeside)
    const first = whole[at]
    if (first === undefined) whole.push(lineOf([cap]))
    // Spacing can't tell whether the letter is a word of its own.
    else
      whole[at] = {
        ...first,
        text: `${cap.text}${first.text}`,
        cells: [`${cap.text}${first.text}`],
        x0: cap.x0,
      }
    // The lines beside the letter start no further in than those below it.
    for (const [index, line] of whole.entries()) if (isBeside(line)) whole[index] = { ...line, x0: cap.x0 }
  }
  return whole.toSorted((a, b) => a.y - b.y)
}
