import { likenessOf } from './likeness'
import type { Item } from './quoted'
import type { PreparedSource } from './source'
import { isWordForm } from './tokens'

// What a difference costs. Skipping costs next to nothing, but enough to prefer the shortest skip.
// A word changed is a little less than one added, so that it is shown what the source has in its place.
const word = { other: 1000, alike: 500, cased: 200, added: 1001, missing: 700 }
const mark = { changed: 300, added: 300, missing: 300 }
export const skipped = 1
export const impossible = 1 << 28

const stops = /^[.,;:…-]$/
const asks = /^[?!]$/

/** A bracket stands for no more tokens than a byte can count from there. */
export const longestBracket = 200

/** What it costs that an item stands where the source has a token of that number. */
export type TakingCost = (number: number) => number

export function takingCost({ forms, numbers, isWord }: PreparedSource, item: Item): TakingCost {
  if (item.kind === 'ellipsis' || item.kind === 'bracket') return () => impossible
  if (item.kind === 'edge')
    return (token) => {
      const form = forms[token] ?? ''
      return stops.test(form) ? 0 : asks.test(form) ? mark.changed : impossible
    }
  if (item.kind === 'altered')
    return (token) => (item.accepts(forms[token] ?? '') ? 0 : isWord[token] ? word.other : impossible)
  const [form = ''] = item.forms
  const isMark = !isWordForm(form)
  // A dash is rarely another mark's place; it may be a minus sign.
  const markCost = form === '-' ? impossible : mark.changed
  const same = item.forms.flatMap((one) => numbers.get(one) ?? [])
  /** Words are compared letter by letter once. It has those that are met only, since a quotation may be long. */
  const known = new Map<number, number>()
  return (token) => {
    if (token === same[0] || same.includes(token, 1)) return 0
    if (isMark || !isWord[token]) return isMark && !isWord[token] ? markCost : impossible
    const met = known.get(token)
    if (met !== undefined) return met
    const cost = word[likenessOf(forms[token] ?? '', form)]
    known.set(token, cost)
    return cost
  }
}

/** What it costs that an item stands where the source has nothing. */
export function addingCost(item: Item): number {
  if (item.kind === 'altered') return word.added
  if (item.kind !== 'word') return 0
  return (isWordForm(item.forms[0] ?? '') ? word : mark).added
}

/**
 * A stop at an edge is the quoter's style, but not where the source asks or exclaims: “Is he right?” is not “Is he right.”
 * A stop of the source is taken if there is one.
 */
export function droppingCost({ tokens, forms }: PreparedSource, { kind }: Item, next: number): number {
  if (kind !== 'edge') return 0
  const form = forms[tokens[next] ?? -1] ?? ''
  if (asks.test(form)) return mark.changed + 1
  return stops.test(form) ? skipped : 0
}

/**
 * How many tokens up to and including `last` a bracket may stand for, at least and at most. One that stands for nothing,
 * such as “[sic]”, may still be one of the source's own: a bracket, a word and a bracket.
 */
export function skippable(
  { tokens, forms }: PreparedSource,
  reach: number,
  last: number,
): readonly [number, number] {
  if (reach > 0) return [1, Math.min(reach, longestBracket)]
  return forms[tokens[last - 2] ?? -1] === '[' ? [3, 3] : [1, 0]
}

/** What it costs that a token of the source, a word or a mark, is not in the quotation. */
export const missingCost = (isWord: boolean) => (isWord ? word : mark).missing
