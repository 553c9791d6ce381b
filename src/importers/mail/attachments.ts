import type { Part } from '../file'
import { extensionOf, signedFormat } from '../formats'
import type { MimePart } from './mime'

/** Files sent with a message as parts to choose from, under the names they were sent with, each name once. */
export function attachmentParts(attachments: readonly MimePart[]): Part[] {
  const taken = new Map([['message', 1]])
  return attachments.map((attachment, at) => {
    const name = free(nameOf(attachment, at + 1), taken)
    return {
      name,
      title: name,
      isUsual: false,
      open: () => Promise.resolve({ file: { name, bytes: attachment.bytes } }),
    }
  })
}

/** The last part of the name, for some programs send whole paths. */
function nameOf({ filename, type, bytes }: MimePart, number: number): string {
  const name = filename
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .trim()
  const extension = type === 'message/rfc822' ? 'eml' : signedFormat(bytes)
  if (name === '') return `attachment ${number}.${extension ?? 'txt'}`
  return extensionOf(name) === '' && extension !== undefined ? `${name}.${extension}` : name
}

function free(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1
  taken.set(name, count)
  // A name that was made up may have been given, too.
  return count === 1 ? name : free(name.replace(/(\.\w+)?$/, ` (${count})$1`), taken)
}
