import { isGivenName } from '../people/givenNames'
import { nameAtEnd } from './describedNames'
import { canBeNamed } from './subjectAfter'
import type { Before } from './lastClause'

/** A quotation that opens a sentence, or ends in it, in words whose quotations are hidden. */
const quoted = /^\s*["“«‘']?[\uE000\s]{8,}[”"»’'],?\s+/u
/** How much may stand between the quotation and the verb, in UTF-16 code units. */
const longest = 300

/**
 * Who speaks where a name and an apposition, of any length, stand between a quotation and the verb at `at`: “…,” Luz
 * Arce, a nurse in Lima, Peru, said; “…,” her mother, Ana, said.
 */
export function betweenQuotationAndVerb(words: string, at: number): Before | undefined {
  if (words.charAt(at - 2) !== ',') return undefined
  const start = quoted.exec(words)?.[0].length
  if (start === undefined || at - start > longest) return undefined
  const between = words.slice(start, at)
  const [first = '', second = ''] = between.split(', ')
  if (/[;!?\uE000]/.test(between) || first.length > 80) return undefined
  const subject = /^(?:\p{Ll}|\d)/u.test(second)
    ? nameOf(first, true)
    : canBeNamed(first)
      ? nameOf(second, false)
      : undefined
  return subject === undefined ? undefined : { subject, start }
}

/** The name, if the words are nothing else but a name and what describes it. */
function nameOf(words: string, full: boolean): string | undefined {
  if (!full && isGivenName(words)) return words
  const found = nameAtEnd(words.replace(/ \([^()]*\)$/, ''))
  return found?.from === 0 && found.name.includes(' ') ? found.name : undefined
}
