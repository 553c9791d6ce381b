import { nameRun, titleStop } from '../people/personNames'
import { isOrganisationName } from '../names/organisationNames'
import { isRole } from '../people/roles'
import { anyOf, either } from '../../text/expressions'
import type { Attribution } from './foundAttribution'
import { nameAtEnd } from './describedNames'
import { spanishPerfect, spanishReporting, spanishSaying } from './spanishVerbs'
import { canBeNamed, speakerIn, subjectAfter, withNameBehind } from './subjectAfter'
import { afterQuotation, reach } from './tagEdges'

/** Words before a source; who is “de acuerdo con” somebody agrees, unless it is set apart. */
export const accordingWords =
  String.raw`[Aa]ccording to|[Ss]egún|[Dd]e acuerdo (?:con|al?)|[Aa] (?:juicio|criterio|decir|entender) del?|` +
  String.raw`[Aa]l decir del?|[Ee]n (?:opinión|palabras) del?|(?:[Tt]al (?:y )?)?[Cc]omo(?= \p{Ll})`
/** Spanish may put a verb before the source: "según ha informado el ministerio", "tal y como explica Luz Arce". */
const informed = new RegExp(
  String.raw`^ (?:(?:nos|me|les?|lo|se|así) ){0,2}(?<verb>${anyOf(spanishSaying, spanishReporting, spanishPerfect)}|recogen?|recogió)(?!\p{L})`,
  'u',
)
/** "según ha podido saber este diario" names nobody. */
const learned = /^ (?:ha podido|pudo|supo|ha sabido|han podido|pudieron)(?!\p{L})/u
const manner = /^(?:tal (?:y )?)?como$/i
const sourceEnds = either(
  String.raw`(?!${titleStop})[,.;:"“”()]`,
  String.raw`\s(?:who|which|that|obtained|released|published|(?:publicad|difundid|obtenid)[oa]s?)\s`,
  '$',
)
const sourceAfter = new RegExp(
  String.raw`^\s+((?:[^,.;:"“”()\uE000]|${titleStop}){2,80}?)(?=${sourceEnds})`,
  'u',
)
/** What may stand between a source and the comma after it: its initials, or who it is. */
const behindSource = /^(?: ?\([^()]{1,24}\))?(?:, (?:an?|una?|the|el|la) [^,.;]{2,60}(?=, ))?/u
/** The same at the end of a sentence that does not begin with the source. */
const behindLast = /^(?: ?\([^()]{1,24}\))?(?:, (?:an?|una?|the|el|la) [^,.;]{2,60}(?=, |[.;]\s*$))?/u

/** "According to the ministry, …" and "…, according to the ministry.": `at` is where the cue begins in a sentence. */
export function accordingTo(words: string, at: number, cueText: string): Attribution | undefined {
  const rest = words.slice(at + cueText.length, at + reach)
  const opens = words.slice(0, at).trim() === ''
  const told = informed.exec(rest)
  if (told) return toldBy(words, { at, opens, cue: `${cueText}${told[0]}` }, told.groups?.['verb'] ?? '')
  if (manner.test(cueText)) return undefined
  if (learned.test(rest))
    return { subject: '', unknown: true, cue: cueText, said: 'before', start: at, end: at + cueText.length }
  const source = sourceAfter.exec(rest)
  if (!source) return undefined
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
    subject: contracted.test(cueText) ? `el ${named.subject}` : named.subject,
    cue: cueText,
    said,
    start: at,
    end: said === 'after' ? end + comma : plainEnd,
  }
}

/** "A juicio del ministro". */
const contracted = / (?:del|al)$/

/** Words before a verb and its subject: "según", "tal y como". */
interface Opening {
  readonly at: number
  readonly opens: boolean
  readonly cue: string
}

/** "Según explicó a la prensa el alcalde, …", "…, tal y como señala Luz Arce.", "…, según dijo." */
function toldBy(words: string, { at, opens, cue }: Opening, verb: string): Attribution | undefined {
  const from = at + cue.length
  const after = subjectAfter(verb, words.slice(from, from + reach), true)
  if (after === undefined) return undefined
  const end = from + after.length
  const comma = /^,\s*/.exec(words.slice(end, end + 2))?.[0].length ?? 0
  const said = opens && comma > 0 ? 'after' : 'before'
  if (said === 'before' && !/[,;:–—”"»]\s*$/.test(words.slice(0, at))) return undefined
  return { subject: after.subject, cue, said, start: at, end: said === 'after' ? end + comma : end }
}

const view =
  /^\s*(?:(?:But|And) )?[Ii]n (?:(?<owner>(?:the )?[\p{L} .-]{2,60})[’']s?|(?<whose>his|her|their)) (?:view|opinion|words|telling), /u
const pronouns: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they' }

/** “A su juicio, …”: whoever spoke before. */
const theirs = /^\s*(?:A su (?:juicio|entender|parecer)|En su opinión), /u
/** "Para la socialista Luz Arce, …", "Para Luz Arce, investigadora del instituto, …". */
const forWhom = new RegExp(
  String.raw`^\s*Para (?<who>[^,.;:()“"«\uE000]{3,60}), (?:(?<name>\p{Lu}[\p{L}’-]+ ${nameRun}), |(?<what>[\p{Ll}][^,.;:“"«\uE000]{3,80}), )?`,
  'u',
)

/** "In the mayor’s view, …" and "Para la alcaldesa, …" open a sentence. */
export function inViewOf(words: string): Attribution | undefined {
  const own = theirs.exec(words)
  if (own)
    return { subject: '', cue: own[0].trim().slice(0, -1), said: 'after', start: 0, end: own[0].length }
  return byWhom(words) ?? inWhoseView(words)
}

function byWhom(words: string): Attribution | undefined {
  const { 0: all = '', groups: { who = '', name, what } = {} } = forWhom.exec(words) ?? {}
  if (who === '') return undefined
  if (name !== undefined)
    return canBeNamed(who)
      ? { subject: name, cue: 'Para', said: 'after', start: 0, end: all.length }
      : undefined
  const end = all.length - (what === undefined || isOffice(what) ? 0 : what.length + 2)
  const isSomebody =
    canBeNamed(who) ||
    isOrganisationName(who) ||
    isIntroduced(who) ||
    (isFullName(who) && what !== undefined && isOffice(what))
  return isSomebody ? { subject: speakerIn(who), cue: 'Para', said: 'after', start: 0, end } : undefined
}

const isOffice = (words: string): boolean =>
  words
    .split(' ')
    .slice(0, 4)
    .some((word) => isRole(word)) && !/(?:^| )(?:es|son|fue|era|ha|han) /.test(words)
const isFullName = (words: string): boolean => / /.test(words) && nameAtEnd(words)?.name === words
/** "la socialista Luz Arce", "el doctor Paz". */
const isIntroduced = (words: string): boolean => {
  const name = nameAtEnd(words)
  return name !== undefined && /^(?:el|la) \p{Ll}/u.test(words) && (name.from === 0 || / /.test(name.name))
}

function inWhoseView(words: string): Attribution | undefined {
  const match = view.exec(words)
  if (match === null) return undefined
  const { owner, whose = '' } = match.groups ?? {}
  const subject = pronouns[whose] ?? speakerIn(owner ?? '')
  return { subject, cue: match[0].trim().replace(/,$/, ''), said: 'after', start: 0, end: match[0].length }
}
