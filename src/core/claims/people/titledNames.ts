import type { Span } from '../../model/anchor'
import { matchesInLines } from '../../text/matches'
import { hasWordOf, tellingWords } from '../../text/wordIndex'
import { countryIn } from '../names/places'
import { twoWordPlace } from '../names/placeNames'
import { bareName, lastWord, longNameRun } from './personNames'
import { rankOf, titleWords, type Rank } from './titles'
import { alsoCapitalised, anyOf, either } from '../../text/expressions'
import titleLists from './words/titles.json'

const { abbreviations } = titleLists
const title = either(
  String.raw`${anyOf(alsoCapitalised(titleWords))}\.?`,
  String.raw`${anyOf(abbreviations)}\.`,
)
const titled = new RegExp(
  String.raw`(?<![\p{L}])(?<title>(?:[\p{L}.’'-]{2,20} ){0,3}?${title})` +
    String.raw`(?<place> (?:of|de(?: la)?) (?:${twoWordPlace}|\p{Lu}\p{L}{1,20}))?,? (?:(?:Shri|Dr|Prof|(?:Adv|Dr|Prof|Smt)\.) )?(?<name>${longNameRun})`,
  'gu',
)

/** "six countries. Its chairman" is "chairman": a title does not cross a full stop or begin with an article. */
function tidyTitle(words: string): string {
  const last =
    words
      .split(
        /(?<=\p{L}{3})[.!?] | (?:after|against|as|because|before|but|by|con|for|from|met|over|que|since|than|that|to|told|until|when|where|while|with) /u,
      )
      .at(-1) ?? words
  return last
    .replace(
      /^(?:(?:the|an?|its|his|her|their|said|and|el|la|los|las|un|una|su|dijo|-year-old)(?= ) ?)+/iu,
      '',
    )
    .trim()
}

/** What a title says about whoever bears it. */
export interface Title {
  /** Empty if there is none. */
  readonly title: string
  readonly country: string | undefined
  readonly rank: Rank
}

/** A title before a name: `title` is the words of the title that belong to it, `place` what it is of. */
interface TitledName {
  readonly title: string
  readonly place: string
  readonly name: string
  /** The title with its place, in UTF-16 code units. */
  readonly span: Span
}

const wordsOfTitles = tellingWords(titleWords, abbreviations)
const titledIn = (line: string): RegExp | undefined => (hasWordOf(line, wordsOfTitles) ? titled : undefined)

/** The titles before names in a text, in reading order: "Venezuelan President", "Secretary of State". */
export function titledNames(text: string): TitledName[] {
  return [...matchesInLines(text, titledIn)].flatMap(({ match: { 0: whole, index, groups = {} }, at }) => {
    const name = bareName(groups['name'] ?? '')
    if (!name.includes(' ') && /, \S+$/.test(whole)) return [] // "the Kremlin leader, Chavista’s ally"
    const { title: words = '', place = '' } = groups
    const title = tidyTitle(words)
    const end = at + index + words.length
    return [{ title, place, name, span: { start: end - title.length, end: end + place.length } }]
  })
}

/** For each name, and its last word, the most powerful title that stands before it in a text. */
export function titlesIn(text: string): Map<string, Title> {
  const titles = new Map<string, Title>()
  for (const { title, place, name } of titledNames(text)) {
    const country = countryIn(`${title}${place}`.split(' ').slice(-5).join(' '))
    const known: Title = { title, country, rank: rankOf(title, country) }
    if (name === '') continue
    for (const key of [name, lastWord(name)]) {
      const before = titles.get(key)
      if (before === undefined || (before.rank === 'other' && known.rank !== 'other')) titles.set(key, known)
      else if (before.country === undefined && country !== undefined && before.rank === known.rank)
        titles.set(key, known)
    }
  }
  return titles
}
