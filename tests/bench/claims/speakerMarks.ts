import type { FoundClaim, Speaker } from '../../../src/core/model/claim'
import type { Verdict } from './counts'
import type { MarkedClaim } from './markedSet'

/**
 * Whether the claims at a mark name the right speaker, a wrong one or none. Where naming nobody is right, a name that
 * isn't marked is wrong, and no name counts for nothing.
 */
export function judgeSpeaker({ words, speaker }: MarkedClaim, there: readonly FoundClaim[]): Verdict[] {
  const marked = (speaker ?? [null]).filter((name) => name !== null)
  const named = speakersOf(there).map(({ name }) => name)
  const fault = { words, expected: marked[0] ?? 'nobody', found: named.join(', ') || 'nobody' }
  if (!named.every((name) => isOneOf(marked, name))) return [{ count: 'speakerWrong', fault }]
  if (named.length > 0) return [{ count: 'speakerRight' }]
  return speaker === null || speaker.includes(null) ? [] : [{ count: 'speakerUnknown', fault }]
}

/**
 * Whether a rightly named speaker is said to be known as marked: by the sentence's own words, or inferred. Of several
 * right names, one that stands in the sentence is said there: "the study" is, though its maker is inferred.
 */
export function judgeKnown(
  { words, speaker, known }: MarkedClaim,
  there: readonly FoundClaim[],
  sentence: string,
): Verdict[] {
  const marked = (speaker ?? []).filter((name) => name !== null)
  const first = speakersOf(there).find(({ name }) => isOneOf(marked, name))
  if (known === undefined || first === undefined) return []
  const expected = bare(sentence).includes(bare(first.name)) ? 'said' : known
  const found = 'inferred' in first && first.inferred !== undefined ? 'inferred' : 'said'
  return found === expected
    ? [{ count: 'knownRight' }]
    : [{ count: 'knownWrong', fault: { words, expected, found } }]
}

const speakersOf = (claims: readonly FoundClaim[]): Speaker[] =>
  claims.flatMap(({ speaker }) => speaker ?? [])

const isOneOf = (marked: readonly string[], name: string): boolean =>
  marked.some((one) => bare(one) === bare(name))

/** A name without what doesn't change whom it means: case, marks, and an article before it. */
const bare = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[.,]/g, '')
    .replace(/^(?:the|an?|el|la|los|las|una?) /, '')
