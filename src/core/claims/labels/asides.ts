import { anyOf } from '../../text/expressions'
import labels from './words/labels.json'
import { firstVerb } from './verbs'

const brackets = /\s*\([^()[\]]{0,120}\)/gu
/** "[the mayor] took bribes": words an editor put in for others. */
const inserted = /\[([^()[\]]{0,60})\]/gu
const relative = new RegExp(String.raw`, (?:${anyOf(labels.relatives)}) [^,;]{3,200}(?:, |$)`, 'iu')
/** "… leads her rival, Ann Lee, by 18,000 votes": a name between an object and what goes on with it. */
const namedObject =
  /(?<=\p{Ll}), \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){1,2},(?= (?:by|for|with|to|in|of|from|after) )/gu
/** The subject, something about it between commas, and its verb. */
const apposition = /^([^,;]{3,70}), ([^,;]{2,90}), (?=\S)/u

/** A passage without what stands in brackets, and without clauses between commas that begin with "which" or "who". */
export const withoutAsides = (words: string): string =>
  words
    .replace(inserted, '$1')
    .replace(namedObject, '')
    .replace(brackets, '')
    .replace(/\s*[([][^)\]]*$/u, '')
    .replace(relative, (aside, at: number, all: string) => {
      const next = firstVerb(all.slice(at + aside.length))
      return !aside.endsWith(', ') ? '' : next !== undefined && next <= 5 ? ' ' : ', '
    })

/** "The firm, a maker of cars, lost …" without what stands between the commas. */
export function withoutApposition(words: string): string {
  const match = apposition.exec(words)
  if (!match) return words
  const subject = match[1] ?? ''
  const rest = words.slice(match[0].length)
  const first = firstVerb(rest)
  return first !== undefined && first <= 5 && firstVerb(subject) === undefined ? `${subject} ${rest}` : words
}
