import type { Block } from '../model/article'
import type { Span } from '../model/anchor'
import { findDialogue } from './dialogue'

/** `direct`: whole clauses. `partial`: words inside a sentence of the article's own: he called it “powerful”. */
export type QuotationForm = 'direct' | 'partial'

/** A quotation with its marks, and the span of the words between them. */
export interface Quotation extends Span {
  readonly inner: Span
  readonly form: QuotationForm
  /** False if it continues in the next paragraph, which opens with a new mark. */
  readonly closed: boolean
}

/**
 * The outermost quotations of a text in reading order: “ ”, " ", ‘ ’, ' ', « », „ “, ‚ ‘, » « and ‹ ›, and dialogue set
 * with dashes.
 *
 * A quotation without a closing mark runs to the end of its block if the next block opens with the same mark, since a
 * quotation that continues in the next paragraph is not closed.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap((block, index) => {
    const body = text.slice(block.start, block.end)
    const spoken = findDialogue(body)
    if (spoken.length > 0) return spoken.map((span) => asQuotation(span, block.start))
    return quotationsOf(body, block.start, text.charAt(blocks[index + 1]?.start ?? text.length))
  })
}

const asQuotation = ({ start, end }: Span, offset: number): Quotation => {
  const span = { start: start + offset, end: end + offset }
  return { ...span, inner: span, form: 'direct', closed: true }
}

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
}
const opening = /[“„«»‹›"‘‚'「『]/g

function quotationsOf(body: string, offset: number, nextOpening: string): Quotation[] {
  const ends = closingPlaces(body)
  const found: Quotation[] = []
  let from = 0
  for (const match of body.matchAll(opening)) {
    const mark = match[0]
    if (match.index < from || !opens(body, match.index)) continue
    const end = closeOf(body, match.index, ends)
    const goesOn = /[“„«"]/.test(mark) && (mark === nextOpening || (mark === '“' && match.index === 0))
    if (end === undefined && !goesOn) continue
    const span = { start: match.index, end: end ?? body.length }
    const inner = { start: match.index + 1, end: end === undefined ? body.length : end - 1 }
    if (inner.end > inner.start) found.push(quotationAt(body, span, inner, end !== undefined, offset))
    from = span.end
  }
  return found
}

function quotationAt(body: string, span: Span, inner: Span, closed: boolean, offset: number): Quotation {
  return {
    start: span.start + offset,
    end: span.end + offset,
    inner: { start: inner.start + offset, end: inner.end + offset },
    form: isDirect(body.slice(inner.start, inner.end)) ? 'direct' : 'partial',
    closed,
  }
}

/** An opening mark comes after white space, a bracket, a dash or another opening mark, and before a word. */
function opens(body: string, at: number): boolean {
  const mark = body.charAt(at)
  const next = body.charAt(at + 1)
  if (mark === '「' || mark === '『') return true
  if (!/\S/.test(next) && mark !== '«' && mark !== '“') return false
  if (/[»›]/.test(mark) && !/[\p{L}\p{N}]/u.test(next)) return false
  if (/[‘']/.test(mark) && /\d/.test(next)) return false // ’90s written with the wrong mark
  return at === 0 || /[\s([{“‘"'«¡¿–—:/-]/.test(body.charAt(at - 1)) || mark === '“' || mark === '«'
}

/** For every kind of closing mark, its places in the block, in order. */
function closingPlaces(body: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const match of body.matchAll(/[”“»«›‹"‘’'」』]/g)) {
    const mark = match[0]
    if (!closes(body, match.index)) continue
    const list = places.get(mark)
    if (list) list.push(match.index)
    else places.set(mark, [match.index])
  }
  return places
}

function closes(body: string, at: number): boolean {
  const mark = body.charAt(at)
  if (mark === '”' || mark === '»' || mark === '›' || mark === '“' || mark === '」' || mark === '』')
    return true
  const before = body.charAt(at - 1)
  const next = body.charAt(at + 1)
  if (mark === '"') return at > 0 && !(/\s/.test(before) && /[\p{L}\p{N}]/u.test(next))
  return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(next) // an apostrophe stands inside a word
}

/** Single marks are also apostrophes; in a longer span the mark was an apostrophe. */
const longestInSingleMarks = 400

function closeOf(body: string, at: number, ends: ReadonlyMap<string, readonly number[]>): number | undefined {
  const mark = body.charAt(at)
  const nearest = Math.min(
    ...(closers[mark] ?? '').split('').map((closer) => {
      const places = ends.get(closer) ?? []
      const first = firstAfter(places, at)
      return places[isPossessive(body, places, first) ? first + 1 : first] ?? Infinity
    }),
  )
  if (nearest === Infinity) return undefined
  return /[‘‚']/.test(mark) && nearest - at > longestInSingleMarks ? undefined : nearest + 1
}

/** ‘the workers’ rights’: the first mark belongs to the word when a lower-case word and another mark follow. */
function isPossessive(body: string, places: readonly number[], index: number): boolean {
  const at = places[index]
  const next = places[index + 1]
  if (at === undefined || next === undefined || !/s[’']/.test(body.slice(at - 1, at + 1))) return false
  return /^ \p{Ll}/u.test(body.slice(at + 1, at + 3)) && next - at < 60 && !/[‘“]/.test(body.slice(at, next))
}

/** Binary search: the index of the first place after `at`. */
function firstAfter(places: readonly number[], at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A quotation is a whole clause if it begins like one and is long enough to have a verb, or is short and has its own
 * stop: “They knew,” said Qureshi.
 */
function isDirect(words: string): boolean {
  if (!/^[\s[(¿¡]*[\p{Lu}\d]/u.test(words)) return false
  return words.trim().split(/\s+/, 4).length > 3 || /^\s*[¿¡]?\p{Lu}\S* \p{Ll}.{0,60}[,.!?…]$/u.test(words)
}

const hidden = '\uE000'

/**
 * The text with every quoted letter replaced by a private-use character, so that speakers are found in the article's
 * own words. Positions stay the same.
 */
export function maskQuotations(text: string, quotations: readonly Quotation[]): string {
  const parts: string[] = []
  let at = 0
  for (const { inner } of quotations) {
    parts.push(text.slice(at, inner.start), hidden.repeat(inner.end - inner.start))
    at = inner.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
