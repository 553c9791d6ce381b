import type { Span } from '../model/anchor'
import type { Quantity } from '../model/claim'
import { overlaps } from '../text/anchors'
import type { Figure } from './textFinds'
import { anyOf } from '../text/expressions'
import { verbsIn } from './labels/verbs'
import words from './words/phrases.json'

/** A phrase inside a clause that deserves a check of its own. */
export interface Phrase extends Span {
  readonly kind: 'quantity' | 'superlative'
  readonly quantities: readonly Quantity[]
}

/** More than this would flood the checklist. */
const mostPhrases = 2
/** A phrase that makes up more than this share of its clause asserts the same thing. */
const sameThing = 0.5

/**
 * The phrases worth a claim of their own, the one that says the same as the whole clause, and whether a figure that is
 * no claim of its own is what the clause is about.
 */
export function phrasesOf(
  text: string,
  clause: Span,
  figures: readonly Figure[],
  superlatives: readonly Span[],
): { own: Phrase[]; merged: Phrase | undefined; measures: boolean } {
  const best: Phrase[] = superlatives
    .flatMap((span) => withoutVerb(text, span))
    .map((span) => ({
      ...span,
      kind: 'superlative',
      quantities: figures
        .filter((figure) => overlaps(figure, span))
        .slice(0, 3)
        .map((figure) => figure.quantity),
    }))
  const counted = joined(figures)
    .filter((phrase) => phrase.quantities.some((quantity) => deservesClaim(quantity, clause)))
    .map((phrase) => completed(text, clause, phrase))
  const ranked = [...best.slice(0, mostPhrases), ...strongest(counted)]
  const share = (phrase: Span) => (phrase.end - phrase.start) / (clause.end - clause.start)
  const merged = ranked.find((phrase) => share(phrase) > sameThing)
  const own: Phrase[] = []
  for (const phrase of ranked) {
    const apart = !own.some((other) => overlaps(other, phrase))
    if (phrase !== merged && apart && share(phrase) <= sameThing && own.length < mostPhrases) own.push(phrase)
  }
  return {
    own,
    merged,
    measures: counted.length === 0 && figures.some(({ quantity }) => isMeasure(quantity)),
  }
}

const sayWhen =
  /^(?:for |por )?(?:the |la )?(?:first time|primera vez)$|^(?:never before|nunca antes|unprecedented|sin precedentes|récords?)$/iu

/** A superlative up to a verb in it; none is left of "the first time", which says nothing without the rest. */
function withoutVerb(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  const verb = verbsIn(words).find((at) => at > 12)
  const kept = verb === undefined ? words : words.slice(0, verb).trimEnd()
  return sayWhen.test(kept) ? [] : [{ start, end: start + kept.length }]
}

function strongest(phrases: readonly Phrase[]): Phrase[] {
  return [...phrases].toSorted((a, b) => strength(b) - strength(a)).slice(0, mostPhrases + 1)
}

/** Money, shares and large numbers come first; a claim about two houses can wait. */
function strength(phrase: Phrase): number {
  return Math.max(
    ...phrase.quantities.map(
      ({ value, unit }) => (/^[$€£¥₹%]|^of /.test(unit) ? 3 : 0) + Math.log10(1 + Math.abs(value)) / 3,
    ),
  )
}

/** "from 2 to 3.5%" is one phrase with two quantities. */
function joined(figures: readonly Figure[]): Phrase[] {
  const phrases: Phrase[] = []
  for (const { start, end, quantity } of figures) {
    const last = phrases.at(-1)
    const before = last?.quantities.at(-1)
    if (
      last &&
      before &&
      last.quantities.length < 2 &&
      start - last.end <= 5 &&
      before.unit === quantity.unit
    ) {
      phrases[phrases.length - 1] = { ...last, end, quantities: [...last.quantities, quantity] }
    } else phrases.push({ start, end, kind: 'quantity', quantities: [quantity] })
  }
  return phrases
}

const small = 10
const large = 1000
/** A clause up to this length, in UTF-16 code units, is its own best name; a longer one is cut, perhaps before the figure. */
const longClause = 60

const lapses = new Set(words.lapses)
const currencies = new Set(words.currencies)

/** Whether a number is what its clause is about, and not an age, a lapse of time, "two countries" or "25-year". */
function isMeasure({ value, unit, text }: Quantity): boolean {
  if (lapses.has(unit.toLowerCase()) || /\d-\p{L}/u.test(text)) return unit !== 'years old' && value >= large
  return isPartOrSum(unit) || value >= large || (unit !== '' && value > small)
}

/** Counts deserve a claim of their own, sums and shares only in a clause that is too long to say at once. */
const deservesClaim = (quantity: Quantity, clause: Span): boolean =>
  isMeasure(quantity) && (!isPartOrSum(quantity.unit) || clause.end - clause.start > longClause)

/** Whether a unit is that of money or of a share. */
export const isPartOrSum = (unit: string): boolean =>
  /^(?:[$€£¥₹%]|R[$s]|Bs|S\/|[A-Z]{2,3}[$]?$|of )|points?$/.test(unit) || currencies.has(unit.toLowerCase())

const shortest = 13

const phraseStops = new RegExp(
  String.raw`\.(?:\s|$)|\s${anyOf(words.stops.en, words.stops.es)}(?![\p{L}])`,
  'iu',
)
const dangling = new RegExp(
  String.raw`(?:\s${anyOf(words.dangling.en, words.dangling.es)}|\s(?:between|entre)\s\S+|\s\p{L}+ing)+$`,
  'iu',
)

/** "20%" doesn't say of what: adds a few of the words that follow, up to the end of the phrase. */
function completed(text: string, clause: Span, phrase: Phrase): Phrase {
  if (phrase.end - phrase.start >= shortest && !/[%\d]$/.test(text.slice(phrase.start, phrase.end)))
    return phrase
  if (phrase.quantities.some(({ unit }) => unit.startsWith('of '))) return phrase
  const following = text.slice(phrase.end, Math.min(clause.end, phrase.end + 90))
  const rest = /^(?:[- ][\p{L}\p{N}’'$€£.-]+){1,5}/u.exec(following)?.[0] ?? ''
  const stop = rest.search(phraseStops)
  const more = (stop < 0 ? toPhraseEnd(rest, following.slice(rest.length)) : rest.slice(0, stop)).replace(
    dangling,
    '',
  )
  const end = phrase.end + more.length
  return {
    ...phrase,
    start: end - phrase.start < 9 ? withVerb(text, clause, phrase.start) : phrase.start,
    end,
  }
}

const goesOn = new RegExp(String.raw`^(?:$|[^ ]| ${anyOf(words.ends)}(?![\p{L}]))`, 'iu')
const lastEnd = new RegExp(
  String.raw`(?:^|\s)${anyOf(words.ends)}(?:\s(?!.*\s${anyOf(words.ends)}\s).*)?$`,
  'iu',
)

/** Words up to where a phrase ends: "over three", before "summers", is left out. */
const toPhraseEnd = (rest: string, next: string): string =>
  goesOn.test(next) ? rest : rest.replace(lastEnd, '')

/** "0.3%" with nothing after it takes the verb before it: "declined 0.3%". */
function withVerb(text: string, clause: Span, start: number): number {
  const before = text.slice(Math.max(clause.start, start - 40), start)
  const verb = /(?<![\p{L}])\p{Ll}{3,15} (?:(?:un|by|to|up|down|about|at|of) ){0,2}$/u.exec(before)?.[0] ?? ''
  return start - verb.length
}
