import type { Span } from '../model/anchor'
import type { Block } from '../model/article'

/** What importers put between the cells of a row. */
const between = ' | '
const longest = 60
const year = /^(?:1[5-9]|20|21)\d\d$/

const cellsOf = (text: string, row: Span): string[] =>
  text
    .slice(row.start, row.end)
    .split(between)
    .map((cell) => cell.trim())

const isFigure = (cell: string): boolean => /\p{N}/u.test(cell) && !year.test(cell)

/** Whether a row says something: it has two cells or more, and a figure in one that is not its first. */
export const isDataRow = (text: string, row: Span): boolean => cellsOf(text, row).slice(1).some(isFigure)

/**
 * For every row of every table that has a header, the header's cells; a header is a first row without figures that has
 * as many cells.
 */
export function headersOf(text: string, blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> {
  const headers = new Map<Block, readonly string[]>()
  let header: readonly string[] | undefined
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'tableRow') continue
    const cells = cellsOf(text, block)
    const opens = blocks[index - 1]?.kind !== 'tableRow'
    if (opens) header = cells.some(isFigure) ? undefined : cells
    else if (header?.length === cells.length) headers.set(block, header)
  }
  return headers
}

/** "Deaths, 2019, 1,200", or with a header "North, Deaths: 1,200, Beds: 340"; cells that are too many are left out. */
export function rowLabel(text: string, row: Span, header: readonly string[] = []): string {
  const [first = '', ...rest] = cellsOf(text, row)
  const named = rest
    .map((cell, index) => [header[index + 1] ?? '', cell].filter((part) => part !== '').join(': '))
    .filter((part) => part !== '')
  let label = first
  for (const part of named) {
    const longer = label === '' ? part : `${label}, ${part}`
    if (longer.length > longest && label !== '') break
    label = longer
  }
  return label.slice(0, longest).trim()
}
