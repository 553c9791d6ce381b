import type { Span } from '../model/anchor'
import { matchesOf } from '../text/matches'
import { letter, tokensOf } from './tokens'

/**
 * What a quotation asks for, in order; the spans are places in the quotation:
 * - `word`: a word, number or mark, with the forms that may stand in the source;
 * - `altered`: a word with square brackets inside, such as “walk[ed]”;
 * - `edge`: a stop, comma or dash at the edge of a part, which is the quoter's style;
 * - `bracket`: the quoter's own words, for at most `reach` tokens of the source;
 * - `ellipsis`: words left out.
 */
export type Item = Span &
  (
    | { readonly kind: 'word'; readonly forms: readonly string[] }
    | { readonly kind: 'altered'; readonly accepts: (form: string) => boolean }
    | { readonly kind: 'edge' }
    | { readonly kind: 'bracket'; readonly reach: number }
    | { readonly kind: 'ellipsis' }
  )

const bracket = String.raw`\[[^[\]]*\]`
/** What has brackets of its own: an ellipsis in them, a word with some of its letters in them, or the quoter's words. */
const bracketed = new RegExp(
  [
    String.raw`(?<ellipsis>[[(]\s*(?:…|\.(?:\s?\.){2,})\s*[\])])`,
    String.raw`(?<altered>(?<!${letter})(?:${letter}+${bracket}|\[${letter}+\]${letter}+)(?:${letter}|\[${letter}*\])*)`,
    `(?<inserted>${bracket})`,
  ].join('|'),
  'gu',
)

/** The items of a quotation. Ellipses at its ends leave nothing out and are dropped. */
export function readQuotation(quotation: string): Item[] {
  const items: Item[] = []
  let at = 0
  for (const match of matchesOf(bracketed, quotation)) {
    for (const item of plainItems(quotation.slice(at, match.index), at)) items.push(item)
    at = match.index + match[0].length
    items.push(bracketItem(match, { start: match.index, end: at }))
  }
  // One by one: a call takes no more arguments than fit its stack, and a quotation can have any number of words.
  for (const item of plainItems(quotation.slice(at), at)) items.push(item)
  return withEdges(trimmed(items))
}

function plainItems(text: string, offset: number): Item[] {
  return tokensOf(text, offset).map(({ form, start, end }) =>
    form === '…' ? { kind: 'ellipsis', start, end } : { kind: 'word', forms: [form], start, end },
  )
}

function bracketItem({ 0: words, groups }: RegExpExecArray, span: Span): Item {
  if (groups?.['ellipsis'] !== undefined) return { ...span, kind: 'ellipsis' }
  if (groups?.['altered'] !== undefined) return alteredItem(words, span)
  return { ...span, kind: 'bracket', reach: reachOf(words) }
}

/** “[sic]” stands for nothing; other words for a few more than they are: “[Maduro]” for “the president of Venezuela”. */
function reachOf(words: string): number {
  return /^\[\s*sic\W*\]$/iu.test(words) ? 0 : 3 + 2 * (tokensOf(words).length - 2)
}

/** A longer word, or one with more brackets, is nobody's quotation and would take long to compare. */
const longestWord = 50
const mostBrackets = 3

/** “[T]he” is “the” or “The”; in “walk[ed]” any letters may stand where the brackets are. */
function alteredItem(words: string, span: Span): Item {
  const parts = words.slice(0, longestWord + 1).split(/\[[^\]]*\]/)
  if (words.length > longestWord || parts.length > mostBrackets + 1)
    return { ...span, kind: 'word', forms: [words] }
  const first = /^\[(\p{L})\]([^[\]]+)$/u.exec(words)
  if (!first) return { ...span, kind: 'altered', accepts: withLettersBetween(parts) }
  const [, initial = '', rest = ''] = first
  const forms = [initial.toLowerCase(), initial.toUpperCase()].map((one) => tokensOf(one + rest)[0]?.form)
  return { ...span, kind: 'word', forms: [...new Set(forms)].filter((form) => form !== undefined) }
}

function withLettersBetween(parts: readonly string[]): (form: string) => boolean {
  const literal = parts.map((part) => escaped(tokensOf(part)[0]?.form ?? ''))
  const pattern = new RegExp(`^${literal.join(String.raw`[\p{L}\p{M}\p{N}']*`)}$`, 'u')
  return (form) => form.length <= longestWord && pattern.test(form)
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

const isEllipsis = (item: Item | undefined) => item?.kind === 'ellipsis'

function trimmed(items: readonly Item[]): Item[] {
  const start = items.findIndex((item) => !isEllipsis(item))
  const end = items.findLastIndex((item) => !isEllipsis(item))
  return start < 0 ? [] : items.slice(start, end + 1)
}

/** Stops, commas and dashes at the edges of parts become `edge` items; those before the first words are dropped. */
function withEdges(items: readonly Item[]): Item[] {
  const found: Item[] = []
  for (let start = 0; start < items.length;) {
    const run = styleFrom(items, start)
    const [before, after] = [items[start - 1], items[start + run.length]]
    if (run.length === 0) found.push(items[start]!)
    else if (before) {
      const isInside = after && !isEllipsis(before) && !isEllipsis(after)
      for (const item of run) found.push(isInside ? item : { kind: 'edge', start: item.start, end: item.end })
    }
    start += Math.max(1, run.length)
  }
  return found
}

/** The stops, commas and dashes from an item on. */
function styleFrom(items: readonly Item[], start: number): readonly Item[] {
  let end = start
  for (
    let item = items[end];
    item?.kind === 'word' && isStyle(item.forms[0], item, items[end + 1]);
    item = items[end]
  )
    end++
  return items.slice(start, end)
}

function isStyle(form: string | undefined, item: Item, next: Item | undefined): boolean {
  return /^[.,;:-]$/.test(form ?? '') && !isSign(item, next)
}

/** Whether a dash is the minus sign of a number. */
function isSign({ end }: Item, next: Item | undefined): boolean {
  return next?.kind === 'word' && next.start === end && /^\p{Nd}/u.test(next.forms[0] ?? '')
}
