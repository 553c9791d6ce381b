import { CsvError, parse } from 'csv-parse/sync'

/** A row of a table; `number` is the row's number in a spreadsheet program, which starts at 1. */
export interface Row {
  readonly number: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly delimiter: string
  readonly rows: readonly Row[]
}

const delimiters = [',', ';', '\t', '|']
/** A delimiter that no table uses: with it, every line is one cell. */
const none = '\u001f'
/** UTF-16 code units in which the delimiter is looked for. */
const sampleLength = 50_000

/**
 * The non-empty rows of a CSV file (RFC 4180 and what programs make of it): the delimiter is detected, quotes within a
 * cell belong to the cell, and a quote that is never closed ends with the file.
 */
export function readTable(text: string): Table {
  // Excel writes and respects a first line that names the delimiter.
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  const delimiter = named?.[1] ?? delimiterOf(body)
  const rows = parsed(body, delimiter)
    .map((cells, at) => ({ number: at + (named === null ? 1 : 2), cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return { delimiter, rows }
}

/** Formats cells as a CSV file (RFC 4180). */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const written = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')
}

function parsed(text: string, delimiter: string): string[][] {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
  }
  try {
    return parse(text, options)
  } catch (cause) {
    if (cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED') return parse(`${text}"`, options)
    throw cause
  }
}

/** The delimiter that splits most lines into as many cells as the first has. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength)
  const end = text.length > sampleLength ? sample.lastIndexOf('\n') : -1
  const lines = end > 0 ? sample.slice(0, end) : sample
  const scores = delimiters.map((delimiter) => evenness(parsed(lines, delimiter)))
  const best = Math.max(...scores)
  return best > 0 ? delimiters[scores.indexOf(best)]! : none
}

/** The share of rows with as many cells as the first, plus a little for more cells; 0 for one cell a row. */
function evenness(rows: readonly string[][]): number {
  const full = rows.filter((row) => row.length > 1 || row[0] !== '')
  const width = full[0]?.length ?? 1
  if (width < 2) return 0
  return full.filter((row) => row.length === width).length / full.length + Math.min(width, 100) / 1000
}
