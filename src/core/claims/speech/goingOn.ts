import { quoteNear, type That } from './afterVerb'
import type { Attribution } from './foundAttribution'

/** “…,” said Ann Poole, a nurse, who added that …: right behind the words that say who speaks. */
export const goesOnWho = /^,(?: (?:\p{Ll}|\d)[^,.;]{1,60},)? (?:who|quien)(?: \p{Ll}{3,10})? $/u

/** ", saying it was", ", saying the account is". */
const aSubject = /^ (?:he|she|it|they|there|the|this|his|her|its|their|\p{Lu}[\p{L}’-]+) /u

/** ", adding that “…”": a participle or "who" after a comma, before "that" or a quotation. */
export function goingOn(
  left: string,
  right: string,
  at: number,
  verb: string,
  that: That | undefined,
): Attribution | undefined {
  const apart = /,\s*$/.test(left) || goesOnWho.test(left)
  const says =
    that !== undefined ||
    quoteNear(right) ||
    (/^(?:arguing|insisting|saying)$/.test(verb) && aSubject.test(right))
  if (!apart || !says) return undefined
  return {
    subject: undefined,
    cue: that?.cue ?? verb,
    said: 'after',
    start: at,
    end: at + verb.length + (that?.length ?? 0),
  }
}
