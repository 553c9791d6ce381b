import { isAbbreviation, namesPerson } from './abbreviations'
import { startsSentence } from './sentenceStarters'
import { continuesQuotation } from './speakerTags'

/** How far the rules look on each side of a stop: enough for a name and its cue. In UTF-16 code units. */
const reach = 60

/** What may come between a stop and the first word after it. */
const between = /^\s[\s"'“‘«([–—-]*/

/**
 * Whether a sentence that began at `from` ends with the stop `mark` at `at`, in UTF-16 code units of the block. `mark`
 * is the stop with the closing marks after it. Looks at 60 characters on each side.
 */
export function endsSentence(block: string, from: number, at: number, mark: string): boolean {
  const after = block.slice(at + mark.length, at + mark.length + reach)
  const before = block.slice(Math.max(from, at - reach), at)
  const gap = between.exec(after)?.[0]
  if (gap === undefined) return lacksBlank(before, mark, after)
  const next = after.slice(gap.length)
  if (next === '' || goesOn(next) || !/[\p{L}\p{N}]/u.test(before)) return false
  if (isInBrackets(before, mark, after)) return false
  if (closesQuotation(mark) && continuesQuotation(gap, next, mark)) return false
  if (mark === '!' && exclaimingName.test(before)) return startsSentence(next)
  if (isElision(before, mark)) return startsSentence(next)
  if (!/^\.(?!\s?[.!?…])/.test(mark)) return true
  return closesQuotation(mark) ? !namesPerson(before) : !isAbbreviation(before.trimStart(), gap, next)
}

const closesQuotation = (mark: string): boolean => /["”’'»«“]/.test(mark)

/** "he asked" and ", he asked" continue a sentence; "iPhone" and "al-Shabaab" can begin one. */
function goesOn(next: string): boolean {
  return /^(?:[¿¡]*\p{Ll}|[,;:)\]%])/u.test(next) && !/^(?:\p{Ll}\p{Lu}|al-\p{Lu})/u.test(next)
}

/** "He left.She stayed": only before a word that opens sentences, since "example.It" may be an address. */
function lacksBlank(before: string, mark: string, after: string): boolean {
  return (
    /\p{Ll}{2}$/u.test(before) &&
    !mark.includes('[') &&
    /^\p{Lu}[\p{Ll}’']* /u.test(after) &&
    startsSentence(after)
  )
}

/** "The play (Who Knew? Nobody) closed": the bracket is still open, and the sentence continues after it. */
function isInBrackets(before: string, mark: string, after: string): boolean {
  if (mark.includes(')') || before.lastIndexOf('(') <= before.lastIndexOf(')')) return false
  return /^[^()]*\)(?:[,;:]|\s+(?:\p{Ll}|[–—-]))/u.test(after)
}

const exclaimingName = /(?:^|[^\p{L}])(?:Yahoo|Yum|Jeopardy|Wham|Mamma Mia|E)$/u

/** An ellipsis for omitted words, with a space before it: "the law ... Congress passed". */
function isElision(before: string, mark: string): boolean {
  return /^(?:\.\.|…|\. )/.test(mark) && /\s$/.test(before)
}
