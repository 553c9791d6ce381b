import { type Segment, rowsOf } from './segment'

/** How a gutter divides the text around it, from top to bottom. */
type Band =
  | { readonly kind: 'columns'; readonly left: readonly Segment[]; readonly right: readonly Segment[] }
  | { readonly kind: 'across'; readonly across: readonly Segment[] }

/** A white strip between columns. */
export interface Gutter {
  readonly bands: readonly Band[]
  /** Rows with text on both sides. */
  readonly rows: number
}

/** The smallest column and gutter, in type sizes. */
const narrowestColumn = 9
const narrowestGutter = 0.5
/** With fewer rows on both sides it might be chance. */
const fewestRows = 3
/** The most lines of the grid on which strips are looked for. */
const finest = 1500
const mostStrips = 24

/** The white strip that divides most rows into columns of running text; undefined if the text is a single column. */
export function findGutter(segments: readonly Segment[], size: number): Gutter | undefined {
  let best: Gutter | undefined
  for (const [from, to] of strips(segments, size)) {
    const bands = bandsOf(segments, from, to, size)
    const rows = bands.reduce((sum, band) => sum + rowsBeside(band), 0)
    const across = bands.reduce(
      (sum, band) => sum + (band.kind === 'across' ? rowsOf(band.across, 0.3).length : 0),
      0,
    )
    if (rows >= fewestRows && across <= 4 * rows && rows > (best?.rows ?? 0)) best = { bands, rows }
  }
  return best
}

/** Horizontal ranges with hardly any text. */
function strips(segments: readonly Segment[], size: number): [number, number][] {
  const [left, right] = extent(segments)
  const step = Math.max(1, (right - left) / finest)
  const covered = coverage(segments, left, step, Math.ceil((right - left) / step))
  const most = 0.85 * covered.reduce((most, one) => Math.max(most, one), 0)
  const found: { readonly from: number; readonly to: number; readonly least: number }[] = []
  for (let at = 0; at < covered.length;) {
    const least = covered[at]!
    let end = at + 1
    while (end < covered.length && covered[end] === least) end += 1
    const isLow = least <= most && at > 0 && end < covered.length
    const isDip = isLow && covered[at - 1]! > least && covered[end]! > least
    if (isDip && (end - at) * step >= narrowestGutter * size)
      found.push({ from: left + at * step, to: left + end * step, least })
    at = end
  }
  return found
    .toSorted((a, b) => a.least - b.least || b.to - b.from - (a.to - a.from))
    .slice(0, mostStrips)
    .map(({ from, to }) => [from, to])
}

/** How many segments cover each line of the grid. */
function coverage(segments: readonly Segment[], left: number, step: number, count: number): number[] {
  const changes = Array.from({ length: count + 2 }, () => 0)
  for (const { x0, x1 } of segments) {
    const end = Math.max(Math.ceil((x1 - left) / step), 0)
    changes[Math.floor((x0 - left) / step)]! += 1
    changes[Math.min(end, count + 1)]! -= 1
  }
  let now = 0
  return changes.slice(0, count).map((change) => (now += change))
}

/** The stretches of text between rows that cross the strip, since those separate what is above from what is below. */
function bandsOf(segments: readonly Segment[], from: number, to: number, size: number): Band[] {
  const middle = (from + to) / 2
  const bands: Band[] = []
  let left: Segment[] = []
  let right: Segment[] = []
  let across: Segment[] = []
  const close = () => {
    if (areColumns(left, right, size)) {
      if (across.length > 0) bands.push({ kind: 'across', across })
      bands.push({ kind: 'columns', left, right })
      across = []
    } else across.push(...left, ...right)
    left = []
    right = []
  }
  for (const row of rowsOf(segments, 0.3)) {
    const over = row.filter((one) => one.x0 < from - 0.5 && one.x1 > to + 0.5)
    if (over.length > 0) {
      close()
      across.push(...row)
      continue
    }
    for (const one of row) ((one.x0 + one.x1) / 2 < middle ? left : right).push(one)
  }
  close()
  if (across.length > 0) bands.push({ kind: 'across', across })
  return bands
}

/** Whether both sides are columns; the shorter one may be down to its last line. */
function areColumns(left: readonly Segment[], right: readonly Segment[], size: number): boolean {
  const [shorter, longer] = [rowsOf(left, 0.3).length, rowsOf(right, 0.3).length].toSorted((a, b) => a - b)
  const areEnough = shorter! >= 2 || (shorter === 1 && longer! >= 4)
  return areEnough && isColumn(left, size) && isColumn(right, size)
}

/** Running text fills the width of its column; table cells and list numbers don't. */
function isColumn(segments: readonly Segment[], size: number): boolean {
  const rows = rowsOf(segments, 0.3)
  const [from, to] = extent(segments)
  const width = to - from
  const filled = rows.filter((row) => row.reduce((sum, one) => sum + one.x1 - one.x0, 0) > 0.6 * width)
  return width >= narrowestColumn * size && filled.length >= 0.4 * rows.length
}

function rowsBeside(band: Band): number {
  return band.kind === 'across' ? 0 : Math.min(rowsOf(band.left, 0.3).length, rowsOf(band.right, 0.3).length)
}

function extent(segments: readonly Segment[]): [number, number] {
  return segments.reduce<[number, number]>(
    ([from, to], { x0, x1 }) => [Math.min(from, x0), Math.max(to, x1)],
    [Infinity, -Infinity],
  )
}
