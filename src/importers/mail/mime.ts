import {
  type AttachmentStream,
  type Headers,
  MailParser,
  type MessageText,
  type StructuredHeader,
} from 'mailparser'

/** A part of a MIME message (RFC 2045), its transfer encoding decoded but not its charset. */
export interface MimePart {
  /** In lower case: `text/html`. */
  readonly type: string
  /** Parameters of the content type, by name in lower case: charset, format, start … */
  readonly params: Readonly<Record<string, string>>
  readonly isAttachment: boolean
  /** Empty if the part has none. */
  readonly filename: string
  readonly id: string
  readonly location: string
  /** Empty for pictures, sound, video and fonts, which are never read here. */
  readonly bytes: Uint8Array
  readonly parts: readonly MimePart[]
}

export interface MimeMessage {
  readonly root: MimePart
  /** The header's fields, decoded, by name in lower case. */
  readonly headers: Headers
  /** A field's bytes as they are in the file, one character per byte; empty if there is none. */
  readonly raw: (name: string) => string
}

/** What the parser knows about a part while reading. */
interface Node {
  readonly contentType: string | false
  readonly headers: Headers
  readonly children: readonly Node[]
}

/**
 * Keeps every part as it was sent: the parser by itself joins texts into one, decodes them by a charset that may be
 * missing or wrong, and forgets which parts were alternatives.
 */
class PartParser extends MailParser {
  readonly textTypes: readonly string[] = []
  declare readonly tree: Node | false
}

const mostParts = 20_000
const unread = /^(image|audio|video|font)\//

/**
 * The parts of a message. Messages attached to it are parts like other files and are not opened.
 * Rejects with an Error when it has more than 20,000 parts or a header of more than 1 MB.
 */
export async function readMime(bytes: Uint8Array): Promise<MimeMessage> {
  const parser = new PartParser({ ignoreEmbedded: true, checksumAlgo: false, maxChildNodes: mostParts })
  const contents = new Map<Headers, Uint8Array>()
  await new Promise<void>((resolve, reject) => {
    parser.on('data', (data: AttachmentStream | MessageText) => {
      if (data.type === 'attachment') collect(data, contents)
    })
    parser.on('end', resolve)
    parser.on('error', reject)
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    parser.end(Buffer.from(bytes.subarray(start)))
  })
  const { tree, headers, headerLines } = parser
  if (tree === false || headers === false) throw new Error('The message has no parts.')
  const raw = new Map((headerLines || []).map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1)]))
  return {
    root: readable(partOf(tree, contents), bytes),
    headers,
    raw: (name) => (raw.get(name) ?? '').trim(),
  }
}

/** A message that claims to have parts and has none is a text. */
function readable(root: MimePart, bytes: Uint8Array): MimePart {
  if (root.parts.length > 0 || !root.type.startsWith('multipart/')) return root
  const end = /\r?\n\r?\n/.exec(Buffer.from(bytes).toString('latin1'))
  return { ...root, type: 'text/plain', bytes: end === null ? new Uint8Array() : bytes.subarray(end.index) }
}

function collect(attachment: AttachmentStream, contents: Map<Headers, Uint8Array>): void {
  const chunks: Uint8Array[] = []
  const isKept = !unread.test(attachment.contentType)
  attachment.content.on('data', (chunk: Uint8Array) => {
    if (isKept) chunks.push(chunk)
  })
  attachment.content.on('end', () => {
    contents.set(attachment.headers, Buffer.concat(chunks))
    attachment.release?.()
  })
}

function partOf(node: Node, contents: ReadonlyMap<Headers, Uint8Array>): MimePart {
  const { params } = structured(node.headers, 'content-type')
  const disposition = structured(node.headers, 'content-disposition')
  const type = (node.contentType || '').toLowerCase()
  return {
    // A type without a subtype is invalid (RFC 2045, 5.2).
    type: type.includes('/') ? type : 'text/plain',
    params,
    isAttachment: disposition.value.toLowerCase() === 'attachment',
    filename: disposition.params['filename'] ?? params['name'] ?? '',
    id: simple(node.headers, 'content-id').replace(/^<|>$/g, ''),
    location: simple(node.headers, 'content-location').replace(/\s+/g, ''),
    bytes: contents.get(node.headers) ?? new Uint8Array(),
    parts: node.children.map((child) => partOf(child, contents)),
  }
}

const unstructured: StructuredHeader = { value: '', params: {} }

function structured(headers: Headers, name: 'content-type' | 'content-disposition'): StructuredHeader {
  // The parser returns these two fields in this form only.
  return (headers.get(name) as StructuredHeader | undefined) ?? unstructured
}

/** A single-line header field; empty if it is missing. */
export function simple(headers: Headers, name: string): string {
  const value = headers.get(name)
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}

/** The parts without subparts, in reading order. */
export function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}
