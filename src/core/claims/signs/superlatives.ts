import type { Span } from '../../model/anchor'
import { withoutTail } from './phraseEnds'
import { findRecords } from './records'
import { matchesOf } from '../../text/matches'

const absolute =
  '(?:top|first|only|last|sole|number one|No\\. 1|highest|lowest|largest|biggest|smallest|greatest|best|worst|longest|shortest|oldest|youngest|newest|fastest|slowest|richest|poorest|deadliest|strongest|weakest|tallest|deepest|hottest|coldest|cheapest|busiest|hardest|heaviest|earliest|safest|closest|lightest|widest)'
const words = new RegExp(
  [
    String.raw`one of (?:the|its|his|her|their|[\p{L}]{2,20}[’']s) (?:most|least|${absolute})(?: [\p{L}\p{N}’'-]{1,20}){1,10}`,
    String.raw`(?:(?:the )?[\p{L}]{2,20}[’']s|the|its|his|her|their|an?) (?:(?:[\p{N}]{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth)[- ])?(?:most|least) (?!of\b|people\b)[\p{L}-]{3,20}(?: [\p{L}’'-]{2,20}){1,6}`,
    String.raw`(?:(?:the )?[\p{L}]{2,20}[’']s|the|its|his|her|their) (?:(?:[\p{N}]{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth)[- ])?${absolute}(?:[ -][\p{L}\p{N}’'-]{2,20}){1,7}`,
    String.raw`(?:el|la|los|las|un[oa] de l[oa]s) (?:[\p{L}]{3,20} )?(?:más|menos|mayor|menor|mejor|peor|mayores|menores|mejores|peores) [\p{L}]{3,20}(?: [\p{L}]{1,20}){0,4}`,
    String.raw`(?:el|la) (?:únic[oa]|primer|primera) [\p{L}]{3,20} (?:en|que|del?) [\p{L}]{2,20}(?: [\p{L}]{1,20}){0,3}`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'giu',
)

/** What every one of them has in it: sentences without it cost next to nothing. */
const some =
  /est|most|least|first|last|only|sole|top|worst|number one|no\. 1|más|menos|mayor|menor|mejor|peor|primer|únic/i

const idioms =
  /^(?:at )?(?:the|its|his|her|their|a|an)? ?(?:(?:first|last|only) (?:of|to|and|few|couple|time|place|thing|way|one|ones|day|night|week|weeks|month|months|year|years|two|three|minute|name|lady|ladies|half|quarter|season|person|in)\b|(?:last|first) (?:[\p{L}\p{N}]+ )?(?:minute|minutes|days|weeks|months|years|quarter|half|season|night|week|month|year|summer|decade)\b|(?:last|first) (?:\d|two|three|four|five|six|seven|eight|nine|ten)|latest|most recent|most part|best of|least of|top of|first [\p{L}]*day)/iu

/** "the world’s top equipment", "the most advanced …", "the first since 1998": what a single counterexample breaks. */
export function findSuperlatives(text: string, records: readonly Span[] = findRecords(text)): Span[] {
  const found = some.test(text) ? [...records, ...phrasesIn(text)] : [...records]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return found.filter((span) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

function phrasesIn(text: string): Span[] {
  const spans: Span[] = []
  for (const match of matchesOf(words, text)) {
    const phrase = withoutTail(match[0])
    if (idioms.test(phrase) || phrase.split(' ').length < 3) continue
    spans.push({ start: match.index, end: match.index + phrase.length })
  }
  return spans
}
