import { hasCues } from '../subtitles/cues'
import { readTranscript } from '../subtitles/transcripts'
import { zipMediaType, zipNames } from './zipDirectory'

/** Every format that opens, in words for people. */
export const formatNames = {
  text: 'a text file',
  markdown: 'a Markdown file',
  html: 'a web page',
  mhtml: 'a saved web page (MHTML)',
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'a Rich Text document',
  epub: 'an e-book (EPUB)',
  mail: 'a mail message',
  subtitles: 'subtitles',
  warc: 'a web archive (WARC)',
  wacz: 'a web archive (WACZ)',
  claimReview: 'ClaimReview data',
  csv: 'a table (CSV)',
  zip: 'a ZIP archive',
} as const
export type Format = keyof typeof formatNames
/** Formats that are a single text once their bytes are decoded. */
export type TextualFormat = 'text' | 'markdown' | 'html' | 'subtitles' | 'claimReview' | 'csv'
export type BinaryFormat = Exclude<Format, TextualFormat>

const extensions: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  '': 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  rtf: 'rtf',
  epub: 'epub',
  eml: 'mail',
  srt: 'subtitles',
  vtt: 'subtitles',
  sbv: 'subtitles',
  ttml: 'subtitles',
  dfxp: 'subtitles',
  srv1: 'subtitles',
  srv2: 'subtitles',
  srv3: 'subtitles',
  ass: 'subtitles',
  ssa: 'subtitles',
  lrc: 'subtitles',
  json3: 'subtitles',
  warc: 'warc',
  wacz: 'wacz',
  json: 'claimReview',
  jsonld: 'claimReview',
  csv: 'csv',
  tsv: 'csv',
  zip: 'zip',
}

/** File name extensions that open, without the dot. */
export const articleExtensions: readonly string[] = [
  ...Object.keys(extensions).filter((one) => one !== ''),
  'gz',
]

/** The extension in lower case without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The format that a file name promises, including `.warc.gz`; undefined when it is not one of ours. */
export function namedFormat(name: string): Format | undefined {
  if (/\.warc\.gz$/i.test(name)) return 'warc'
  return extensions[extensionOf(name)]
}

/** The format that the first bytes show, whatever the name, for files that are not a single text. */
export function signedFormat(bytes: Uint8Array): BinaryFormat | undefined {
  // PDF readers take a header anywhere in the first kilobyte (ISO 32000-1, Annex H.3.4.1).
  const head = headOf(bytes, 1024)
  if (head.includes('%PDF-')) return 'pdf'
  if (/^\s*\{\\rtf/.test(head)) return 'rtf'
  if (/^WARC\/[01]\.\d/.test(head) || isGzip(bytes)) return 'warc'
  if (isZip(bytes)) return zipFormat(bytes)
  // Messages may hold parts in any encoding, so they are recognised by their bytes, too.
  return mailFormat(headOf(bytes, 20_000))
}

/** The format of a text by its content, else by its name; undefined when neither is one of ours. */
export function textFormat(text: string, name: string): TextualFormat | undefined {
  const named = namedFormat(name)
  const head = text.slice(0, 20_000)
  if (/^(?:\ufeff)?WEBVTT(?:\s|$)/.test(head) || isSubRip(head)) return 'subtitles'
  if (named === 'subtitles' && hasCues(head)) return 'subtitles'
  if (opensAsPage(text)) return 'html'
  if (named !== 'html' && readTranscript(text) !== undefined) return 'subtitles'
  if (
    named === 'claimReview' ||
    (/^\s*[{[]/.test(head) &&
      /"@type"\s*:\s*(?:\[\s*)?"(?:https?:\/\/schema\.org\/|schema:)?ClaimReview"/.test(text))
  )
    return 'claimReview'
  if (named === 'html') return /<\/?[a-z][^>]*>/i.test(text.slice(0, 100_000)) ? 'html' : 'text'
  if (named === 'text' && isMostlyMarkup(text)) return 'html'
  // A text with a binary format's name is still text.
  if (named === undefined) return foreignText(text, name)
  return named === 'markdown' || named === 'csv' ? named : 'text'
}

/** Programs export texts under the names of others: tables as `.xls`, plain text as `.doc`. */
function foreignText(text: string, name: string): 'csv' | 'text' | undefined {
  if (/\.xlsx?$/i.test(name) && isTable(text.slice(0, 20_000))) return 'csv'
  return /\.(?:doc|dot)$/i.test(name) && text.trim().length >= shortestText ? 'text' : undefined
}

/** With fewer characters, a file named like a document is a damaged one. */
const shortestText = 40

/** Whether the first lines have the same number of cells, more than one. */
function isTable(head: string): boolean {
  const lines = head
    .split(/\r\n?|\n/)
    .filter((line) => line !== '')
    .slice(0, 10)
  return [/\t/g, /;/g, /,/g].some((separator) => {
    const counts = new Set(lines.map((line) => line.match(separator)?.length ?? 0))
    return lines.length > 1 && counts.size === 1 && !counts.has(0)
  })
}

function isSubRip(head: string): boolean {
  return /^\s*\d+\s*\r?\n\s*\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->\s*\d{1,2}:\d\d:\d\d/.test(head)
}

/**
 * A message starts with header fields (RFC 5322), including one that only messages have; the header may continue beyond
 * `head`.
 */
function mailFormat(head: string): 'mail' | 'mhtml' | undefined {
  const lines = head.replace(/^(?:\u00ef\u00bb\u00bf)?(?:From [^\n]*\n)?/, '').split(/\r?\n/)
  const end = lines.indexOf('')
  const header = lines.slice(0, end < 0 ? -1 : end)
  if (isBarePart(header)) return 'mail'
  if (header.length < 2 || !header.every((line) => /^(?:[!-9;-~]+[ \t]*:|[ \t]+\S)/.test(line)))
    return undefined
  const fields = new Set(header.map((line) => line.slice(0, line.indexOf(':')).trimEnd().toLowerCase()))
  const has = (...names: string[]) => names.some((name) => fields.has(name))
  if (has('snapshot-content-location')) return 'mhtml'
  const isSent = has('received', 'to', 'cc', 'bcc', 'message-id')
  const isRelated = /^content-type[ \t]*:\s*multipart\/related/im.test(header.join('\n'))
  if (!isSent && (isRelated || has('content-location'))) return 'mhtml'
  const isMessage =
    isSent || has('mime-version', 'return-path') || [...fields].some((name) => name.startsWith('x-'))
  return (isMessage && has('from', 'subject', 'date')) || (has('mime-version') && has('content-type'))
    ? 'mail'
    : undefined
}

/** A part of a message, saved by itself: its header says nothing but what it contains. */
function isBarePart(header: readonly string[]): boolean {
  return (
    header.length > 0 &&
    header.every((line, at) => /^content-[a-z-]+[ \t]*:/i.test(line) || (at > 0 && /^[ \t]+\S/.test(line))) &&
    header.some((line) => /^content-type[ \t]*:\s*[a-z]+\/[a-z\d.+-]+/i.test(line))
  )
}

function opensAsPage(text: string): boolean {
  const head = text.slice(0, 5000).replace(/^\s*(<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s+)*/, '')
  return /^(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(head)
}

/** A text that quotes a tag or two is text; one that closes many tags is a page without its head. */
function isMostlyMarkup(text: string): boolean {
  const head = text.slice(0, 20_000)
  return (
    /^\s*</.test(head) && (head.match(/<\/(p|div|h[1-6]|article|section|li|span|a)>/gi)?.length ?? 0) >= 3
  )
}

function headOf(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** What kind of ZIP it is: by its declared media type, else by the names of its entries. */
function zipFormat(bytes: Uint8Array): BinaryFormat {
  const type = zipMediaType(bytes)
  if (type.startsWith('application/epub+zip')) return 'epub'
  if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  const names = new Set(zipNames(bytes))
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name))
  if (has('[Content_Types].xml', 'word/document.xml')) return 'docx'
  // A truncated document has lost its list of files and should be refused as a damaged document.
  if (names.size === 0 && headOf(bytes, 4096).includes('[Content_Types].xml')) return 'docx'
  // A document's main part may be anywhere in the package; spreadsheets and presentations have known folders.
  const isOther = [...names].some((name) => /^(?:xl|ppt)\/|\.fpage$/.test(name))
  if (has('[Content_Types].xml', '_rels/.rels') && !isOther) return 'docx'
  if (has('META-INF/container.xml')) return 'epub'
  if (type === '' && has('META-INF/manifest.xml', 'content.xml')) return 'odt'
  if (has('datapackage.json') && [...names].some((name) => name.startsWith('archive/'))) return 'wacz'
  return 'zip'
}
