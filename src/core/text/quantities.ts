import type { Span } from '../model/anchor'
import type { Quantity } from '../model/claim'
import { findDates } from './dates'
import { fractions, numeral, valueOf } from './numerals'
import { shareAfter, unitAfter, type Unit } from './units'

export interface FoundQuantity {
  readonly span: Span
  readonly quantity: Quantity
}

const approximators = String.raw`(?:about|around|some|roughly|approximately|nearly|almost|an estimated|estimated|close to|more than|less than|fewer than|over|under|at least|at most|up to|as many as|as much as|well over|just over|just under|only|just|unos|unas|cerca de|más de|menos de|casi|al menos|alrededor de|aproximadamente)`
const currency = String.raw`(?:US|C|A|HK|NZ)?[$€£¥₹]|R\$|USD ?|EUR ?|GBP ?|Rs\.? ?`
const edge = String.raw`(?<![\p{L}\p{N}.,/_'’-])`

const numbers = new RegExp(
  String.raw`${edge}(?<approx>${approximators} )?(?<money>${currency})?(?<number>${numeral})(?:(?<to> ?(?:-|–) ?| to | a | (?:and|y) )(?<money2>${currency})?(?<second>${numeral}))?(?![\p{L}\p{N}_])`,
  'giu',
)
const shares = new RegExp(
  String.raw`${edge}(?<!(?:first|second|other|latter|better) )(?<approx>${approximators} )?(?:(?<top>an?|one|two|three|four|una?|dos|tres)[ -])?(?<part>${Object.keys(fractions).join('|')})(?= (?:of|de|the|its|their|all)(?![\p{L}]))`,
  'giu',
)
const odds = new RegExp(
  String.raw`${edge}(?<approx>${approximators} )?(?<top>one|two|three|four|nine|\d{1,3}) (?:in|out of) (?:every )?(?<base>${numeral})(?![\p{L}\p{N}%])`,
  'giu',
)
const ordinals =
  /(?<![\p{L}\p{N}])(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)) (?:(?:consecutive|straight|successive)(?: [\p{L}]{2,15})?|time)(?![\p{L}])/giu

/** Numbers that stand for something, with their units, in reading order. Dates, scores and names with numbers are none. */
export function findQuantities(text: string): FoundQuantity[] {
  const found = [...sharesIn(text), ...oddsIn(text), ...ordinalsIn(text), ...numbersIn(text)]
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let end = -1
  return found.filter(({ span }) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

function quantityAt(
  text: string,
  start: number,
  end: number,
  value: number,
  unit: string,
  approximate: boolean,
): FoundQuantity {
  return { span: { start, end }, quantity: { text: text.slice(start, end), value, unit, approximate } }
}

const farthest = 100
const afterOf = (text: string, at: number): string => text.slice(at, at + farthest)
const bounds = /^(?:only|just) $/i
const isApproximate = (words: string | undefined): boolean => words !== undefined && !bounds.test(words)

function* sharesIn(text: string): Generator<FoundQuantity> {
  for (const match of text.matchAll(shares)) {
    const { approx, top, part = '' } = match.groups ?? {}
    if (top === undefined && !/^(?:half|mitad)$/i.test(part)) continue // "the third of the brothers"
    const end = match.index + match[0].length
    const of = shareAfter(afterOf(text, end))
    const value = (top === undefined ? 1 : valueOf(top) || 1) * (fractions[part.toLowerCase()] ?? 0)
    yield quantityAt(text, match.index, end + of.length, value, of.unit, isApproximate(approx))
  }
}

function* oddsIn(text: string): Generator<FoundQuantity> {
  for (const match of text.matchAll(odds)) {
    const { approx, top = '', base = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    if (valueOf(base) <= valueOf(top) || /^\d{4}$/.test(base)) continue
    const unit = unitAfter(afterOf(text, end), 2)
    if (unit?.unit === '%' || (/^\d/.test(base) && !unit)) continue
    const of = unit ? `of ${unit.unit}` : 'share'
    const value = valueOf(top) / valueOf(base)
    yield quantityAt(text, match.index, end + (unit?.length ?? 0), value, of, isApproximate(approx))
  }
}

function* ordinalsIn(text: string): Generator<FoundQuantity> {
  const names = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
  for (const match of text.matchAll(ordinals)) {
    const [all, ordinal = ''] = match
    const value = Number.parseInt(ordinal, 10) || names.indexOf(ordinal.toLowerCase()) + 2
    yield quantityAt(text, match.index, match.index + all.length, value, all.slice(ordinal.length + 1), false)
  }
}

function* numbersIn(text: string): Generator<FoundQuantity> {
  const dates = findDates(text)
  let next = 0
  for (const match of text.matchAll(numbers)) {
    const start = match.index
    const end = start + match[0].length
    while ((dates[next]?.end ?? Infinity) <= start) next++
    const date = dates[next]
    const dated = date !== undefined && date.start < end
    const found = dated ? countedYear(text, match, date) : readNumber(text, match)
    yield* found
  }
}

/** "2000 people" is nobody's year: a round number of four figures before something counted. */
function countedYear(text: string, match: RegExpExecArray, date: Span): FoundQuantity[] {
  const { number = '', second } = match.groups ?? {}
  const bare = date.end - date.start === 4 && /^\d{2}00$/.test(number) && second === undefined
  return bare ? readNumber(text, match) : []
}

function readNumber(text: string, match: RegExpExecArray): FoundQuantity[] {
  const { approx, money, money2, number = '', second, to = '' } = match.groups ?? {}
  const start = match.index
  if (/and|y/.test(to) && !/\b(?:between|entre) $/i.test(text.slice(Math.max(0, start - 8), start))) {
    return readPair(text, match)
  }
  const end = start + match[0].length
  const value = valueOf(second ?? number)
  const symbol = (money ?? money2)?.trim()
  const after = afterOf(text, end)
  const unit =
    symbol === undefined ? (unitAfter(after, value) ?? ageAt(text, start, after, match[0])) : undefined
  const approximate = isApproximate(approx)
  if (symbol === undefined && !counts(text, match, unit)) return []
  const name = symbol ?? unit?.unit ?? ''
  const stop = end + (unit?.length ?? 0)
  if (second === undefined) return [quantityAt(text, start, stop, value, name, approximate)]
  if (unit === undefined && symbol === undefined) return [] // a score: 6-4
  if (/[-–]/.test(to) && valueOf(number) > value) return [] // a score, or a name: 2-1 win, 787-9 jets
  const seam = end - second.length - (money2?.length ?? 0)
  const first = quantityAt(text, start, seam - to.length, firstOfRange(number, second), name, approximate)
  return [first, quantityAt(text, seam, stop, value, name, approximate)]
}

/** "10 and 11 people" outside "between … and": the second number, which is the one counted. */
function readPair(text: string, match: RegExpExecArray): FoundQuantity[] {
  const { second = '', money2 = '' } = match.groups ?? {}
  const end = match.index + match[0].length
  const unit = money2 === '' ? unitAfter(afterOf(text, end), valueOf(second)) : undefined
  if (money2 === '' && unit === undefined) return []
  const start = end - second.length - money2.length
  return [
    quantityAt(text, start, end + (unit?.length ?? 0), valueOf(second), money2 || (unit?.unit ?? ''), false),
  ]
}

/** "2 to 3.5 million": the magnitude of the second number is the first one's too. */
function firstOfRange(number: string, second: string): number {
  const magnitude =
    /(?:[ -](?:thousand|million|billion|trillion|millones|mil)|bn|mn|tn)$/i.exec(second)?.[0] ?? ''
  return valueOf(/\p{L}/u.test(number) && magnitude !== '' ? number : number + magnitude)
}

/** "Smith, 35, said" and "aged 35". */
function ageAt(text: string, start: number, after: string, number: string): Unit | undefined {
  const before = text.slice(Math.max(0, start - 24), start)
  const apposed = /\p{Lu}\p{L}+, $/u.test(before) && /^\d{1,2}$/.test(number) && /^[,.]/.test(after)
  return apposed || /\bage[ds]? $/.test(before) ? { unit: 'years old', length: 0 } : undefined
}

const named =
  /(?:\p{Lu}[\p{L}’'.-]*|\b(?:[Nn]o\.|[Nn]umber|[Cc]hapter|[Pp]age|[Ss]eason|[Ee]pisode|[Ss]tep|[Pp]art|[Tt]op|[Ll]evel|[Pp]hase|[Gg]rade|#)) ?$/u
const idiom =
  /^ (?:of (?:the|those|these|our|my|his|her|its|their|us|them)\b|another|day\b|thing|point\b|way\b|by one)/i

/** Whether a number without a currency sign counts something, rather than being a name's, a score's or an idiom's. */
function counts(text: string, match: RegExpExecArray, unit: Unit | undefined): boolean {
  const { approx, number = '', second } = match.groups ?? {}
  const start = match.index
  const after = afterOf(text, start + match[0].length)
  const before = text.slice(Math.max(0, start - 20), start)
  if (/^(?:one|1)$/i.test(number)) {
    const counted =
      approx !== undefined ||
      (unit !== undefined && /^(?:%|person|man|woman|child|million|year)$/.test(unit.unit))
    return counted && unit !== undefined && second === undefined && !idiom.test(after)
  }
  if (unit !== undefined)
    return !(/^\d{1,4}$/.test(number) && /\b(?:No\.|Article|Section|Flight|Route|Chapter|#) ?$/.test(before))
  if (/^\p{L}/u.test(number))
    return /(?:hundred|thousand|million|billion|trillion|millones|mil)/i.test(number)
  if (/[.,]\d|million|billion|trillion|[bmt]n$/i.test(number))
    return !named.test(before) && !/^[ -]?\p{Lu}/u.test(after)
  const placed =
    /\b(?:to|by|from|of|about|than|over|least|nearly|almost|total|reached|are|were|was|is|has|have|had) $/i.test(
      before,
    )
  return (placed || approx !== undefined) && /^(?:[ ]\p{Ll}|[,.;:)”]|$)/u.test(after) && !named.test(before)
}
