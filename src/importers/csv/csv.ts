import { type DraftBlock, noDetails } from '../../core/model/article'
import { shorten } from '../../core/text/shorten'
import type { FileContent, Part } from '../file'
import { ImportRefusal } from '../../core/importRefusal'
import { type Columns, columnsOf, isProse, proseColumns } from './columns'
import { rowDraft } from './rowDraft'
import { type Row, readTable, writeTable } from './table'

/** More rows than a person can look through; listing them would exhaust the window's memory. */
const mostRows = 100_000
/** How many rows of a table of figures are read as one article. */
const mostFigures = 20_000
/** UTF-16 code units of a row's title in a list. */
const titleLength = 80

/**
 * A table of articles or claims has a part for each row; any other table is one article of its rows, header first.
 * Throws an ImportRefusal when it has more than 100,000 rows of text.
 */
export function importCsv(text: string, name: string): FileContent {
  const { rows, delimiter } = readTable(text)
  const { header, columns } = headed(rows)
  if (columns.title.length + columns.text.length === 0) return figures(rows)
  const body = rows.slice(header.length === 0 ? 0 : 1)
  if (body.length > mostRows)
    throw new ImportRefusal(
      'tooLarge',
      `${name} was not opened: it has ${body.length.toLocaleString('en')} rows; the limit is ${mostRows.toLocaleString('en')}. Keep the rows you want to check in a table of their own and open that.`,
    )
  return {
    kind: 'parts',
    parts: body.flatMap(({ number, cells }) =>
      partOf({ number, cells: fitted(cells, header.length, delimiter) }, header, columns, name),
    ),
  }
}

/** A first row that is prose is not a header. */
function headed(rows: readonly Row[]): { header: readonly string[]; columns: Columns } {
  const first = rows[0]?.cells ?? []
  const named = columnsOf(first)
  if (named.title.length + named.text.length > 0) return { header: first, columns: named }
  const text = proseColumns(rows.slice(1).map(({ cells }) => cells))
  return { header: first.some(isProse) ? [] : first, columns: { ...named, text } }
}

function partOf({ number, cells }: Row, header: readonly string[], columns: Columns, name: string): Part[] {
  const shown = [...columns.title, ...columns.text].map((at) => cells[at] ?? '')
  const title = shown.find((cell) => /[\p{L}\p{N}]/u.test(cell))
  if (title === undefined) return []
  const part = `row ${number}`
  const bytes = () => new TextEncoder().encode(writeTable(header.length === 0 ? [cells] : [header, cells]))
  return [
    {
      name: part,
      title: shorten(title.slice(0, 10 * titleLength), titleLength),
      isUsual: true,
      open: async () => ({
        file: { name: `${name.replace(/\.\w+$/, '')} ${part}.csv`, bytes: bytes() },
        draft: rowDraft(cells, columns),
      }),
    },
  ]
}

/** A row with more cells than the header had an unquoted comma in its last cell. */
function fitted(cells: readonly string[], width: number, delimiter: string): readonly string[] {
  if (width === 0 || cells.length <= width || cells.slice(width).every((cell) => cell === '')) return cells
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)]
}

function figures(rows: readonly Row[]): FileContent {
  const blocks = rows.slice(0, mostFigures).map(({ cells }): DraftBlock => ({
    kind: 'tableRow',
    text: cells
      .map((cell) => cell.trim())
      .join(' | ')
      .trimEnd(),
  }))
  const left = rows.length - blocks.length
  const notices =
    left === 0
      ? []
      : [
          `The table's first ${mostFigures.toLocaleString('en')} rows were opened; the other ${left.toLocaleString('en')} were not.`,
        ]
  return {
    kind: 'article',
    draft: { details: noDetails, mediaType: 'text/csv', blocks, leftOut: [], notices },
  }
}
