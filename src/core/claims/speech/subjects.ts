import { capitalNames } from '../names/organisationNames'
import { isGivenName } from '../people/givenNames'
import { lastWord, nameRun, titleStop, uncasedName } from '../people/personNames'
import { groupNouns } from '../people/sourceNouns'
import { isTitle } from '../people/titles'
import { nameAtEnd, wordsFor } from './describedNames'
import { isHead } from './heads'
import { isPair, pairAtEnd } from './pairs'
import { canBeNamed } from './subjectAfter'
import { withoutTime } from './times'
import { anyOf } from '../../text/expressions'
import { matchesOf } from '../../text/matches'
import joiningWords from '../people/words/joiningWords.json'
import subjectWords from './words/subjects.json'

/** The words for a speaker next to a verb of saying; `start` counts from the start of the searched text. */
export interface Before {
  readonly subject: string
  readonly start: number
}

const { adverbs, determiners, binding, sentenceWords } = subjectWords
const adverbsAtEnd = new RegExp(
  String.raw`(?:\s+(?:${anyOf(adverbs.en, adverbs.es)}|[\p{Ll}]{3,15}ly))+\s*$`,
  'u',
)
const pronoun =
  /(?<![\p{L}’'-])([Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou|[Ww]ho|[Qq]uien|[Éé]l|[Ee]lla|[Ee]ll[ao]s)$/u
const described = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:${anyOf(determiners.en, determiners.es)}|\p{Lu}\p{L}{2,20}[’']s) ` +
    String.raw`(?:[\p{L}\p{N}.’'-]{1,20} ){0,5}(?:[\p{Ll}-]{3,20}|\d{2}-year-old)$`,
  'iu',
)
const plural = /^(?:[\p{L}-]{2,20} ){0,4}(?:police|[\p{Ll}]{4,20}s)$/iu
const inOtherScript = new RegExp(String.raw`(?<![\p{L}\p{M}])${uncasedName}$`, 'u')

/** Who speaks in the words right before a verb of saying: "Dmitry Peskov", "he", "analysts at Carnwell". */
export function subjectBefore(left: string): Before | undefined {
  const words = withoutTime(left.trimEnd().replace(adverbsAtEnd, '').trimEnd())
  const campaign = words && campaignName.exec(words)?.[1]
  if (campaign) return { subject: campaign, start: 0 }
  const apart = words.endsWith(',') ? withoutApposition(words.slice(0, -1).replace(setApart, '')) : words
  const bare = apart && withoutTime(apart.replace(inBrackets, ''))
  if (!bare || /(?<![\p{L}])(?:and|or|but|y|o|pero)$/iu.test(bare)) return undefined
  const match = pronoun.exec(bare)
  if (match && /^(?:who|quien)$/i.test(match[0])) return subjectOfRelative(bare, match.index)
  if (match) return { subject: match[0], start: match.index }
  return named(bare) ?? nameless(bare)
}

/** "Paz, however," and "la Zona Educativa, por su parte,". */
const setApart = new RegExp(
  String.raw`,\s+${anyOf(subjectWords.setApart.en, subjectWords.setApart.es)}$`,
  'iu',
)

/** "Save the Elms, a charity,": a name with a small word in it, and what it is. */
const campaignName =
  /^(\p{Lu}\p{L}+ (?:against|for|our|the) \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?), an? [^,]{3,40},$/u

/** "(D-Mo.)" and "(pictured)" after a name. */
const inBrackets = / \([^()]{1,24}\)$/

function named(words: string): Before | undefined {
  const clause = lastClause(words)
  const offset = words.length - clause.subject.length
  const pair = pairAtEnd(clause.subject)
  if (pair) return { subject: pair.names, start: offset + pair.from }
  if (isPair(clause.subject)) return clause
  const name = nameAtEnd(words)
  if (name?.afterOffice && name.from < name.start) return { subject: name.name, start: name.from }
  if (name && introduced.test(clause.subject) && clause.subject.endsWith(name.name))
    return { subject: name.name, start: offset }
  if (isHeaded(clause.subject)) return clause
  const bound = boundName(clause)
  if (bound) return bound
  const organisation = organisationAtEnd(words)
  if (organisation) return organisation
  if (name) return { subject: wordsFor(words, name), start: name.from }
  const other = inOtherScript.exec(words)
  return other ? { subject: other[0], start: other.index } : undefined
}

/** "El investigador de seguridad Luz Arce" is Luz Arce; "el jefe de Luz Arce" is not. */
const introduced = new RegExp(
  String.raw`^(?:[Ee]l|[Ll]a) (?:[\p{Ll}-]+ ){2,5}(?<! (?:con|de|del|en|para|por|a|al) )\p{Lu}[\p{L}’.-]+ ${nameRun}$`,
  'u',
)

function nameless(words: string): Before | undefined {
  const clause = lastClause(words)
  const several = plural.test(clause.subject) || groupNouns.has(clause.subject.toLowerCase())
  const subject =
    (described.exec(clause.subject) ?? described.exec(words))?.[0] ?? (several ? clause.subject : undefined)
  return subject === undefined ? undefined : { subject, start: words.length - subject.length }
}

/** "Smith, a surgeon in Leeds, who said that …": the speaker is whoever the relative clause is about. */
function subjectOfRelative(words: string, at: number): Before | undefined {
  const bare = words.slice(0, at).replace(/,? $/, '')
  const name = nameBefore(bare) ?? nameAtEnd(bare)?.name
  return name === undefined ? undefined : { subject: name, start: at }
}

const joint = String.raw`(?:${anyOf(joiningWords.en, joiningWords.es)}),? `
/** "Desde la empresa señalan" means the firm. */
const lead = new RegExp(String.raw`^\s*(?:${joint}|desde )*`, 'iu')
const edge = /[,;:–—”"’»)!?.\uE000] /gu
const endsInTitle = new RegExp(`${titleStop}$`, 'u')

/** The words since the last comma, dash or quotation, without "but" and "that". */
function lastClause(words: string): Before {
  const edges = matchesOf(edge, words).map(({ index }) => index + 1)
  const last = edges.findLast((at) => !endsInTitle.test(words.slice(Math.max(0, at - 8), at)))
  const from = last === undefined ? 0 : last + 1
  const rest = words.slice(from)
  const start = from + (lead.exec(rest)?.[0].length ?? 0)
  return { subject: words.slice(start), start }
}

const binders = new Set([...binding.en, ...binding.es])
const inSentences = new Set([...sentenceWords.en, ...sentenceWords.es])

/** "Analysts at Carnwell", "a spokesman for the mayor", "two people familiar with the matter". */
export function isHeaded(clause: string): boolean {
  const words = clause.split(' ')
  if (words.length < 3 || words.length > 16 || words.some((one) => inSentences.has(one))) return false
  const bind = words.findIndex((one) => binders.has(one))
  return bind > 0 && bind <= 5 && isHead(words[bind - 1] ?? '') && /^[\p{L}\d]/u.test(words[0] ?? '')
}

/** "Keith Vaughan from Age UK" is Keith Vaughan. */
function boundName({ subject, start }: Before): Before | undefined {
  const at = subject.search(/ (?:from|at|for|with|of|de|del) (?=[\p{L}])/u)
  const name = at < 0 ? undefined : nameAtEnd(subject.slice(0, at))
  if (!name?.name.includes(' ') || name.from > 0 || isTitle(lastWord(name.name))) return undefined
  return capitalNames(name.name).some((one) => one.isOrganisation) ? undefined : { subject: name.name, start }
}

const capitalised = String.raw`\p{Lu}[\p{L}\p{N}’'-]*`
const link = '(?:(?:of|for|on|de|del|and|y|e|&) (?:(?:the|la|las|los) )?)?'
const longRun = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(?:[Tt]he|El|La|el|la) )?${capitalised}(?: ${link}${capitalised}){0,7}` +
    '(?: (?:regional|central|local|federal|nacional))?$',
  'u',
)

/** "The Organization for Regional Cooperation"; in "Priya Nair of Eastbridge Bank" the person speaks. */
function organisationAtEnd(words: string): Before | undefined {
  const match = longRun.exec(words)
  const names = match ? capitalNames(match[0]) : []
  const [first, last] = [names[0], names.at(-1)]
  if (!match || !first || !last?.isOrganisation) return undefined
  const joint = match[0].slice(first.end, last.start)
  const person = names.length === 2 && /^ (?:of|de|del) /.test(joint) && first.words.includes(' ')
  if (person) return { subject: first.words, start: match.index + first.start }
  return {
    subject: words.slice(match.index + last.start),
    start: match.index + (names.length === 1 ? 0 : last.start),
  }
}

/** The most commas between a name and its verb. */
const mostCommas = 4

/** "Jack Buser, director for games at Google" is "Jack Buser". */
function withoutApposition(words: string): string | undefined {
  if (/\p{Lu}[\p{L}’.-]*$/u.test(words) && !words.includes(', ')) return words
  const office = lastClause(words.slice(0, words.lastIndexOf(','))).subject
  const isName = canBeNamed(office) || !/\p{Lu}\p{L}+ \p{Lu}\p{L}+, [^,]*$/u.test(words)
  if (lastName.test(words) && isName) return words // "The president, Nicolás Maduro"
  const given = /, (\p{Lu}\p{L}+)$/u.exec(words)?.[1]
  if (given !== undefined && isGivenName(given) && startsLow.test(office)) return words // "su mujer, Amparo"
  return beforeCommas(words, (before) =>
    fullName.test(before) ||
    /^(?:The|An?|El|La|Un|Una) (?:[\p{Ll}-]+ ?){1,4}$/u.test(before) ||
    isHeaded(before) ||
    isPair(before)
      ? before
      : undefined,
  )
}

/** The name before an apposition that the words end in: "Aaron Feld, a pediatrician in Toledo". */
function nameBefore(words: string): string | undefined {
  if (lastName.test(words)) return undefined
  return beforeCommas(words, (before) => {
    const name = /^, (?:\p{Ll}|\d)/u.test(words.slice(before.length)) ? nameAtEnd(before)?.name : undefined
    return name?.includes(' ') ? name : undefined
  })
}

/** What a reading of the words before one of the last commas gives, from the last comma back. */
function beforeCommas(words: string, read: (before: string) => string | undefined): string | undefined {
  let end = words.length
  for (let commas = 0; commas < mostCommas; commas++) {
    end = words.lastIndexOf(', ', end - 1)
    if (end < 0) return undefined
    const found = read(words.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

const startsLow = new RegExp(`^${anyOf(determiners.en, determiners.es)} \\p{Ll}`, 'iu')
const fullName =
  /\p{Lu}[\p{L}’.-]+ (?:(?:of|for|de|del|i) (?:the |la )?)?\p{Lu}[\p{L}’.-]+$|^(?:But |And |Pero )?\p{Lu}[\p{L}’.-]+$/u
const lastName = new RegExp(String.raw`, \p{Lu}[\p{L}.’-]* ${nameRun}$`, 'u')
