import type { Span } from '../../model/anchor'
import { withoutTail } from './phraseEnds'
import { spansInLines } from '../../text/matches'
import { anyOf, either } from '../../text/expressions'
import degrees from './words/degrees.json'
import hints from './words/hints.json'
import recordWords from './words/records.json'

const { lapses } = recordWords

const word = String.raw`[\p{L}\p{N}][\p{L}\p{N}’'-]{0,20}`
const figure = String.raw`[$€£]?\d{1,12}(?:[.,]\d{1,3}){0,4}(?:%|m|bn)?`
const extreme = anyOf(degrees.recordSuperlatives.en)
const extremo = anyOf(degrees.recordSuperlatives.es)
const count = String.raw`(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d{1,4})`
const about = '(?:more than |nearly |almost |over |about |at least )?'
const lapse = either(
  `${about}${count} ${anyOf(lapses.counted.en)}`,
  String.raw`(?:its|their|the|our|his|her) (?:\w{2,12} ){0,2}history`,
  anyOf(lapses.whole.en),
)
const cuenta = String.raw`(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|\d{1,4})`
const lapso = either(
  `(?:más de |casi |unos |unas )?${cuenta} ${anyOf(lapses.counted.es)}`,
  '(?:la|su|toda la) historia',
)
const until = String.raw`(?: ${word}){1,4}`

const holder = anyOf(recordWords.holders)
const matter = anyOf(recordWords.matters)
const records = either(
  // the highest level since 2008, first since 1998, the worst drought in ten years
  String.raw`(?:(?:the|its|his|her|their|an?) )?${extreme}(?: ${word}){0,5} ` +
    `(?:since${until}|in ${lapse}|on record|in recorded history|ever(?: recorded| seen| measured)?)`,
  String.raw`(?:for )?the first time(?: (?:ever|in ${lapse}|since${until}))?`,
  // a record 45 goals, a record high, record-breaking
  String.raw`an? (?:new )?(?:${holder} )?record (?:${figure}|${matter})` +
    String.raw`(?: (?!(?:in|of the|last|this|next|when|during)\b)${word}){0,4}`,
  String.raw`(?:(?:an?|the|new|all-time) ){0,2}(?:all-time (?:high|low|record)|record[- ](?:high|low|breaking)s?)(?: of ${figure})?`,
  String.raw`${anyOf(recordWords.verbs)} (?:an?|the|his|her|its|their)(?: ${word}){0,3} records?(?: (?:of|for)(?: ${word}){1,4})?`,
  String.raw`an? (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty)[- ](?:year|month|week|day|decade)[- ](?:high|low|record|peak)`,
  String.raw`unprecedented|never before`,
  // por primera vez desde 2008, la cifra más alta en diez años
  String.raw`por primera vez(?: (?:en ${lapso}|desde(?: ${word}){1,4}))?`,
  String.raw`(?:el|la|los|las|su) (?:${extremo}(?: ${word}){0,5}|(?:${word} ){1,3}más ${word}(?: ${word}){0,3}) ` +
    String.raw`(?:desde(?: ${word}){1,4}|en ${lapso}|de ${lapso}|jamás \p{L}{3,15}|hasta la fecha)`,
  String.raw`(?:un |el |su |nuevo )*(?:máximo|mínimo)s? históricos?`,
  String.raw`(?:un |el |una |nuevo |cifras? |número )*récords?(?: (?:de|en)(?: ${word}){1,4})?|sin precedentes|nunca antes`,
)
const whole = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(?:${records})(?![\p{L}\p{N}])`, 'giu')

/** Splits at "since" or "desde": the part before it stays whole. */
const since =
  /^(.*?\s(?:since|desde)\s)(.*?)(?:\s(?:amid|following|despite|during|under|over|tras|cuando)\s.*)?$/isu
/** A cheap first test: every match contains one of these. */
const some = new RegExp(anyOf(hints.records), 'i')

const idioms =
  /^(?:(?:the |its |their |his |her )?(?:first|last|only|most|least|best) (?:ever )?(?:in|of) )|^(?:at )?(?:the )?(?:best|most|least) ever$/iu

/**
 * Records and firsts, which one earlier case would refute: "first since 1998", "the lowest on record", "a record 45
 * goals", "por primera vez desde 2010". Spans are in UTF-16 code units, in reading order, without overlaps.
 */
export function findRecords(text: string): Span[] {
  const spans: Span[] = []
  for (const { start, end } of spansInLines(whole, some, text)) {
    const phrase = ended(text.slice(start, end))
    if (!idioms.test(phrase)) spans.push({ start, end: start + phrase.length })
  }
  return spans
}

/** A phrase cut where the noun phrase ends; the words that make it a record are never cut. */
function ended(phrase: string): string {
  const parts = since.exec(phrase)
  if (parts) return (parts[1] ?? '') + withoutTail(parts[2] ?? '')
  return /(?<![\p{L}]|on )records?(?![\p{L}])/iu.test(phrase) ? withoutTail(phrase) : phrase
}
