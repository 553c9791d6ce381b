import { capitalNames } from '../names/organisationNames'
import { organisationKind } from '../names/organisationKinds'
import { isPlaceName } from '../names/placeNames'
import { isGivenName } from '../people/givenNames'
import { lastWord, nameRun, titleStop, uncasedName } from '../people/personNames'
import { isPersonNoun } from '../people/sources'
import { isTitle } from '../people/titles'
import { nameAtEnd, wordsFor } from './describedNames'
import { isHead } from './heads'
import { type Before, lastClause } from './lastClause'
import { inSentences, nameless, withDeterminer } from './namelessSubjects'
import { isPair, pairAtEnd } from './pairs'
import { canBeNamed } from './subjectAfter'
import { withoutTime } from './times'
import { anyOf } from '../../text/expressions'
import subjectWords from './words/subjects.json'

const { adverbs, determiners, binding } = subjectWords
const adverbsAtEnd = new RegExp(
  String.raw`(?:\s+(?:${anyOf(adverbs.en, adverbs.es)}|[\p{Ll}]{3,15}ly))+\s*$`,
  'u',
)
const pronoun =
  /(?<![\p{L}’'-])([Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou|[Ww]ho|[Qq]uien|[Éé]l|[Ee]lla|[Ee]ll[ao]s)(?:[’'](?:ve|d|ll))?$/u
/** "A state report released" on Tuesday. */
const released = / (?:issued|posted|published|released|unveiled)$/
const inOtherScript = new RegExp(String.raw`(?<![\p{L}\p{M}])${uncasedName}$`, 'u')

/** Who speaks in the words right before a verb of saying: "Dmitry Peskov", "he", "analysts at Carnwell". */
export function subjectBefore(left: string): Before | undefined {
  const words = withoutTime(left.trimEnd().replace(adverbsAtEnd, '').trimEnd()).replace(released, '')
  const campaign = words && campaignName.exec(words)?.[1]
  if (campaign) return { subject: campaign, start: 0 }
  const apart = words.endsWith(',') ? withoutApposition(words.slice(0, -1)) : words
  const bare = apart && withoutTime(apart.replace(inBrackets, ''))
  if (!bare || /(?<![\p{L}])(?:and|or|but|y|o|pero)$/iu.test(bare)) return undefined
  const match = pronoun.exec(bare)
  if (match && /^(?:who|quien)$/i.test(match[0])) return subjectOfRelative(bare, match.index)
  if (bare.endsWith(' that')) return withDeterminer(bare.slice(0, -' that'.length))
  if (match) return { subject: match[1] ?? '', start: match.index }
  if (byAnother.test(bare)) return whoseByAnother(bare)
  return ofPlace(bare) ?? named(bare) ?? nameless(bare)
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

/** "An analysis obtained by The Times", "a group led by Luz Arce": neither she nor the paper says anything. */
function whoseByAnother(words: string): Before | undefined {
  const clause = lastClause(words)
  const noun = /^(?:an?|another|his|her|its|one|the) (?:[\p{L}-]+ ){0,4}?([\p{Ll}-]+) \p{Ll}+ by /u.exec(
    clause.subject,
  )?.[1]
  const several = /^([\p{L}-]+)s \p{Ll}+ by /u.exec(clause.subject)?.[1]
  const speaks = noun !== undefined && (isHead(noun) || organisationKind(noun) !== undefined)
  return speaks || (several !== undefined && isHead(several)) ? clause : undefined
}

const byAnother =
  /(?:\p{Ll}(?:ed|en|ten|own|un|ght|eld|et) by|\p{Ll}[aei]d[oa]s? por) (?:(?:[Tt]he |[Ee]l |[Ll]a )?\p{Lu}|(?:an?|el|his|la|the|una?) )[^,;:]*$/u

const behindPlace = /^(.*\p{L}),? (?:de|from|in|of) (?:the )?(\p{Lu}[^,;:]{1,40})$/u

/** "Rep. Glenn Hobart of Iowa" is Glenn Hobart. */
function ofPlace(words: string): Before | undefined {
  const [, before = '', place = ''] = behindPlace.exec(words) ?? []
  if (!isPlaceName(place)) return undefined
  const name = nameAtEnd(before)
  return name?.name.includes(' ') ? { subject: name.name, start: name.from } : undefined
}

function named(words: string): Before | undefined {
  const clause = lastClause(words)
  const offset = words.length - clause.subject.length
  const pair = pairAtEnd(clause.subject)
  if (pair && !boundPair.test(clause.subject.slice(0, pair.from)))
    return { subject: pair.names, start: offset + pair.from }
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
  const firm = name && initialsBefore.exec(words.slice(0, name.start))?.[0]
  if (name && firm) return { subject: firm + name.name, start: name.start - firm.length }
  if (name) return { subject: wordsFor(words, name), start: name.from }
  const other = inOtherScript.exec(words) ?? joinedLetters.exec(words)
  return other ? { subject: other[0], start: other.index } : undefined
}

/** "prosecutors in " before "Hull and Leeds". */
const boundPair = /\p{Ll}{3,}s (?:at|by|for|from|in|of|with) $/u

/** "PG&E" */
const joinedLetters = /(?<![\p{L}\p{N}])\p{Lu}{1,4}&\p{Lu}{1,3}$/u

/** "P&W " before "Lines", "Cal/" before "OSHA". */
const initialsBefore = /(?<!\p{L})(?:\p{Lu}{1,3}&\p{Lu}{1,3} |\p{Lu}\p{L}*\/)$/u
/** "El investigador de seguridad Luz Arce" is Luz Arce; "el jefe de Luz Arce" is not. */
const introduced = new RegExp(
  String.raw`^(?:[Ee]l|[Ll]a) (?:[\p{Ll}-]+ ){2,5}(?<! (?:con|de|del|en|para|por|a|al) )\p{Lu}[\p{L}’.-]+ ${nameRun}$`,
  'u',
)

/** "Smith, a surgeon in Leeds, who said that …": the speaker is whoever the relative clause is about. */
function subjectOfRelative(words: string, at: number): Before | undefined {
  const bare = words.slice(0, at).replace(/,? $/, '')
  const name = nameBefore(bare) ?? nameAtEnd(bare)?.name
  return name === undefined ? undefined : { subject: name, start: at }
}

const binders = new Set([...binding.en, ...binding.es])

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
  if (within.test(words.slice(0, match.index))) return lastClause(words)
  if (names.length === 2 && /^ and (?:the )?$/.test(joint)) return { subject: match[0], start: match.index }
  return {
    subject: words.slice(match.index + last.start),
    start: match.index + (names.length === 1 ? 0 : last.start),
  }
}

/** "a research group at the" University of Leeds: the university does not speak. */
const within =
  /(?<![\p{L}])(?:an?|the|one|another|researchers|scientists) (?:[^,;:]{2,60} )?(?:at|from|in|of|with) $/u

/** The most commas between a name and its verb. */
const mostCommas = 4

/** "Jack Buser, director for games at Google" is "Jack Buser". */
function withoutApposition(all: string): string | undefined {
  const words = all.replace(setApart, '')
  if (words !== all && !words.includes(', ')) return words // "la gerencia, por su parte"
  if (/\p{Lu}[\p{L}’.-]*$/u.test(words) && !words.includes(', ')) return words
  const office = lastClause(words.slice(0, words.lastIndexOf(','))).subject
  const isName = canBeNamed(office) || !/\p{Lu}\p{L}+ \p{Lu}\p{L}+, [^,]*$/u.test(words)
  const person = isName ? personBehind.exec(words)?.[1] : undefined
  if (person !== undefined) return person
  if (lastName.test(words) && isName) return words // "The president, Nicolás Maduro"
  const given = /, (\p{Lu}\p{L}+)$/u.exec(words)?.[1]
  if (given !== undefined && startsLow.test(office) && isCalled(given, office)) return words // "su mujer, Amparo"
  return beforeCommas(words, (before) =>
    (fullName.test(before) && !officeBehindName.test(before)) ||
    /^(?:The|An?|Another|Her|His|Its|One|Their|El|La|Su|Un|Una) (?:[\p{Ll}-]+ ?){1,4}$/u.test(before) ||
    (isHeaded(before) && !officeBehindName.test(before)) ||
    (severalWho.test(words.slice(before.length)) && several.test(before)) ||
    isPair(before)
      ? before
      : undefined,
  )
}

const lowWord = String.raw`(?!(?:after|and|as|at|but|by|con|de|for|from|in|like|of|on|que|than|that|to|when|where|which|who|whom|whose|with)(?!\p{L}))[\p{Ll}-]{2,20}`

/** "An outside expert, Dr. Carl Teague of Brown", "su presidente, el doctor Douglas Natera Lugo". */
const personBehind = new RegExp(
  String.raw`^((?:[^,]*, )?(?:[Tt]he|An?|Another|One|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ee]l|[Ll]a|[Ss]u|[Uu]na?) [^,]{3,60}, (?:${lowWord} ){0,3}(?:\p{L}{1,5}${titleStop} )?\p{Lu}[\p{L}’.-]+ ${nameRun})(?: (?:at|de|del|from|of) [^,]{2,60})?$`,
  'u',
)

/** "Her sister, Yamileth": a given name that no list has, behind a noun for a person. */
const isCalled = (given: string, office: string): boolean =>
  isGivenName(given) || (isPersonNoun(lastWord(office).toLowerCase()) && !isPlaceName(given))

/** "Israeli settlers, who form part of his constituency". */
const severalWho = /^, (?:which|who|whose) /
const several = /^(?:\p{Lu}[\p{L}-]+ )?(?:[\p{Ll}-]+ )?[\p{Ll}-]{3,}s$/u

/** "Jeff Sanborn, president of Chapter & Verse". */
const officeBehindName = new RegExp(
  String.raw`\p{Lu}[\p{L}’.-]+ \p{Lu}[\p{L}’.-]+, ` +
    String.raw`(?:\p{Ll}|(?:\p{Lu}\p{L}+ ){0,3}(?:Chair|Director|Editor|Head|Manager|Officer|President) (?:at|for|of) )[^,]*$`,
  'u',
)

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
