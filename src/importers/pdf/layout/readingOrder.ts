import { runsRightToLeft } from './bidi'
import { type Gutter, findGutter } from './gutters'
import { type Segment, commonSize, rowsOf } from './segment'

const deepest = 8

/**
 * A page's columns in reading order, each with its segments. A headline, a summary or a table across columns is a
 * column of its own; below it the columns start anew.
 */
export function readingOrder(segments: readonly Segment[]): Segment[][] {
  const isRightToLeft = runsRightToLeft(segments.map((one) => one.text).join(' '))
  return segments.length === 0 ? [] : ordered(segments, { size: commonSize(segments), isRightToLeft }, 0)
}

interface Page {
  readonly size: number
  /** Whether the right column is read first. */
  readonly isRightToLeft: boolean
}

function ordered(segments: readonly Segment[], page: Page, depth: number): Segment[][] {
  const gutter = depth < deepest ? findGutter(segments, page.size) : undefined
  if (gutter !== undefined) return besideGutter(gutter, segments.length, page, depth)
  const parts = depth < deepest ? partsByGap(segments, page.size) : []
  if (parts.length < 2) return [[...segments]]
  const columns = parts.map((part) => ordered(part, page, depth + 1))
  // A gap alone does not divide a single column.
  return columns.every((one) => one.length === 1) ? [[...segments]] : columns.flat()
}

function besideGutter({ bands }: Gutter, count: number, page: Page, depth: number): Segment[][] {
  return bands.flatMap((band) => {
    if (band.kind === 'across')
      return band.across.length < count ? ordered(band.across, page, depth + 1) : [[...band.across]]
    const sides = page.isRightToLeft ? [band.right, band.left] : [band.left, band.right]
    return sides.flatMap((side) => ordered(side, page, depth + 1))
  })
}

/** Splits at the largest gap between rows, if it is wider than a paragraph gap. */
function partsByGap(segments: readonly Segment[], size: number): Segment[][] {
  const rows = rowsOf(segments, 0.3)
  let [widest, at] = [2.2 * size, 0]
  for (let index = 1; index < rows.length; index += 1) {
    const gap = rows[index]![0]!.y - rows[index - 1]![0]!.y
    if (gap > widest) [widest, at] = [gap, index]
  }
  return at === 0 ? [[...segments]] : [rows.slice(0, at).flat(), rows.slice(at).flat()]
}
