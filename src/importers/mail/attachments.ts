import { plainLine } from '../shared/details'
import type { Part } from '../file'
import { extensionOf, signedFormat } from '../bytes/formats'
import { type MimePart, readMime, simple } from './mime'

/**
 * The files sent with a message as parts to choose from, under the names they were sent with; duplicate names are
 * numbered.
 */
export async function attachmentParts(attachments: readonly MimePart[], isUsual: boolean): Promise<Part[]> {
  const taken = new Map([['message', 1]])
  const parts: Part[] = []
  for (const [at, attachment] of attachments.entries()) {
    const given = nameOf(attachment)
    const name = free(given || `attachment ${at + 1}.${usualExtension(attachment)}`, taken)
    const isNameless = given === '' && attachment.type === 'message/rfc822'
    const title = (isNameless ? await subjectOf(attachment.bytes) : '') || name
    parts.push({
      name,
      title,
      isUsual,
      open: () => Promise.resolve({ file: { name, bytes: attachment.bytes } }),
    })
  }
  return parts
}

/** The last part of the name, because some programs send whole paths; with an extension, if the type gives one. */
function nameOf(attachment: MimePart): string {
  const path = attachment.filename.split(/[\\/]/)
  const name = path
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .trim()
  return name === '' || extensionOf(name) !== '' ? name : `${name}.${usualExtension(attachment)}`
}

function usualExtension({ type, bytes }: MimePart): string {
  const format = signedFormat(bytes)
  return type === 'message/rfc822' || format === 'mail' ? 'eml' : (format ?? 'txt')
}

/** The subject of an attached message, which its header is enough for. */
async function subjectOf(bytes: Uint8Array): Promise<string> {
  const { headers } = await readMime(bytes.subarray(0, 20_000))
  return plainLine(simple(headers, 'subject'))
}

function free(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1
  taken.set(name, count)
  // A made-up name may coincide with a given one.
  return count === 1 ? name : free(name.replace(/(\.\w+)?$/, ` (${count})$1`), taken)
}
