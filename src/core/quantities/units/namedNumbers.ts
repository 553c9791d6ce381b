import { alsoCapitalised, anyOf } from '../../text/expressions'
import numbered from '../words/numberedNames.json'

/** Words whose number is part of a name: "Formula 1", "Article 50", and those also written in lower case: "page 3". */
const names: ReadonlySet<string> = new Set([...numbered.capitalised, ...alsoCapitalised(numbered.either)])

/** The last word of a text that ends with a blank, a hyphen or the word itself. */
export function lastWord(text: string): string {
  const end = /[ \u00a0-]/.test(text.slice(-1)) ? text.length - 1 : text.length
  return text.slice(text.lastIndexOf(' ', end - 1) + 1, end).replace(/^[(“"]/, '')
}

/** Whether the words right before a number make it part of a name. */
export function isNamed(before: string): boolean {
  const last = lastWord(before)
  if (names.has(last)) return true
  return /^(?:of|War|Mundial)$/.test(last) && /(?:Group of|World War|Guerra Mundial) $/.test(before)
}

const capital = /\p{Lu}[\p{L}’'.&-]{0,20} ?$/u
const opener = new RegExp(
  String.raw`(?:^|[.!?“"»:;)\]—–-]\s{0,2}|\n)\p{Lu}\p{Ll}* $|(?:^|\s)${anyOf(numbered.openers)} $`,
  'u',
)

/** Whether a capitalised word that doesn't open a sentence comes right before: "Channel 4", "the Boeing 737". */
export const followsName = (before: string): boolean => capital.test(before) && !opener.test(before)

/** Phrases in which "one" is not a number: "one of the best", "one day", "one another". */
export const idiom =
  /^ (?:of (?:the|those|these|our|my|his|her|its|their|us|them)\b|another|day\b|thing|point\b|way\b|by one|hand\b|side\b)/i
