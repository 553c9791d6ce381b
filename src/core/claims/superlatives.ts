import type { Span } from '../model/anchor'

const absolute =
  '(?:top|first|only|last|sole|number one|No\\. 1|highest|lowest|largest|biggest|smallest|greatest|best|worst|longest|shortest|oldest|youngest|newest|fastest|slowest|richest|poorest|deadliest|strongest|weakest|tallest|deepest|hottest|coldest|cheapest|busiest|hardest|heaviest|earliest|safest|closest|lightest|widest)'
const words = new RegExp(
  [
    String.raw`one of (?:the|its|his|her|their|[\p{L}]{2,20}[’']s) (?:most|least|${absolute})(?: [\p{L}\p{N}’'-]{1,20}){1,10}`,
    String.raw`(?:(?:the )?[\p{L}]{2,20}[’']s|the|its|his|her|their|an?) (?:(?:[\p{N}]{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth)[- ])?(?:most|least) (?!of\b|people\b)[\p{L}-]{3,20}(?: [\p{L}’'-]{2,20}){1,6}`,
    String.raw`(?:(?:the )?[\p{L}]{2,20}[’']s|the|its|his|her|their) (?:(?:[\p{N}]{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth)[- ])?${absolute}(?:[ -][\p{L}\p{N}’'-]{2,20}){1,7}`,
    String.raw`for the first time(?: (?:in|since)(?: [\p{L}\p{N}’'-]{1,20}){1,5})?`,
    String.raw`(?:an? )?(?:all-time (?:high|low|record)|record (?:high|low)|new record|unprecedented|never before)(?: [\p{L}]{2,20})?`,
    String.raw`(?:el|la|los|las) (?:[\p{L}]{3,20} )?(?:más|menos|mayor|menor|mejor|peor) [\p{L}]{3,20}(?: [\p{L}]{1,20}){0,4}`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'giu',
)

/** Where a superlative phrase must end: a verb or a new clause is no longer part of it. */
const tail =
  /\s+(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|that|which|who|whose|where|when|while|if|because|but|and|or|as|to|thanks|said|says|after|before|since|with|by|than|so|it|he|she|they|we|you|I|on|at|from|about|into|told|came|went|made|took|es|son|que|y)(?:\s.*)?$/isu
const idioms =
  /^(?:at )?(?:the|its|his|her|their|a|an)? ?(?:(?:first|last|only) (?:of|to|and|few|couple|time|place|thing|way|one|ones|day|night|week|weeks|month|months|year|years|two|three|minute|name|lady|ladies|half|quarter|season|person|in)\b|(?:last|first) (?:[\p{L}\p{N}]+ )?(?:minute|minutes|days|weeks|months|years|quarter|half|season|night|week|month|year|summer|decade)\b|(?:last|first) (?:\d|two|three|four|five|six|seven|eight|nine|ten)|latest|most recent|most part|best of|least of|top of|first [\p{L}]*day)/iu

/** "the world’s top equipment", "the most advanced …", "for the first time": what a single counterexample breaks. */
export function findSuperlatives(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(words)) {
    const phrase = match[0].replace(tail, '').replace(trailing, '')
    if (idioms.test(phrase) || phrase.split(' ').length < 3) continue
    spans.push({ start: match.index, end: match.index + phrase.length })
  }
  return spans
}

/** Words no phrase ends with. */
const trailing = /(?:\s+(?:in|of|for|the|a|an|its|his|her|their|this|that|de|del|la|el|en))+$/iu
