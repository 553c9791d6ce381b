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
    | { readonly kind: 'altered'; readonly accepts: RegExp }
    | { readonly kind: 'edge' }
    | { readonly kind: 'bracket'; readonly reach: number }
    | { readonly kind: 'ellipsis' }
  )

const bracket = String.raw`\[[^[\]]*\]`
/** What has brackets of its own: an ellipsis in them, a word with some of its letters in them, or the quoter's words. */
const bracketed = new RegExp(
  [
    String.raw`(?<ellipsis>[[(]\s*(?:…|\.(?:\s?\.){2,})\s*[\])])`,
    String.raw`(?<altered>(?:${letter}+${bracket}|\[${letter}+\]${letter}+)(?:${letter}|\[${letter}*\])*)`,
    `(?<inserted>${bracket})`,
  ].join('|'),
  'gu',
)

/** The items of a quotation. Ellipses at its ends leave nothing out and are dropped. */
export function readQuotation(quotation: string): Item[] {
  const items: Item[] = []
  let at = 0
  for (const match of matchesOf(bracketed, quotation)) {
    items.push(...plainItems(quotation.slice(at, match.index), at))
    at = match.index + match[0].length
    items.push(bracketItem(match, { start: match.index, end: at }))
  }
  items.push(...plainItems(quotation.slice(at), at))
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

/** “[T]he” is “the” or “The”; in “walk[ed]” any letters may stand where the brackets are. */
function alteredItem(words: string, span: Span): Item {
  const first = /^\[(\p{L})\]([^[\]]+)$/u.exec(words)
  if (!first) {
    const parts = words.split(/\[[^\]]*\]/).map((part) => tokensOf(part)[0]?.form ?? '')
    const anyLetters = String.raw`[\p{L}\p{M}\p{N}']*`
    return { ...span, kind: 'altered', accepts: new RegExp(`^${parts.map(escaped).join(anyLetters)}$`, 'u') }
  }
  const [, initial = '', rest = ''] = first
  const forms = [initial.toLowerCase(), initial.toUpperCase()].map((one) => tokensOf(one + rest)[0]?.form)
  return { ...span, kind: 'word', forms: [...new Set(forms)].filter((form) => form !== undefined) }
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
  const isStyle = (item: Item | undefined, index: number) =>
    item?.kind === 'word' && /^[.,;:-]$/.test(item.forms[0] ?? '') && !isSign(item, items[index + 1])
  const isEdge = items.map((item, index) => {
    if (!isStyle(item, index)) return false
    let [before, after] = [index - 1, index + 1]
    while (isStyle(items[before], before)) before--
    while (isStyle(items[after], after)) after++
    return before < 0 || after >= items.length || isEllipsis(items[before]) || isEllipsis(items[after])
  })
  const start = isEdge.indexOf(false)
  return items.flatMap((item, index): Item[] => {
    if (!isEdge[index]) return [item]
    return start < 0 || index < start ? [] : [{ kind: 'edge', start: item.start, end: item.end }]
  })
}

/** Whether a dash is the minus sign of a number. */
function isSign({ end }: Item, next: Item | undefined): boolean {
  return next?.kind === 'word' && next.start === end && /^\p{Nd}/u.test(next.forms[0] ?? '')
}
