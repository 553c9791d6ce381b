import { type Lexicon, plainWord } from './lexicon'
import parts from '../words/compoundParts.json'

const prefixes = new Set(parts.prefixes)
const secondParts = new Set(parts.secondParts)
const shortSecondParts = new Set(parts.shortSecondParts)
const particles = new Set(parts.particles)
const beforeParticles = new Set(parts.beforeParticles)
const spanishFirstParts = new Set(parts.spanishFirstParts)
const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u
const ones =
  /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/u
/** With fewer letters a part of a word is a word of the list by chance. */
const shortestWord = 3

/**
 * Whether the hyphen between the two parts of a word at the end of a line may be the word's own, as in “long-term”. It
 * then stays, since a hyphen too many can be seen, and a word that nobody wrote can't.
 */
export function isCompound(first: string, second: string, lexicon: Lexicon): boolean {
  const [left, right] = [plainWord(first), plainWord(second)]
  const [before, after] = [left.split('-').at(-1)!, right.split('-')[0]!]
  // “state-of-the-” is one compound; “a 90-horse-” may be broken within its last word.
  if (left.includes('-')) return !(lexicon.known?.has(`${before}${after}`) ?? false)
  if (tens.test(before) && ones.test(after)) return true
  // “self-”, “e-mail” and “x-ray”.
  if (before === 'self' || before.length === 1) return true
  const { known } = lexicon
  if (known === undefined) return isCompoundElsewhere(before, after, lexicon)
  const whole = `${before}${after.replace(/['’]s?$/, '')}`
  if (known.has(whole)) return isSpelledBothWays(before, after, known)
  if (prefixes.has(before)) return isWord(after, known)
  // The parts of a name are often words, too: Washing-ton.
  if (/^\p{Lu}/u.test(first)) return secondParts.has(after)
  return isWord(before, known) && (isWord(after, known) || shortSecondParts.has(after))
}

/** “re-elected” and “reelected”, “take-over” and “takeover”. */
function isSpelledBothWays(left: string, right: string, known: ReadonlySet<string>): boolean {
  const isDoubled = /^(?:re|pre|de)$/.test(left)
    ? right.startsWith('e')
    : left === 'co' && right.startsWith('o')
  return isDoubled || (particles.has(right) && known.has(left) && !beforeParticles.has(left))
}

function isWord(part: string, known: ReadonlySet<string>): boolean {
  const plain = part.replace(/['’]s?$/, '')
  return plain.length >= shortestWord && known.has(plain)
}

/** In a language without a list: both parts are words of the text, or the first one only occurs in compounds. */
function isCompoundElsewhere(left: string, right: string, { own }: Lexicon): boolean {
  if (spanishFirstParts.has(left)) return true
  return left.length > shortestWord && right.length > shortestWord && own.has(left) && own.has(right)
}
