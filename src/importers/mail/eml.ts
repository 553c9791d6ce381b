import type { ArticleDraft, Details, DraftBlock } from '../../core/model/article'
import { ImportRefusal } from '../../core/importRefusal'
import { calendarDay } from '../shared/dates'
import { decodeText } from '../bytes/decoding'
import { webAddress } from '../../core/text/webAddress'
import { languageTag, personNames, plainLine } from '../shared/details'
import type { FileContent, GivenFile, Part } from '../file'
import { parsePage } from '../page/htmlDocument'
import { blocksOf, plain } from '../page/htmlBlocks'
import { removeSilent } from '../page/hiddenParts'
import { nameStruck } from '../page/struckElements'
import { textLines } from '../text/textLines'
import { attachmentParts } from './attachments'
import { encryptionOf, partsOf } from './bodies'
import { unflowed } from './flowed'
import { leavesOf, type MimeMessage, type MimePart, readMime, simple } from './mime'

/**
 * A mail message (RFC 5322) as an article draft: all the text that a mail program shows, since a message has no
 * furniture. If it has attachments that Touchstone may open, the message and each attachment are parts to choose from.
 */
export async function importMail(file: GivenFile): Promise<FileContent> {
  const message = await readMime(file.bytes)
  const { body, attachments, unread } = partsOf(message.root)
  const shown = draftOf(message, body, file.name)
  const filled = shown.blocks.length > 0 ? shown : draftOf(message, plainParts(message.root), file.name)
  const encryption = encryptionOf(message.root)
  const isReadable = () => body.some((part) => encryptionOf(part) === undefined && part.bytes.length > 0)
  if (encryption !== undefined && !isReadable()) throw encrypted(file.name, encryption)
  const draft = { ...filled, notices: [...(filled.notices ?? []), ...unreadNotices(unread)] }
  if (attachments.length === 0) return { kind: 'article', draft }
  const text: Part = {
    name: 'message',
    title: draft.details.title || 'The message',
    isUsual: true,
    open: () => Promise.resolve({ file, draft }),
  }
  const hasText = draft.blocks.length > 0
  const files = await attachmentParts(attachments, !hasText)
  return { kind: 'parts', parts: hasText ? [text, ...files] : files }
}

function encrypted(name: string, how: string): ImportRefusal {
  return new ImportRefusal(
    'unsupported',
    `${name} was not opened: it is an encrypted message (${how}). Open it in the mail program that has the key, copy its text into a text file (.txt) and open that.`,
  )
}

/** A notice of the files sent along that were not opened; none without them. */
function unreadNotices(files: readonly MimePart[]): string[] {
  if (files.length === 0) return []
  const names = files.map(
    ({ filename, type }) => plainLine(filename) || (/calendar/.test(type) ? 'an invitation' : type),
  )
  const isWinmail = files.some(
    ({ type, filename }) => /ms-tnef/.test(type) || /^winmail\.dat$/i.test(filename),
  )
  const how = isWinmail
    ? ' Ask the sender of winmail.dat for HTML or plain text: its files are wrapped by Outlook.'
    : ''
  return [
    `Sent with the message and not read: ${new Intl.ListFormat('en').format(names.slice(0, 20))}.${how}`,
  ]
}

/** The message as plain text, for one whose page shows nothing. */
function plainParts(root: MimePart): MimePart[] {
  return leavesOf(root).filter(({ type, isAttachment }) => type === 'text/plain' && !isAttachment)
}

function draftOf(message: MimeMessage, body: readonly MimePart[], name: string): ArticleDraft {
  const read = body.map((part) => (part.type === 'text/html' ? pageIn(part, name) : textIn(part, name)))
  const details = detailsOf(message, read.map(({ language }) => language).find((each) => each !== '') ?? '')
  const blocks = read.flatMap((each) => each.blocks)
  const title: DraftBlock[] =
    details.title === '' || blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: details.title }]
  return {
    details,
    mediaType: 'message/rfc822',
    blocks: [...title, ...blocks],
    leftOut: [],
    notices: read.flatMap(({ notices }) => notices),
  }
}

interface Body {
  readonly blocks: readonly DraftBlock[]
  readonly language: string
  readonly notices: readonly string[]
}

function pageIn(part: MimePart, name: string): Body {
  const { text, notices } = decodeText(part.bytes, name, part.params['charset'])
  const page = parsePage(text)
  const language = languageTag(page.documentElement.getAttribute('lang') ?? '')
  removeSilent(page)
  const struck = nameStruck(page)
  return { blocks: blocksOf(page.body).map(plain), language, notices: [...notices, ...struck] }
}

function textIn(part: MimePart, name: string): Body {
  const { text, notices } = decodeText(part.bytes, name, part.params['charset'])
  const isFlowed = part.params['format']?.toLowerCase() === 'flowed'
  const whole = isFlowed ? unflowed(text, part.params['delsp']?.toLowerCase() === 'yes') : text
  return {
    blocks: textLines(whole).map(({ linked: _, alone: __, ...block }) => block),
    language: '',
    notices,
  }
}

function detailsOf(message: MimeMessage, language: string): Details {
  return {
    title: plainLine(fieldOf(message, 'subject')),
    byline: personNames(senderOf(message)),
    publisher: '',
    // The day in the sender's time zone, which the parser's date has lost.
    published: plainLine(calendarDay(message.raw('date').replace(/^\w+,\s*/, ''))),
    address: webAddress(fieldOf(message, 'archived-at').replace(/^<|>$/g, '')),
    language: languageTag(fieldOf(message, 'content-language')) || language,
  }
}

function senderOf({ headers }: MimeMessage): string {
  const from = headers.get('from')
  if (typeof from !== 'object' || !('html' in from) || !Array.isArray(from.value)) return ''
  return from.value.map(({ name, address }) => name || (address ?? '')).join(', ')
}

/** A header field's text. Some programs write non-ASCII letters into it without declaring an encoding. */
function fieldOf({ headers, raw }: MimeMessage, name: string): string {
  const text = simple(headers, name)
  return text.includes('\ufffd') ? decodeText(Buffer.from(raw(name), 'latin1'), name).text : text
}
