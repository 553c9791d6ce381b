import { z } from 'zod'
import { withoutUnseen } from '../text/bidi'

/** The longest name that is given to a file, in bytes of UTF-8: file systems allow 255, and temporary names add some. */
const longestMade = 180

/**
 * A name that stays in its folder on every system, such as one that a document states: no separator, no NUL, no drive,
 * and not `.` or `..`. It may still be a name that some system refuses.
 */
export const PlainName = z.string().refine((name) => isPlain(name) && name.length <= 255, {
  error: 'A file’s name can’t lead out of its folder.',
})

/** A name that every system accepts for a file and shows as it is. */
export const FileName = PlainName.refine(
  (name) => isAccepted(name) && bytesOf(name) <= 255,
  'A file can’t have this name on every system.',
)
export type FileName = z.infer<typeof FileName>

/** The place of an original in its article: `<version>/<name>`; the first versions of Touchstone had the name alone. */
export const OriginalPlace = z
  .string()
  .refine((place) => isPlain(place.replace(/^[1-9]\d{0,5}\//, '')) && place.length <= 262, {
    error: 'An original can’t be outside its article’s folder.',
  })

/** The name under which a file is kept: as much of its own name as every system accepts. */
export function safeFileName(name: string): string {
  const safe = withoutUnseen(name).replace(unaccepted, '_').replace(/^\.+/, '_')
  const ending = /\.[^.]{1,15}$/.exec(safe)?.[0] ?? ''
  const stem = safe.slice(0, safe.length - ending.length)
  const kept = `${cut(stem, longestMade - bytesOf(ending))}${ending}`.replace(/[. ]+$/, '_')
  return kept === '' || isReserved(kept) ? safeFileName(`_${kept}`) : kept
}

/** Whether Windows uses the name, with any ending, for a device. */
export function isReserved(name: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|:|$)/i.test(name)
}

/** Control characters, marks that turn the direction of writing, halves of characters, and what a system refuses. */
const unaccepted = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\p{Zl}\p{Zp}\ufeff<>:"/\\|?*]/gu

function isPlain(name: string): boolean {
  return !/[/\\\0]/.test(name) && !/^[. ]*$/.test(name) && !/^[a-z]:/i.test(name)
}

function isAccepted(name: string): boolean {
  return name.search(unaccepted) < 0 && !/[. ]$/.test(name) && !isReserved(name)
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** The beginning of a text in at most so many bytes of UTF-8, without half a character at its end. */
function cut(text: string, bytes: number): string {
  const encoded = new TextEncoder().encode(text)
  if (encoded.length <= bytes) return text
  return new TextDecoder().decode(encoded.slice(0, bytes), { stream: true })
}
