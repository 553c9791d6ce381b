/** What an importer is made for, or in words what the file is instead. */
export type Format = 'text' | 'markdown' | 'html'

const extensions: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  '': 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** Formats that people try to open, by extension. */
const foreign: Record<string, string> = {
  pdf: 'a PDF',
  doc: 'a Word document',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'a Rich Text document',
  pages: 'a Pages document',
  epub: 'an e-book',
  mht: 'a web archive',
  mhtml: 'a web archive',
  webarchive: 'a web archive',
  eml: 'a mail message',
  xls: 'a spreadsheet',
  xlsx: 'a spreadsheet',
  csv: 'a spreadsheet',
  pptx: 'a presentation',
  zip: 'a ZIP archive',
  jpg: 'a picture',
  jpeg: 'a picture',
  png: 'a picture',
  gif: 'a picture',
  webp: 'a picture',
  mp3: 'a recording',
  mp4: 'a video',
}

/** The first bytes of formats that may come under any name. */
const signatures: [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a Rich Text document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['bplist00', 'a web archive'],
]

/** The extension in lower case without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** What a file is that is not opened, in words such as “a PDF”; undefined for all others. */
export function foreignFormat(bytes: Uint8Array, name: string): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const signed = signatures.find(([signature]) => head.startsWith(signature))
  return foreign[extensionOf(name)] ?? signed?.[1]
}

/** The format by what the text is, else by what the name says; undefined when neither is one of ours. */
export function formatOf(text: string, name: string): Format | undefined {
  const named = extensions[extensionOf(name)]
  if (opensAsPage(text)) return 'html'
  if (named === 'html') return /<\/?[a-z][^>]*>/i.test(text.slice(0, 100_000)) ? 'html' : 'text'
  if (named === 'text' && isMostlyMarkup(text)) return 'html'
  return named
}

function opensAsPage(text: string): boolean {
  const head = text.slice(0, 5000).replace(/^\s*(<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s+)*/, '')
  return /^(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(head)
}

/** A text that quotes a tag or two is text; one that closes many is a page without its head. */
function isMostlyMarkup(text: string): boolean {
  const head = text.slice(0, 20_000)
  return (
    /^\s*</.test(head) && (head.match(/<\/(p|div|h[1-6]|article|section|li|span|a)>/gi)?.length ?? 0) >= 3
  )
}
