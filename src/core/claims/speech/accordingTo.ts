import { titleStop } from '../people/personNames'
import { either } from '../../text/expressions'
import type { Attribution } from './foundAttribution'
import { speakerIn, withNameBehind } from './subjectAfter'
import { afterQuotation, reach } from './tagEdges'

/** Words before a source; who is “de acuerdo con” somebody agrees, unless it is set apart. */
export const accordingWords = String.raw`[Aa]ccording to|[Ss]egún|[Dd]e acuerdo (?:con|a)|[Aa] juicio de|[Ee]n (?:opinión|palabras) de`
/** Spanish may put a verb before the source: "según ha informado el ministerio". */
const informed = String.raw`(?:ha |han )?(?:inform|explic|indic|señal|confirm|anunci|asegur|afirm|declar|cont|cuent)(?:ó|aron|ado|a|an) `
const sourceEnds = either(
  String.raw`(?!${titleStop})[,.;:"“”()]`,
  String.raw`\s(?:who|which|that|obtained|released|published|(?:publicad|difundid|obtenid)[oa]s?)\s`,
  '$',
)
const sourceAfter = new RegExp(
  String.raw`^\s+(?:${informed})?((?:[^,.;:"“”()\uE000]|${titleStop}){2,80}?)(?=${sourceEnds})`,
  'u',
)
/** What may stand between a source and the comma after it: its initials, or who it is. */
const behindSource = /^(?: ?\([^()]{1,24}\))?(?:, (?:an?|una?|the|el|la) [^,.;]{2,60}(?=, ))?/u
/** The same at the end of a sentence that does not begin with the source. */
const behindLast = /^(?: ?\([^()]{1,24}\))?(?:, (?:an?|una?|the|el|la) [^,.;]{2,60}(?=, |[.;]\s*$))?/u

/** "According to the ministry, …" and "…, according to the ministry.": `at` is where the cue begins in a sentence. */
export function accordingTo(words: string, at: number, cueText: string): Attribution | undefined {
  const source = sourceAfter.exec(words.slice(at + cueText.length, at + reach))
  if (!source) return undefined
  const opens = words.slice(0, at).trim() === ''
  const leads = opens || /[,;:–—]\s*(?:and|but|y|pero)?\s*$/.test(words.slice(Math.max(0, at - 12), at))
  if (!leads && /^de acuerdo/i.test(cueText) && !afterQuotation.test(words.slice(0, at))) return undefined
  const named = withNameBehind(source[1] ?? '', 0, words.slice(at + cueText.length + source[0].length))
  const plainEnd = at + cueText.length + source[0].length + named.length
  const behind = (opens ? behindSource : behindLast).exec(words.slice(plainEnd, plainEnd + 100))
  const end = plainEnd + (behind?.[0].length ?? 0)
  const closed = /^[.;]|^$/.test(words.slice(end, end + 1))
  const comma = /^,\s*/.exec(words.slice(end, end + 2))?.[0].length ?? 0
  const said = leads && !closed && (opens || comma > 0) ? 'after' : 'before'
  return {
    subject: named.subject,
    cue: cueText,
    said,
    start: at,
    end: said === 'after' ? end + comma : plainEnd,
  }
}

const view =
  /^\s*(?:(?:But|And) )?[Ii]n (?:(?<owner>(?:the )?[\p{L} .-]{2,60})[’']s?|(?<whose>his|her|their)) (?:view|opinion|words|telling), /u
const pronouns: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they' }

/** "In the mayor’s view, …" opens a sentence. */
export function inViewOf(words: string): Attribution | undefined {
  const match = view.exec(words)
  if (match === null) return undefined
  const { owner, whose = '' } = match.groups ?? {}
  const subject = pronouns[whose] ?? speakerIn(owner ?? '')
  return { subject, cue: match[0].trim().replace(/,$/, ''), said: 'after', start: 0, end: match[0].length }
}
