import {
  type AttachmentStream,
  type Headers,
  MailParser,
  type MessageText,
  type StructuredHeader,
} from 'mailparser'

/** A part of a MIME message (RFC 2045), decoded from its transfer encoding but not from its charset. */
export interface MimePart {
  /** In lower case, such as `text/html`. */
  readonly type: string
  /** Parameters of the content type, by name in lower case: charset, format, start … */
  readonly params: Readonly<Record<string, string>>
  readonly isAttachment: boolean
  /** Empty where the part has none. */
  readonly filename: string
  readonly id: string
  readonly location: string
  /** Empty for pictures, sound, video and fonts, which nothing here reads. */
  readonly bytes: Uint8Array
  readonly parts: readonly MimePart[]
}

export interface MimeMessage {
  readonly root: MimePart
  /** The header's fields, decoded, by name in lower case. */
  readonly headers: Headers
  /** A field as it stands in the file, its bytes as characters of the same number; empty where there is none. */
  readonly raw: (name: string) => string
}

/** What the parser knows of a part while it reads. */
interface Node {
  readonly contentType: string | false
  readonly headers: Headers
  readonly children: readonly Node[]
}

/**
 * Keeps every part as it was sent: by itself the parser joins texts to one, decodes them by a charset that may not be
 * named or true, and forgets which was an alternative to which.
 */
class PartParser extends MailParser {
  readonly textTypes: readonly string[] = []
  declare readonly tree: Node | false
}

const mostParts = 20_000
const unread = /^(image|audio|video|font)\//

/**
 * The parts of a message. Messages in it are parts like other files and not looked into.
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
    parser.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })
  const { tree, headers, headerLines } = parser
  if (tree === false || headers === false) throw new Error('The message has no parts.')
  const raw = new Map((headerLines || []).map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1)]))
  return { root: partOf(tree, contents), headers, raw: (name) => (raw.get(name) ?? '').trim() }
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
  return {
    type: (node.contentType || 'text/plain').toLowerCase(),
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
  // Of these two fields the parser gives this form alone.
  return (headers.get(name) as StructuredHeader | undefined) ?? unstructured
}

/** A field of one line of text; empty where the header has none. */
export function simple(headers: Headers, name: string): string {
  const value = headers.get(name)
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}

/** The parts without parts of their own, in reading order. */
export function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}
