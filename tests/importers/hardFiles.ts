import { gzipSync } from 'node:zlib'
import type { Format } from '../../src/importers/bytes/formats'
import { docxFile, escaped, paragraph } from './docxFile'
import { fixture } from './fixtureFile'
import { odtFile } from './odtFile'
import { zipFile } from './zipFile'
import { clusters, pdfFile } from './pdfFile'

/** The project's one hard text in a file of some format; `part` if the file has several articles. */
export interface HardFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly part?: string
  /** Whether each paragraph is a separate article in it. */
  readonly isApart?: true
}

const text = new TextDecoder().decode(fixture('hard-characters.txt')).trim()
const paragraphs = text.split('\n\n')
const [title = '', ...body] = paragraphs
const utf8 = (words: string) => new TextEncoder().encode(words)
const page = `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${body.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`
const base64 = (words: string) =>
  (
    Buffer.from(words)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
const word = (name: string) => `=?utf-8?B?${Buffer.from(name).toString('base64')}?=`

/** Comments with an answer, a link, and form fields without values, which leave the text of a PDF as it is. */
const annotations = [
  '/Subtype /Highlight /Rect [72 680 200 700] /QuadPoints [72 700 200 700 72 680 200 680] /Contents (Says who?) /T (Ann) /NM (one)',
  '/Subtype /Text /Rect [60 640 70 650] /Contents (See https://example.org/) /RC (<body><p>See</p></body>) /T (Ben)',
  '/Subtype /Link /Rect [72 640 200 660] /A << /S /URI /URI (https://example.org/source) >>',
  '/Subtype /Widget /Rect [72 60 200 80] /FT /Tx /T (name) /V ()',
  '/Subtype /Widget /Rect [72 30 200 50] /FT /Ch /T (choice) /V () /Opt [[(a) (One)] (Two)]',
]
  .map((entries) => `<< /Type /Annot /F 4 ${entries} >>`)
  .join(' ')

/** One file of every format, each with the same hard text. */
export const hardFiles: Record<Format, () => HardFile | Promise<HardFile>> = {
  text: () => ({ name: 'hard.txt', bytes: utf8(text) }),
  markdown: () => ({ name: 'hard.md', bytes: utf8(text) }),
  html: () => ({ name: 'hard.html', bytes: utf8(page) }),
  mhtml: () => ({
    name: 'hard.mhtml',
    bytes: utf8(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/\r\n\r\n${base64(page)}\r\n--cut--\r\n`,
    ),
  }),
  pdf: () => ({
    name: 'hard.pdf',
    bytes: pdfFile(
      [{ texts: paragraphs.map((one, at) => ({ text: asDrawn(one), x: 72, y: 100 + at * 40 })) }],
      { everyPage: `/Annots [${annotations}]`, catalog: '/AcroForm << /Fields [] >>' },
    ),
  }),
  docx: async () => ({
    name: 'hard.docx',
    bytes: await docxFile({ body: paragraphs.map((one) => paragraph(one)).join('') }),
  }),
  odt: async () => ({
    name: 'hard.odt',
    bytes: await odtFile({ body: paragraphs.map((one) => `<text:p>${escaped(one)}</text:p>`).join('') }),
  }),
  rtf: () => ({
    name: 'hard.rtf',
    bytes: utf8(`{\\rtf1\\ansi\\uc1 ${paragraphs.map(inRtf).join('\\par\n')}\\par}`),
  }),
  epub: async () => ({
    name: 'hard.epub',
    bytes: await zipFile(
      {
        mimetype: 'application/epub+zip',
        'META-INF/container.xml':
          '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        'book.opf':
          '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"/><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine></package>',
        'one.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>${title}</h1>${body.map((one) => `<p>${one}</p>`).join('')}</body></html>`,
      },
      ['mimetype'],
    ),
    part: 'The whole book',
  }),
  mail: () => ({
    name: 'hard.eml',
    bytes: utf8(
      `From: Ann <ann@example.org>\r\nSubject: ${word(title)}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(body.join('\r\n\r\n'))}\r\n`,
    ),
  }),
  subtitles: () => ({
    name: 'hard.srt',
    bytes: utf8(
      paragraphs.map((one, at) => `${at + 1}\n00:0${at}:00,000 --> 00:0${at}:05,000\n${one}\n`).join('\n'),
    ),
  }),
  warc: () => ({ name: 'hard.warc.gz', bytes: gzipSync(record()), part: 'https://example.org/' }),
  wacz: async () => ({
    name: 'hard.wacz',
    bytes: await zipFile({
      'datapackage.json': '{}',
      'archive/data.warc.gz': gzipSync(record()),
      'pages/pages.jsonl': `{"format": "json-pages-1.0"}\n{"url": "https://example.org/", "title": "Hard", "ts": "2024-03-01T10:00:00Z"}\n`,
    }),
    part: 'https://example.org/',
  }),
  claimReview: () => ({
    name: 'hard.json',
    bytes: utf8(
      JSON.stringify(
        paragraphs.map((claimReviewed) => ({
          '@context': 'https://schema.org',
          '@type': 'ClaimReview',
          claimReviewed,
          reviewRating: { alternateName: 'False' },
        })),
      ),
    ),
    isApart: true,
  }),
  csv: () => ({
    name: 'hard.csv',
    bytes: utf8(
      `title,body\n${[title, body.join('\n\n')].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`,
    ),
    part: 'row 2',
  }),
  zip: async () => ({
    name: 'hard.zip',
    bytes: await zipFile({ 'hard.txt': utf8(text) }),
    part: 'hard.txt',
  }),
}

/** Every non-ASCII character as its UTF-16 code units, which are signed in RTF. */
function inRtf(words: string): string {
  return words
    .replace(/[\\{}]/g, (char) => `\\${char}`)
    .replace(/[^ -~]/g, (_, at) => `\\u${(words.charCodeAt(at as number) << 16) >> 16}?`)
}

function record(): Buffer {
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`)
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nWARC-Date: 2024-03-01T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ])
}

/** The text in its left-to-right order on the page: Arabic reversed, except numbers. */
function asDrawn(words: string): string {
  if (!/\p{Script=Arabic}/u.test(words)) return words
  return clusters(words)
    .toReversed()
    .join('')
    .replace(/[\p{Nd}٫]+/gu, (number) => clusters(number).toReversed().join(''))
}
