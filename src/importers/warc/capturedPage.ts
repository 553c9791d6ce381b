import type { ArticleDraft } from '../../core/model/article'
import { webAddress } from '../../core/text/webAddress'
import { type DecodedText, decodeText } from '../bytes/decoding'
import type { OpenedPart } from '../file'
import { importHtml } from '../page/html'
import { type Allowance, decodedBody } from './payload'
import type { Capture } from './records'

/** Whether it is a web page rather than a PDF or plain text. */
export function isPage({ mediaType }: Capture): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml'
}

/** A captured page's source. Throws an ImportRefusal when it is not text, or inflates to too much. */
export function pageSource(capture: Capture, allowance: Allowance): string {
  return source(contentOf(capture, allowance), capture).text
}

/** A capture as a file; a web page also as an article, with the address from the archive. */
export function openCapture(capture: Capture, isCut: boolean, allowance: Allowance): OpenedPart {
  const bytes = contentOf(capture, allowance)
  const file = { name: fileName(capture), bytes }
  if (!isPage(capture)) return { file }
  const { text, notices } = source(bytes, capture)
  return { file, draft: placed(importHtml(text), capture, [...notices, ...(isCut ? [cutNotice] : [])]) }
}

function contentOf({ body, headers }: Capture, allowance: Allowance): Uint8Array {
  return headers === undefined ? body : decodedBody(body, headers, allowance)
}

/** The server's charset takes precedence over the page's own (HTML, 13.2.3.2). */
function source(bytes: Uint8Array, { address, charset }: Capture): DecodedText {
  return decodeText(bytes, address, charset === '' ? undefined : charset)
}

const cutNotice = 'The web archive is damaged or was cut off; pages after the damage are missing.'

function placed(draft: ArticleDraft, { address, date }: Capture, notices: readonly string[]): ArticleDraft {
  const captured = date === '' ? '' : ` on ${date.slice(0, 10)}`
  return {
    ...draft,
    details: { ...draft.details, address: draft.details.address || webAddress(address) },
    notices: [
      ...(draft.notices ?? []),
      `The web archive captured this page${captured} from ${address}.`,
      ...notices,
    ],
  }
}

const endings: Readonly<Record<string, string>> = { 'application/pdf': '.pdf', 'text/plain': '.txt' }

/** A file name made from the address: `example.org/tram?page=2` is `example.org-tram-page-2.html`. */
function fileName({ address, mediaType }: Capture): string {
  const plain = unescaped(address.replace(/^[a-z]+:\/\/(www\.)?|#.*$/gi, ''))
  const stem = plain
    .replace(/\.(x?html?|pdf|txt)$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return `${stem.slice(0, 100).replace(/[\ud800-\udbff]$/, '') || 'page'}${endings[mediaType] ?? '.html'}`
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
