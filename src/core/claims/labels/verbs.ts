import { anyOf, either } from '../../text/expressions'
import { firstMatch, firstWords } from '../../text/wordIndex'
import events from '../signs/words/events.json'
import known from '../signs/words/verbs.json'

const english = String.raw`[\p{Ll}]{3,}ed|\p{Ll}{3,}s(?= (?:the|an?|its|his|her|their|that|to|more|less|no|all|\d)(?![\p{L}]))`
const spanish = either(
  String.raw`[\p{Ll}]{2,}(?:ó|aron|ieron|aban|aba|ían|ará|arán|erá|erán|irá|irán|yó)`,
  String.raw`se \p{Ll}{3,}(?:a|an|e|en|ía|ó)`,
  String.raw`\p{Ll}{4,}(?:an?|en?)(?= (?:el|la|los|las|un|una|su|sus|lo|más|menos)(?![\p{L}]))`,
)
const verbs = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:${either(anyOf(known.en, known.es, events.en, events.es), english, spanish)})(?![\p{L}])`,
  'uy',
)
const knownVerbs = firstWords(known.en, known.es, events.en, events.es)
/** A cheap first test of a word. */
const mayBeVerb = (word: string): boolean =>
  knownVerbs.has(word) || word === 'se' || /(?:d|s|n|[aeoáó])$/.test(word)
/** A word after one of these is a noun or a participle: "the cut", "una causa". */
const nounBefore =
  /(?<![\p{L}])(?:the|a|an|of|its|his|her|their|el|la|los|las|un|una|de|del|su|sus|por|with|by|en|con|más|muy|nueva|gran) $/iu

/** The places where the finite verbs of a passage may begin, in UTF-16 code units; at most the first eight. */
export function verbsIn(words: string): number[] {
  const places: number[] = []
  for (const place of verbPlaces(words)) if (places.push(place) === 8) break
  return places
}

/** The first of them, without a search for the others; undefined if there is none. */
export const firstVerb = (words: string): number | undefined => verbPlaces(words).next().value

/** Whether a finite verb may begin at a place. */
export function isVerbAt(words: string, at: number): boolean {
  verbs.lastIndex = at
  return verbs.test(words) && !nounBefore.test(words.slice(Math.max(0, at - 8), at))
}

function* verbPlaces(words: string): Generator<number, undefined> {
  let from = 0
  for (;;) {
    const match = firstMatch(verbs, words, from, mayBeVerb)
    if (match === null) return undefined
    from = match.index + match[0].length
    if (!nounBefore.test(words.slice(Math.max(0, match.index - 8), match.index))) yield match.index
  }
}
