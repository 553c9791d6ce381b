import { addends } from '../numberWords'
import { anyOf } from '../../text/expressions'
import words from '../words/nouns.json'

/** What a number counts or measures. `length` is how many UTF-16 code units after the number it takes up. */
export interface Unit {
  readonly unit: string
  readonly length: number
  /** What the unit multiplies its number by: an "mdd" is a million dollars. */
  readonly times?: number
}

/** Words that end the noun phrase after a number. */
const stops = new Set([...words.phraseEnds.en, ...words.phraseEnds.es])
const numberWord = (word: string): boolean =>
  Object.hasOwn(addends, word) || /^(?:half|million|thousand|hundred|dozen|mil|millones)$/.test(word)

const plurals = new Set(words.plurals)

/** Words in -s that are not plural nouns. */
const singulars = new RegExp(`(?:ss|us|is|ous|'s|’s)$|^${anyOf(words.noPlurals)}$`, 'i')
/** Last words of names. */
const nameEnds = new Set(words.nameEnds)

/** Spanish adjectives that come before their noun. */
const { stems, plural } = words.adjectives
const adjectives = new RegExp(`^${anyOf(stems)}[oa]s$|^${anyOf(plural)}$`, 'i')

/** The longest noun phrase that still reads as one: "five newly elected local members". */
const longestPhrase = 5
const nextWord =
  /^[ \u00a0](?:de (?:las? |los )?|of (?:the |these |those |its |his |her |their |our )(?=\S))?([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)/u

/** Takes the words after a number up to the first plural noun; "one" takes the next word. */
export function nounAfter(after: string, value: number): Unit | undefined {
  let at = 0
  let fallback: Unit | undefined
  let named = false
  for (let count = 0; count < longestPhrase; count++) {
    const match = nextWord.exec(after.slice(at, at + 60))
    const word = match?.[1]
    if (!match || word === undefined) return fallback
    const joins = count > 0 && /^(?:and|or|y|o)$/.test(word) // "maintenance and cleaning workers"
    if (!joins && stops.has(word.toLowerCase())) return fallback
    const another = numberWord(word.toLowerCase()) || /^\d/.test(word)
    if (another && count === 0 && ofAnother.test(match[0])) return ofThose(after, match[0].length)
    if (another && !/^\d{3}$/.test(word)) return fallback // a model, as in "400 737 Max jets"
    at += match[0].length
    if (value > 0 && value <= 1 && /^\p{Ll}/u.test(word)) return { unit: word, length: at }
    if (!isPlural(word)) {
      named = /^\p{Lu}/u.test(word)
      continue
    }
    if (named && /^\p{Lu}/u.test(word) && !namesMore(after.slice(at, at + 40))) return fallback // 38 Blake Jones
    const unit = { unit: word, length: at }
    if (adjectives.test(word) || (/^\p{Lu}/u.test(word) && namesMore(after.slice(at, at + 40))))
      fallback ??= unit
    else return unit
  }
  return fallback
}

const ofAnother = /^ (?:of|de) /

/** "Two of the three suspects": what the second number counts; that number is also a quantity of its own. */
function ofThose(after: string, at: number): Unit | undefined {
  const unit = nounAfter(after.slice(at), 0)
  return unit && { unit: unit.unit, length: 0 }
}

/** "Los Angeles restaurants": a name in -s right before the noun it belongs to. */
const namesMore = (after: string): boolean => /^ (?:\p{Lu}\p{L}+s |\p{Ll}\p{L}+s(?![\p{L}]))/u.test(after)

function isPlural(word: string): boolean {
  if (plurals.has(word.toLowerCase())) return true
  if (nameEnds.has(word)) return false
  return (
    word.length > 3 && word.endsWith('s') && !/^\p{Lu}+s?$/u.test(word.slice(0, 2)) && !singulars.test(word)
  )
}

const whole =
  /^ (?:of|de)(?:l| (?:the|all|these|those|its|their|his|her|our|los|las|la|el|sus?|todos los|todas las|[\p{L}]{2,20}[’']s))?(?: [\d.,]{1,12})?(?= )/iu
const bare = /^ (?:all |the |its |their |his |her )+(?=[\p{L}])/iu

/** The whole of a share: "of voters" after "a third", or "share" if the text doesn't say. */
export function shareAfter(after: string): Unit {
  const lead = whole.exec(after)?.[0] ?? bare.exec(after)?.[0].slice(0, -1)
  if (lead === undefined) return { unit: 'share', length: 0 }
  const rest = after.slice(lead.length)
  const noun = wholeNoun(rest, / de/i.test(lead))
  return noun ? { unit: `of ${noun.unit}`, length: lead.length + noun.length } : { unit: 'share', length: 0 }
}

/** The first plural noun of a phrase, else its last word; a Spanish noun comes first. */
function wholeNoun(rest: string, spanish: boolean): Unit | undefined {
  const first = /^ (?:(?:them|us|those|ellos|ellas)(?![\p{L}])|[\p{L}\d’'-]+)/u.exec(rest)
  if (!first) return undefined
  const word = first[0].slice(1)
  if (/^(?:them|us|those|ellos|ellas)$/.test(word)) return { unit: word, length: first[0].length }
  if (spanish) return stops.has(word.toLowerCase()) ? undefined : { unit: word, length: first[0].length }
  const plural = nounAfter(rest, 0)
  const singular = singularAfter(rest)
  return plural && (!singular || plural.length <= singular.length) ? plural : singular
}

function singularAfter(rest: string): Unit | undefined {
  let unit: Unit | undefined
  for (let count = 0, at = 0; count < 3; count++) {
    const match = /^ ([\p{L}-]+)/u.exec(rest.slice(at, at + 40))
    const word = match?.[1]
    if (!match || word === undefined || stops.has(word.toLowerCase())) return unit
    at += match[0].length
    unit = { unit: word, length: at }
    if (word === 'rest') return unit
  }
  return unit
}
