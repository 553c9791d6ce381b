import { capitalNames } from '../names/organisationNames'
import { organisationKind } from '../names/organisationKinds'
import { bareName, nameRun } from '../people/personNames'
import { isRole } from '../people/roles'
import { documentNouns, groupNouns } from '../people/sourceNouns'
import { anyOf } from '../../text/expressions'
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
  /(?<![\p{L}’'-])([Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou|[Ww]ho|[Éé]l|[Ee]lla|[Ee]ll[ao]s)$/u
const nameAtEnd = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(?<det>[Tt]he|[Aa]n?|El|La|el|la) )?` +
    String.raw`(?<lead>(?:[\p{Ll}\p{N}][\p{L}\p{N}-]{1,19} ){0,4}?)(?<name>${nameRun})$`,
  'u',
)
const described = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:${anyOf(determiners.en, determiners.es)}|\p{Lu}\p{L}{2,20}[’']s) ` +
    String.raw`(?:[\p{L}\p{N}.’'-]{1,20} ){0,5}(?:[\p{Ll}-]{3,20}|\d{2}-year-old)$`,
  'iu',
)
const plural = /(?:^|[,;:–—]\s*)((?:[\p{L}-]{2,20} ){0,4}(?:police|[\p{Ll}]{4,20}s))$/iu

/** Who speaks in the words right before a verb of saying: "Dmitry Peskov", "he", "analysts at Carnwell". */
export function subjectBefore(left: string): Before | undefined {
  const words = left.trimEnd().replace(adverbsAtEnd, '').trimEnd()
  const apart = words.endsWith(',')
    ? withoutApposition(
        words.slice(0, -1).replace(/,\s+(?:meanwhile|however|though|too|for (?:his|her) part)$/iu, ''),
      )
    : words
  const bare = apart?.replace(/ \([^()]{1,24}\)$/, '')
  if (bare === undefined) return undefined
  if (/(?<![\p{L}])(?:and|or|but|y|o|pero)$/iu.test(bare)) return undefined
  const match = pronoun.exec(bare)
  if (match && /^who$/i.test(match[0])) return subjectOfRelative(bare.slice(0, match.index))
  if (match) return { subject: match[0], start: match.index }
  const clause = lastClause(bare)
  if (isPair(clause.subject) || isHeaded(clause.subject)) return clause
  const organisation = organisationAtEnd(bare)
  if (organisation) return organisation
  const name = nameAtEnd.exec(bare)
  if (name && bareName(name.groups?.['name'] ?? '') !== '') return { subject: name[0], start: name.index }
  const description = described.exec(bare) ?? plural.exec(bare)
  if (!description) return undefined
  const subject = description[1] ?? description[0]
  return { subject, start: bare.length - subject.length }
}

/** "Smith, who said that …": the speaker is whoever the relative clause is about. */
function subjectOfRelative(words: string): Before | undefined {
  const bare = words.replace(/,? $/, '')
  const name = nameAtEnd.exec(bare)
  return name ? { subject: name[0], start: name.index } : undefined
}

/** The words since the last comma, dash or quotation, without "but" and "that". */
function lastClause(words: string): Before {
  const edge = /[,;:–—”"’»)!?.] (?=[^,;:–—”"»)!?]*$)/u.exec(words)
  const rest = edge ? words.slice(edge.index + 2) : words
  const lead =
    /^\s*(?:(?:but|and|yet|still|then|so|however|while|that|meanwhile|y|pero|que|mientras) )*/iu.exec(
      rest,
    )?.[0].length ?? 0
  return { subject: rest.slice(lead), start: words.length - rest.length + lead }
}

const given = String.raw`(?:[\p{Ll}-]{2,20} ){0,3}${nameRun}`
const pair = new RegExp(
  String.raw`^(?:[Bb]oth |[Tt]he |Los |Las |los |las )?${given}(?:, ${nameRun}){0,4},? ` +
    String.raw`(?:and|y|e) (?:${given}|(?:his|her|their|sus?) [\p{Ll}-]{3,20})$`,
  'u',
)

/** "Peter Lindqvist and Rosa Abreu", "Byrne and his colleagues"; not "the Health and Safety Executive". */
export function isPair(words: string): boolean {
  if (!pair.test(words) || organisationKind(words.slice(words.lastIndexOf(' ') + 1).toLowerCase()))
    return false
  return (
    capitalNames(words).length !== 1 ||
    /(?:and|y|e) \p{Ll}/u.test(words) ||
    /^\S+ (?:and|y|e) \S+$/u.test(words) ||
    !capitalNames(words)[0]?.isOrganisation
  )
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

/** Whether a noun means somebody or something that can speak. */
export function isHead(noun: string): boolean {
  const small = noun.toLowerCase()
  return (
    groupNouns.has(small) ||
    documentNouns.has(small) ||
    isRole(small) ||
    /^(?:man|woman|source|official|funcionario|fuente)$/.test(small)
  )
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

/** "Jack Buser, director for games at Google" is "Jack Buser", up to three commas back. */
function withoutApposition(words: string): string | undefined {
  let end = words.length
  if (/\p{Lu}[\p{L}’.-]*$/u.test(words) && !words.includes(', ')) return words
  if (lastName.test(words) && !/\p{Lu}\p{L}+ \p{Lu}\p{L}+, [^,]*$/u.test(words)) return words // "The president, Nicolás Maduro"
  for (let commas = 0; commas < 3; commas++) {
    end = words.lastIndexOf(', ', end - 1)
    if (end < 0) return undefined
    const before = words.slice(0, end)
    if (fullName.test(before)) return before
    if (
      /^(?:The|An?|El|La|Un|Una) (?:[\p{Ll}-]+ ?){1,4}$/u.test(before) ||
      isHeaded(before) ||
      isPair(before)
    )
      return before
  }
  return undefined
}

const fullName =
  /\p{Lu}[\p{L}’.-]+ (?:(?:of|for|de|del) (?:the |la )?)?\p{Lu}[\p{L}’.-]+$|^(?:But |And |Pero )?\p{Lu}[\p{L}’.-]+$/u
const lastName = /, \p{Lu}\p{L}+ \p{Lu}[\p{L}’-]+$/u
