import { anyOf } from '../../text/expressions'
import { isTitle } from '../people/titles'
import words from './words/labels.json'

/** A passage with a shorter subject, and where its verb begins in it, in UTF-16 code units. */
interface Shorter {
  readonly words: string
  readonly verb: number
}

/** "Governor Tricia Holt leads …" without the title, where a full name stands between it and the verb. */
export function withoutTitle(flat: string, verb: number): Shorter[] {
  const tokens = tokensOf(flat, verb)
  const title = tokens.findLastIndex(bearsTitle)
  const name = tokens.slice(title + 1)
  const isFullName = title >= 0 && name.length > 1 && name.every(isCapital)
  return isFullName ? joined([name.join(' ')], flat, verb) : []
}

/** "Two million" is no subject yet: what is counted follows. */
const counted = new RegExp(String.raw`(?:${anyOf(words.counts)}|\d)\p{L}*$`, 'iu')
/** "Those suffering", "militants loyal": words that need what modifies them. */
const needsMore = new RegExp(String.raw`(?:ing|ed)$|^${anyOf(words.needMore)}$`, 'iu')
const modifier = new RegExp(`^${anyOf(words.modifiers)}$`, 'i')
const dependent = new RegExp(String.raw`^${anyOf(words.dependents)}(?![\p{L}])`, 'iu')

/** Whether a passage begins with a dependent clause, so that what stands before its first verb is no subject. */
export const isDependent = (flat: string): boolean => dependent.test(flat)

/** The passage with its subject cut before what modifies it ("of the foundation"), or to the name it ends with. */
export function withShortSubject(flat: string, verb: number): Shorter[] {
  const tokens = tokensOf(flat, verb)
  const end = tokens.findIndex(
    (token, index) => index > 1 && modifier.test(token) && !counted.test(tokens[index - 1] ?? ''),
  )
  if (end <= 0 || isDependent(flat)) return joined(namesAtEnd(tokens), flat, verb)
  return needsMore.test(tokens[end - 1] ?? '') ? [] : joined([tokens.slice(0, end).join(' ')], flat, verb)
}

const tokensOf = (flat: string, verb: number): string[] => flat.slice(0, verb).trimEnd().split(' ')
const bearsTitle = (token: string): boolean => isTitle(token.replace(/\.$/, ''))
const isCapital = (token: string): boolean => /^\p{Ll}?\p{Lu}/u.test(token)

const joined = (heads: readonly string[], flat: string, verb: number): Shorter[] =>
  heads.map((head) => ({ words: `${head} ${flat.slice(verb)}`, verb: head.length + 1 }))

/** Words that a name begins with and isn't one without. */
const nameOpenings = new Set(words.nameOpenings)

/**
 * A subject from where a name in it begins, the longest first: at a title, or behind one or words in lower case. "South Dakota" stays
 * whole, and of two who are joined none is left alone.
 */
function namesAtEnd(tokens: readonly string[]): string[] {
  const joint = tokens.findIndex((token) => /^(?:and|or|y|e|o|&)$/.test(token))
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1] ?? ''
    const begins = isCapital(token) && (!isCapital(before) || bearsTitle(before) || bearsTitle(token))
    const isPart = nameOpenings.has(before) || (joint >= 0 && joint < index)
    return index > 0 && begins && !isPart ? [tokens.slice(index).join(' ')] : []
  })
}
