import { timeOf } from '../core/text/isoDates'

/** The header or footer of every page. Chromium fills in the elements with its class names. */
function margin(content: string): string {
  return `<div style="width:100%;margin:0 18mm;display:flex;justify-content:space-between;gap:10mm;font:7pt sans-serif;color:#5a5e64">${content}</div>`
}

/** Options for Electron's `printToPDF`, for the page of `renderHtml`. */
export const pdfOptions = {
  pageSize: 'A4' as const,
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: margin(
    '<span class="title" style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis"></span>',
  ),
  footerTemplate: margin(
    '<span>Made with Touchstone</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
  ),
}

/**
 * Removes from Chromium's PDF what differs between prints, so that the same page and date give the same bytes.
 *
 * Two things differ: the two print dates, and the names of the tagged elements, which continue counting as long as a
 * renderer lives. Each is replaced by the same number of bytes, since the file's cross-reference table counts them.
 * Text cannot be mistaken for either: inside a PDF string its brackets have a backslash.
 */
export function fixPdf(bytes: Uint8Array, date: string): Uint8Array {
  const fixed = bytes.slice()
  // In windows-1252 every byte is one character, so offsets in the text are offsets in the file.
  const text = new TextDecoder('windows-1252').decode(bytes)
  fixDates(fixed, text, date)
  fixNames(fixed, text)
  return fixed
}

function fixDates(bytes: Uint8Array, text: string, date: string): void {
  const digits = new Date(timeOf(date) ?? 0).toISOString().replace(/\D/g, '').slice(0, 14)
  for (const match of text.matchAll(/\/(?:CreationDate|ModDate)\s*\(D:(\d{14})([^)]*)\)/g)) {
    const [all, , zone = ''] = match
    const utc = zone.startsWith('Z') ? zone : "+00'00'".slice(0, zone.length)
    write(bytes, match.index + all.length - 1 - zone.length - 14, digits + utc)
  }
}

/**
 * Renumbers the names from 1 in the order of the elements in the file: in which order they came to be differs. A reader
 * looks them up in a list that is sorted by name, so that is put in order again.
 */
function fixNames(bytes: Uint8Array, text: string): void {
  const list = nameList(text)
  const used = [...text.matchAll(/\(node(\d{8})\)/g)].map(({ index, 1: number = '' }) => ({ index, number }))
  const rest = [...new Set(used.map(({ number }) => number))].toSorted()
  const inOrder = new Set([...list.entries.map(({ number }) => number), ...rest])
  const rank = new Map([...inOrder].map((number, index) => [number, nameNumber(index + 1)]))
  for (const { index, number } of used) write(bytes, index + '(node'.length, rank.get(number) ?? number)
  const entries = list.entries.map(({ object }, index) => `(node${nameNumber(index + 1)}) ${object} 0 R`)
  if (entries.join(' ').length !== list.text.length) return
  write(bytes, list.start, entries.join(' '))
  // Before the list stand its first and last name.
  const limits = /\/Limits \[\(node\d{8}\) \(node\d{8}\)\]\s*\/Names \[$/.exec(
    text.slice(Math.max(list.start - 80, 0), list.start),
  )
  if (!limits) return
  const first = list.start - limits[0].length + '/Limits ['.length
  write(bytes, first, `(node${nameNumber(1)}) (node${nameNumber(entries.length)})`)
}

const nameNumber = (number: number) => String(number).padStart(8, '0')

/** The list by which a reader finds the elements of a name: its entries in the order of the elements in the file. */
function nameList(text: string) {
  const start = text.indexOf('[(node', text.indexOf('/Names [(node')) + 1
  const list = start === 0 ? '' : text.slice(start, text.indexOf(']', start))
  const entries = [...list.matchAll(/\(node(\d{8})\) (\d+) 0 R/g)]
    .map(([, number = '', object]) => ({ number, object: Number(object) }))
    .toSorted((one, other) => one.object - other.object)
  return { start, text: list, entries }
}

function write(bytes: Uint8Array, at: number, ascii: string): void {
  for (let index = 0; index < ascii.length; index++) bytes[at + index] = ascii.charCodeAt(index)
}
