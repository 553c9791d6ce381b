import { extensionOf, namedFormat, signedFormat } from '../bytes/formats'
import type { MimePart } from './mime'

/** Which parts of a message are read as its text, and which were sent along. */
export interface MessageParts {
  readonly body: readonly MimePart[]
  readonly attachments: readonly MimePart[]
  /** Files sent along that Touchstone can't open. */
  readonly unread: readonly MimePart[]
}

const texts = /^text\/(html|plain|markdown|x-markdown)$/
const silent =
  /^(image|audio|video|font)\/|^(application\/(pgp|pkcs7|x-pkcs7|smil|ics)|text\/(calendar|x?-?vcard))\b/

/**
 * Splits a message into the text that a mail program shows (of alternatives, the richest) and the attached files that
 * Touchstone may open. Pictures, signatures and invitations are neither.
 */
export function partsOf(root: MimePart): MessageParts {
  const shown = shownParts(root)
  const body = shown.filter((part) => isText(part) && part.filename === '')
  // Some programs give the message text a file name; it is still the text when there is no other.
  const named = body.length > 0 ? [] : shown.filter(isText).slice(0, 1)
  const text = body.length > 0 ? body : named
  const others = shown.filter((part) => !text.includes(part))
  const attachments = others.filter(opens)
  const unread = others.filter((part) => !opens(part) && isUnread(part))
  return { body: text, attachments, unread }
}

/** Pictures in the text and signatures are no files; a picture sent along is. */
function isUnread({ type, filename, isAttachment }: MimePart): boolean {
  if (/pgp-signature|pkcs7-signature/.test(type)) return false
  return isAttachment || (filename !== '' && !type.startsWith('image/')) || /calendar|ms-tnef/.test(type)
}

/** How a message is encrypted; undefined for all others. */
export function encryptionOf({ type, params, bytes, parts }: MimePart): 'S/MIME' | 'PGP' | undefined {
  if (
    /^application\/(?:x-)?pkcs7-mime$/.test(type) &&
    !/^(?:signed|certs|compressed)/i.test(params['smime-type'] ?? '')
  )
    return 'S/MIME'
  if (type === 'multipart/encrypted') return 'PGP'
  if (
    type === 'text/plain' &&
    /^\s*-----BEGIN PGP MESSAGE-----/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
  )
    return 'PGP'
  return parts.map(encryptionOf).find((one) => one !== undefined)
}

/** The leaf parts that are shown or offered, in reading order. */
function shownParts(part: MimePart): MimePart[] {
  if (part.parts.length === 0) return [part]
  switch (part.type) {
    case 'multipart/alternative': {
      const shown = part.parts.map(shownParts)
      const rich = shown.findLast((parts) => parts.some(({ type }) => type === 'text/html'))
      return rich ?? shown.find((parts) => parts.some(isText)) ?? shown[0] ?? []
    }
    case 'multipart/related': {
      const start = (part.params['start'] ?? '').replace(/^<|>$/g, '')
      const first = part.parts.find(({ id }) => id !== '' && id === start) ?? part.parts[0]!
      const others = part.parts.filter((other) => other !== first && other.isAttachment)
      return [first, ...others].flatMap(shownParts)
    }
    default:
      return part.parts.flatMap(shownParts)
  }
}

function isText(part: MimePart): boolean {
  return texts.test(part.type) && !part.isAttachment
}

function opens(part: MimePart): boolean {
  if (silent.test(part.type) || part.bytes.length === 0) return false
  const named = extensionOf(part.filename) === '' ? undefined : namedFormat(part.filename)
  return named !== undefined || part.type === 'message/rfc822' || signedFormat(part.bytes) !== undefined
}
