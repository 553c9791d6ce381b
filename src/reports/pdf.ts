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

/** Renumbers the names from 1, in the same order, since a reader looks them up in a sorted list. */
function fixNames(bytes: Uint8Array, text: string): void {
  const names = [...text.matchAll(/\(node(\d{8})\)/g)].map(({ index, 1: number = '' }) => ({ index, number }))
  const sorted = [...new Set(names.map((name) => name.number))].toSorted()
  const rank = new Map(sorted.map((number, index) => [number, String(index + 1).padStart(8, '0')]))
  for (const { index, number } of names) write(bytes, index + '(node'.length, rank.get(number) ?? number)
}

function write(bytes: Uint8Array, at: number, ascii: string): void {
  for (let index = 0; index < ascii.length; index++) bytes[at + index] = ascii.charCodeAt(index)
}
