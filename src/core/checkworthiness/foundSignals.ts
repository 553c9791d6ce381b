import type { Span } from '../model/anchor'
import type { Figure } from '../claims/textFinds'
import { signals, wordSignals, foundSignals, type SignalName } from './signals'
import type { Token } from './tokens'
import spanish from './words/spanishSignals.json'

/** What the separate finders found in one sentence; spans count from the start of the sentence. */
export interface Finds {
  readonly figures: readonly Figure[]
  readonly dates: readonly Span[]
  readonly superlatives: readonly Span[]
  readonly records: readonly Span[]
  readonly comparisons: readonly Span[]
  readonly causes: readonly Span[]
}

/** A signal in a sentence, how often it occurs, and where it first occurs. */
export interface FoundSignal {
  /** The signal's index in the list of signals, as the model uses it. */
  readonly signal: number
  readonly count: number
  readonly span: Span
}

const numberOf = new Map<string, number>(signals.map(({ name }, index) => [name, index]))

/** For every word that opens a term: the words that must follow, and the signal. */
type Terms = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly signal: number }[]>

/** The terms of each signal by the word they begin with. */
function termsOf(words: (name: string) => readonly string[]): Terms {
  const terms = new Map<string, { readonly rest: readonly string[]; readonly signal: number }[]>()
  wordSignals.forEach(({ name }, index) => {
    for (const term of words(name)) {
      const [first = '', ...rest] = term.split(' ')
      terms.set(first, [...(terms.get(first) ?? []), { rest, signal: foundSignals.length + index }])
    }
  })
  return terms
}

export const englishTerms = termsOf((name) => wordSignals.find((signal) => signal.name === name)?.terms ?? [])
/** The same signs in Spanish words. */
export const spanishTerms = termsOf((name) => (spanish as Readonly<Record<string, string[]>>)[name] ?? [])

/** The signals of a sentence, in the order of the list. */
export function findSignals(
  sentence: string,
  tokens: readonly Token[],
  finds: Finds,
  terms: Terms = englishTerms,
): FoundSignal[] {
  const found = new Map<number, { count: number; span: Span }>()
  const note = (signal: number, span: Span) => {
    const before = found.get(signal)
    if (before) before.count++
    else found.set(signal, { count: 1, span })
  }
  const add = (name: SignalName, span: Span | undefined) => {
    if (span) note(numberOf.get(name)!, span)
  }
  tokens.forEach((token, index) => {
    for (const term of terms.get(token.word) ?? []) {
      const end = index + term.rest.length
      if (term.rest.every((word, offset) => tokens[index + 1 + offset]?.word === word))
        note(term.signal, { start: token.start, end: tokens[end]!.end })
    }
  })
  for (const figure of finds.figures) {
    const { unit, approximate } = figure.quantity
    add(unit === '' ? 'number' : 'measured', figure)
    if (/[$€£¥₹]|^(?:USD|EUR|GBP|dollars|euros|pounds)/.test(unit)) add('money', figure)
    if (/^%|points?$|^of |^share/.test(unit)) add('share', figure)
    if (approximate) add('rounded', figure)
  }
  for (const date of finds.dates) add('date', date)
  for (const span of finds.superlatives) add('superlative', span)
  for (const span of finds.records) add('record', span)
  for (const span of finds.comparisons) add('comparison', span)
  for (const span of finds.causes) add('cause', span)
  const names = namesOf(tokens)
  add('name', names[0])
  if (names.length > 1) add('names', names[1])
  const whole = { start: 0, end: sentence.length }
  if (tokens.length < 7) add('short', whole)
  if (tokens.length > 25) add('long', whole)
  if (/\?["”’')\]]*$/.test(sentence)) add('question', { start: sentence.length - 1, end: sentence.length })
  if (/![“”’"')\]]*$/.test(sentence)) add('exclamation', { start: sentence.length - 1, end: sentence.length })
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .map(([signal, { count, span }]) => ({ signal, count, span }))
}

/** Runs of capitalised words, without those that only open a sentence and without "I". */
function namesOf(tokens: readonly Token[]): Span[] {
  const names: { start: number; end: number }[] = []
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]!
    if (!token.capital || /^i(?:'|$)/.test(token.word)) continue
    const last = names.at(-1)
    if (last && last.end + 1 === token.start) last.end = token.end
    else names.push({ start: token.start, end: token.end })
  }
  return names
}
