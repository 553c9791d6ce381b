import { type Cell, cellText, type Column } from '../shared/table'
import { safeHref } from '../shared/safeHref'
import { xml } from '../shared/xmlText'
import { declaration, relationships, type Relationship } from './package'
import { cellStyle } from './styles'

/** A sheet of a workbook: its name, its part, and the web addresses that its cells link to. */
export interface Sheet {
  readonly name: string
  readonly part: string
  /** The relationships part for its links; empty if there are none. */
  readonly links: string
}

/** Excel calls a workbook damaged that has a longer link, in characters, or more of them on a sheet. */
const longestLink = 2079
const mostLinks = 65_530

interface Link {
  readonly cell: string
  readonly address: string
}

/** A table as a sheet (ECMA-376 part 1, 18.3): a bold header row that stays visible, a filter, and http(s) links. */
export function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  const titles = columns.map(({ title }, index) => cell(title, cellName(index, 0), cellStyle.head))
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 2}">${columns.map((column, at) => bodyCell(column, row, cellName(at, index + 1))).join('')}</row>`,
  )
  const links = rows
    .flatMap((row, index) => columns.flatMap((column, at) => linkOf(column, row, cellName(at, index + 1))))
    .slice(0, mostLinks)
  const last = cellName(columns.length - 1, rows.length)
  return {
    name,
    part: `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(width).join('')}</cols><sheetData><row r="1">${titles.join('')}</row>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/>${linkElements(links)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" paperSize="9"/></worksheet>`,
    links: links.length === 0 ? '' : relationships(links.map(relationship)),
  }
}

function bodyCell<Row>(column: Column<Row>, row: Row, name: string): string {
  return cell(column.of(row), name, linkOf(column, row, name).length > 0 ? cellStyle.link : cellStyle.body)
}

function cell(value: Cell, name: string, style: number): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${name}" s="${style}"><v>${value}</v></c>`
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(escaped(cellText(value)))}</t></is></c>`
}

/**
 * In a workbook `_x0041_` is a character by its number (ST_Xstring), so the first underscore of such text is escaped.
 */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function width<Row>({ width: characters }: Column<Row>, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${characters}" customWidth="1"/>`
}

function linkOf<Row>({ isAddress, of }: Column<Row>, row: Row, name: string): Link[] {
  const address = isAddress ? safeHref(String(of(row) ?? '')) : undefined
  return address === undefined || address.length > longestLink ? [] : [{ cell: name, address }]
}

function linkElements(links: readonly Link[]): string {
  if (links.length === 0) return ''
  return `<hyperlinks>${links.map(({ cell: ref }, index) => `<hyperlink ref="${ref}" r:id="rId${index + 1}"/>`).join('')}</hyperlinks>`
}

function relationship({ address }: Link): Relationship {
  return { type: 'hyperlink', target: address, isExternal: true }
}

/** A cell's name from its zero-based column and row: (1, 2) is "B3", (26, 0) is "AA1". */
function cellName(column: number, row: number): string {
  return `${letters(column)}${row + 1}`
}

function letters(column: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}
