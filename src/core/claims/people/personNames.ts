import { isGivenName } from './givenNames'
import { isRole } from './roles'
import { groupNouns } from './sourceNouns'
import { isTitle, titleWords } from './titles'
import { isOrganisationName } from '../names/organisationNames'
import { isPlaceName } from '../names/placeNames'
import { countryOf } from '../names/places'
import { anyOf } from '../../text/expressions'
import behindNames from './words/behindNames.json'
import joiningWords from './words/joiningWords.json'
import notNames from './words/notNames.json'
import offices from './words/offices.json'
import titles from './words/titles.json'

const initials = String.raw`\.(?:\p{Lu}\.){0,3}`
const word = String.raw`(?:(?<!&)[B-DF-HJ-NP-XZ](?= \p{Lu})|A(?= [B-DF-HJ-NP-XZ] \p{Lu})|\p{Lu}(?:(?:[\p{L}\p{M}-]|[’'](?!s(?!\p{L}))(?=\p{L})){1,24}|${initials}))`
const particle = '(?:de la|de los|de|da|dos|del|van der|van|von|bin|ibn|al|el|la|di|du|i) '
const runOf = (mostWords: number): string =>
  String.raw`${word}(?: (?:${particle})?${word}){0,${mostWords - 1}}(?:,? (?:Jr|Sr)\.)?`

/** A run of capitalised words that may be a name: the source of a regular expression. */
export const nameRun = runOf(4)
/** The same with what stands before a name: "British Prime Minister Boris Johnson". */
export const longNameRun = runOf(8)

/** A name in a script without capitals: the source of a regular expression. */
const uncased = String.raw`(?![ªº])\p{Lo}[\p{Lo}\p{M}]*`
export const uncasedName = `${uncased}(?: ${uncased}){0,3}`

const { abbreviations } = titles
/** A full stop that ends no sentence, since it belongs to a title or an initial: the source of a regular expression. */
export const titleStop = String.raw`(?<=(?<![\p{L}])(?:${anyOf(abbreviations)}|\p{Lu}))\.`

/** Capitalised words that are not part of a person's name, such as sentence openers, months and offices. */
const noNames = new Set(notNames)
const isNoName = (one: string): boolean => noNames.has(one) || noNames.has(one.replace(/\.$/, ''))
const joins = new Set([...joiningWords.en, ...joiningWords.es])
/** A day, or what an office or an honour adds to a name. */
const behindName = new Set([...behindNames.days, ...behindNames.letters])
/** "Sens.", "Presidents", "Mayor". */
function isTitlePart(one: string): boolean {
  const word = one.replace(/\.$/, '')
  return (
    isTitle(word) ||
    (/s$/i.test(word) && (isTitle(word.slice(0, -1)) || (/es$/i.test(word) && isTitle(word.slice(0, -2)))))
  )
}
const abbreviatedTitle = new RegExp(String.raw`^${anyOf(abbreviations)}\.$`)

/** Whether a capitalised word opens a sentence rather than a name: "Although", "In", "Questioning". */
export const opensSentence = (one: string): boolean =>
  isNoName(one) || joins.has(one.toLowerCase()) || /^\p{Lu}\p{Ll}{5,}ing$/u.test(one)

/** The words of a capitalised run that can be a name: "Caracas" of "In Caracas". */
export function bareName(run: string): string {
  const words = withoutEnding(run)
  const office = words.findLastIndex((one) => officeParts.has(one))
  if (office > 0 && /^del?$/.test(words[office + 1] ?? '')) return '' // "Dirección General de Cultura"
  if (office >= 0 && office < words.length - 1) words.splice(0, office + 1)
  let dropped = words.splice(0, descriptionLength(words)).length
  const isName = (): boolean => dropped > 0 && words.length === 2 && isGivenName(words[0] ?? '') // "Farmer Will Dobbs"
  for (; words.length > 0 && !isName() && precedesName(words[0] ?? '', words.length - 1); dropped++)
    words.shift()
  while (/^(?:el|la)$/.test(words[0] ?? '')) words.shift() // "Desde el Banco Central", "De la Fuente"
  if (/^(?:del?|dos|du|di)$/.test(words[0] ?? '')) return '' // "Pescadores de Cabimas" are nobody of that name
  return words.join(' ')
}

/** The same, but a title that the rest can't do without stays: "General Electric". */
export function spokenName(run: string): string {
  const bare = bareName(run)
  const words = withoutEnding(run)
  const isOffice = words.slice(0, -1).some((one) => officeParts.has(one) && !firmWords.has(one))
  if (bare.includes(' ') || (isOffice && bare !== '')) return bare
  while (words.length > 0 && opensSentence(words[0] ?? '')) words.shift()
  return words.join(' ')
}

/** How many words describe the name behind them: 3 of "House Minority Leader John Boehner", 2 of "Verizon CIO Ana Paz". */
function descriptionLength(words: readonly string[]): number {
  if (words.length < 3) return 0
  const rest = words.slice(0, -2)
  const letters = rest.findLastIndex((one, index) => index > 0 && /^\p{Lu}{2,4}$/u.test(one))
  const before = rest.findLastIndex(
    (one, index) =>
      index > letters &&
      isGivenName(words[index + 1] ?? '') &&
      (describes(one) || (letters > 0 && !isGivenName(one))),
  )
  const called = calling.test(words[0] ?? '') && !isGivenName(words[0] ?? '') ? 1 : 0
  return Math.max(letters > 0 ? letters + 1 : 0, before + 1, called)
}

/** Callings that end a compound: "Deckhand", "Eyewitness", "Shopkeeper". */
const calling =
  /^\p{Lu}\p{Ll}+(?:breeder|dweller|driver|goer|grower|hand|holder|keeper|maker|man|owner|person|rider|seller|trader|witness|woman|worker)$/u

const describes = (one: string): boolean =>
  !isGivenName(one) && (isTitlePart(one) || isRole(one.toLowerCase()) || isPlaceName(one))

function withoutEnding(run: string): string[] {
  const words = run
    .replace(/,? (?:Jr|Sr)\.$/, '')
    .replace(/[’']s$/, '')
    .split(' ')
  while (words.length > 1 && behindName.has(words.at(-1) ?? '')) words.pop()
  return words
}

/** Words of an office, after which the name begins: "Emirates President Tim Clark". */
const officeParts = new Set(offices)

/** Offices that firms and departments begin with, too: "General Electric". */
const firmWords = new Set(['Attorney', 'Director', 'General', 'Justice', 'PC', 'Premier'])

const parties = new Set(titles.parties)

/** Whether a word stands before a name that has `left` more words: a title, "Residents", "British", "London-based". */
function precedesName(one: string, left: number): boolean {
  const small = one.toLowerCase()
  return (
    opensSentence(one) ||
    isTitlePart(one) ||
    abbreviatedTitle.test(one) ||
    groupNouns.has(small) ||
    (left > 1 && isRole((/-(\p{Ll}+?)s?$/u.exec(one) ?? [])[1] ?? '')) ||
    /^(?:Then|Ex|Acting|Vice)-|-of-\p{Ll}+$|-(?:based|born|led|backed|owned|elect)$/u.test(one) ||
    (left > 1 &&
      (parties.has(one) ||
        isRole(small.replace(/s$/, '')) ||
        (countryOf(one) !== undefined && !isPlaceName(one))))
  )
}

/** The surname, as far as a name shows it. */
export const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** What an office is of, right before a name: "Secretary of " State Antony Blinken. */
const officeOf = new RegExp(
  String.raw`(?<![\p{L}])${anyOf(offices, titleWords)} (?:of|for|to|de|del)(?: the| la)? $`,
  'iu',
)

/** The name in a run of capitalised words; `before` is the text before it, of which 40 characters are enough. */
export const nameIn = (run: string, before: string): string =>
  afterOffice(run, before) ?? afterListener(run, before) ?? bareName(run)

/** "señaló a Chequeado Cecilia Ruiz": Spanish puts the listener before the speaker, without a comma. */
function afterListener(run: string, before: string): string | undefined {
  const [listener = '', given = '', ...rest] = run.split(' ')
  if (rest.length === 0 || isGivenName(listener) || !isGivenName(given)) return undefined
  return /\p{Ll}(?:ó|o|a|aron|an) (?:a|en) $/u.test(before) ? [given, ...rest].join(' ') : undefined
}

/** The name after what an office is of, if that is what a run begins with: "Antony Blinken" of "State Antony Blinken". */
export function afterOffice(run: string, before: string): string | undefined {
  const words = run.split(' ')
  if (words.length < 3) return undefined
  if (!/(?:^|\s)(?:of|for|to|del?)(?: the| la)? $/i.test(before)) return undefined // a cheap first test
  const office = officeOf.test(before)
  if (!office && !/(?:^|\s)(?:de|of) $/.test(before)) return undefined
  const given = words.findIndex(
    (one, index) => index > 0 && isGivenName(one) && !/^San(?:t[ao])?$/.test(words[index - 1] ?? ''),
  )
  if (given > 0) return bareName(words.slice(given).join(' '))
  const initial = words.findIndex((one, index) => index > 0 && /^\p{Lu}(?:\.|$)/u.test(one))
  if (office && initial > 0) return words.slice(initial).join(' ')
  const last = words.slice(-2).join(' ')
  return office && isPortfolio(words[0] ?? '') && !isOrganisationName(last) ? bareName(last) : undefined
}

const portfolios = new Set(titles.portfolios)
const isPortfolio = (one: string): boolean =>
  portfolios.has(one) || isPlaceName(one) || countryOf(one) !== undefined
