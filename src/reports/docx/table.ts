import {
  BorderStyle,
  type ParagraphChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { light } from '../html/colours'
import { hex } from './styles'
import { runs } from './text'

/** The width of the text on the page, in twips: A4 with margins of 20 mm. */
export const textWidth = 9638

/** Tables of up to this many rows are kept on one page. */
const shortTable = 10

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = { style: BorderStyle.SINGLE, size: 4, color: hex(light.rule) }

type Content = readonly ParagraphChild[]

/** A table whose first row is its header, repeated on every page. `shares` are the columns' relative widths. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Content[])[],
  shares: readonly number[],
): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((textWidth * share) / whole))
  const isShort = rows.length <= shortTable
  const titles = head.map((title) => runs(title, { bold: true }))
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      row(titles, widths, true, true),
      ...rows.map((cells, index) => row(cells, widths, false, isShort && index < rows.length - 1)),
    ],
  })
}

function row(
  cells: readonly Content[],
  widths: readonly number[],
  isHead: boolean,
  keepNext: boolean,
): TableRow {
  const ground = { type: ShadingType.CLEAR, color: 'auto', fill: hex(light.tones.open[1]) }
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (children, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { left: 80, right: 80 },
          children: [new Paragraph({ style: 'Cell', children, keepNext })],
          ...(isHead ? { shading: ground } : {}),
        }),
    ),
  })
}
