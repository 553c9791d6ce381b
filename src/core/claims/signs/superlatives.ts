import type { Span } from '../../model/anchor'
import { withoutTail } from './phraseEnds'
import { findRecords } from './records'
import { matchesInLines, spanOf } from '../../text/matches'
import { anyOf, either } from '../../text/expressions'
import degrees from './words/degrees.json'
import hints from './words/hints.json'
import idiomWords from './words/idioms.json'

const absolute = anyOf(degrees.superlatives)
const place = String.raw`(?:(?:[\p{N}]{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth)[- ])?`
const owner = String.raw`(?:the )?[\p{L}]{2,20}[’']s`
const forms = [
  String.raw`one of (?:the|its|his|her|their|[\p{L}]{2,20}[’']s) (?:most|least|${absolute})(?: [\p{L}\p{N}’'-]{1,20}){1,10}`,
  String.raw`(?:${owner}|the|its|his|her|their|an?) ${place}(?:most|least) (?!of\b|people\b)[\p{L}-]{3,20}(?: [\p{L}’'-]{2,20}){1,6}`,
  String.raw`(?:${owner}|the|its|his|her|their) ${place}${absolute}(?:[ -][\p{L}\p{N}’'-]{2,20}){1,7}`,
  String.raw`(?:el|la|los|las|un[oa] de l[oa]s) (?:[\p{L}]{3,20} )?${anyOf(degrees.spanish)} [\p{L}]{3,20}(?: [\p{L}]{1,20}){0,4}`,
  String.raw`(?:el|la) (?:únic[oa]|primer|primera) [\p{L}]{3,20} (?:en|que|del?) [\p{L}]{2,20}(?: [\p{L}]{1,20}){0,3}`,
]
const expressionOf = (all: readonly string[]): RegExp =>
  new RegExp(String.raw`(?:(?<![\p{L}\p{N}])|(?<=(?<!\p{L})d)(?=el ))${either(...all)}`, 'giu')
const superlatives = expressionOf(forms)
/** The same without owners, which a line without an apostrophe hasn’t. */
const ownerless = expressionOf(forms.map((form) => form.replace(`(?:${owner}|`, '(?:')))

/** A cheap first test: every match contains one of these. */
const some = new RegExp(anyOf(hints.superlatives), 'i')

const firstOrLast = either(
  String.raw`(?:first|last|only) ${anyOf(idiomWords.afterFirstOrLast)}\b`,
  String.raw`(?:last|first) (?:[\p{L}\p{N}]+ )?${anyOf(idiomWords.spansAfterFirstOrLast)}\b`,
  String.raw`(?:last|first) (?:\d|two|three|four|five|six|seven|eight|nine|ten)`,
)
const others = String.raw`latest|most recent|most part|best of|least of|top of|first [\p{L}]*day`
const idioms = new RegExp(`^(?:at )?(?:the|its|his|her|their|a|an)? ?(?:${firstOrLast}|${others})`, 'iu')

/** "the first estimate", "the last train" say where something stands in a row, and no more. */
const ordinal = /^(?:the|its|his|her|their) (?:first|last) \p{L}+$/iu

/**
 * "the world’s top equipment", "the most advanced …", "the first since 1998": claims a single counterexample refutes.
 */
export function findSuperlatives(text: string, records: readonly Span[] = findRecords(text)): Span[] {
  const found = [...records, ...phrasesIn(text)]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return found.filter((span) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

const expressionFor = (line: string): RegExp | undefined =>
  some.test(line) ? (/[’']s/i.test(line) ? superlatives : ownerless) : undefined

function phrasesIn(text: string): Span[] {
  const spans: Span[] = []
  for (const found of matchesInLines(text, expressionFor)) {
    const { start, end } = spanOf(found)
    const phrase = withoutTail(text.slice(start, end))
    if (idioms.test(phrase) || phrase.split(' ').length < 3 || ordinal.test(phrase)) continue
    spans.push({ start, end: start + phrase.length })
  }
  return spans
}
