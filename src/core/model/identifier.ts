import { z } from 'zod'
import { isReserved } from './fileName'

/** The longest id, in characters: a UUID has 36, a SHA-256 64. */
const longest = 64

/** Evidence of a claim that was split again and again has a long id: each split joins another one to it. */
const longestJoined = 4096

/**
 * The id of an article, claim, source, device or act: letters A–Z and a–z, digits, `-` and `_`. It names folders and
 * files on every system and is safe as a key of a plain object.
 */
export const Identifier = identifier(longest)
export type Identifier = z.infer<typeof Identifier>

/** The id of a piece of evidence: one or more ids, joined by `-`. */
export const JoinedIdentifier = identifier(longestJoined)

export function isIdentifier(text: string): boolean {
  return Identifier.safeParse(text).success
}

function identifier(limit: number) {
  return z.string().refine((text) => text.length <= limit && /^[\w-]+$/.test(text) && !isTaken(text), {
    error: `An id has letters, digits, - and _, at most ${limit}.`,
  })
}

/** Every plain object has some names already, such as `__proto__`; Windows has some of its own, such as `nul`. */
function isTaken(text: string): boolean {
  return text in Object.prototype || isReserved(text)
}
