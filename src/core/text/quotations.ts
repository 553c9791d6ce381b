import type { Block } from '../model/article'
import type { Span } from '../model/anchor'

/** A quotation with its marks, and the words between them. `direct` when it quotes whole clauses. */
export interface Quotation extends Span {
  readonly inner: Span
  readonly direct: boolean
}

/**
 * The outermost quotations of a text in reading order: “ ”, " ", ‘ ’, ' ' and « ».
 *
 * A “ left open at the start of a block runs to the block's end, since a quotation that goes on
 * in the next paragraph is not closed.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap((block) => quotationsOf(text, block))
}

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”“',
  '«': '»',
  '"': '"',
  '‘': '’',
  "'": "'",
}
const opening = /[“„«"‘']/g

function quotationsOf(text: string, block: Span): Quotation[] {
  const body = text.slice(block.start, block.end)
  const ends = closingPlaces(body)
  const found: Quotation[] = []
  let from = 0
  for (const match of body.matchAll(opening)) {
    if (match.index < from || !opens(body, match.index)) continue
    const end = closeOf(body, match.index, ends)
    if (end === undefined) continue
    const closed = (closers[match[0]] ?? '').includes(body.charAt(end - 1)) && end > match.index + 1
    const inner = { start: match.index + 1, end: closed ? end - 1 : end }
    if (inner.end > inner.start)
      found.push(quotationAt(body, { start: match.index, end }, inner, block.start))
    from = end
  }
  return found
}

function quotationAt(body: string, span: Span, inner: Span, offset: number): Quotation {
  return {
    start: span.start + offset,
    end: span.end + offset,
    inner: { start: inner.start + offset, end: inner.end + offset },
    direct: isDirect(body.slice(inner.start, inner.end)),
  }
}

/** An opening mark follows a blank, a bracket, a dash or another opening mark, and a word follows it. */
function opens(body: string, at: number): boolean {
  const mark = body.charAt(at)
  const next = body.charAt(at + 1)
  if (!/\S/.test(next) && mark !== '«' && mark !== '“') return false
  if (/[‘']/.test(mark) && /\d/.test(next)) return false // ’90s written with the wrong mark
  return at === 0 || /[\s([{“‘"'«¡¿–—:/-]/.test(body.charAt(at - 1)) || mark === '“' || mark === '«'
}

/** For every kind of closing mark, the places in the block where one stands, in order. */
function closingPlaces(body: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const match of body.matchAll(/[”“»"’']/g)) {
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
  if (mark === '”' || mark === '»' || mark === '“') return true
  const before = body.charAt(at - 1)
  const next = body.charAt(at + 1)
  if (mark === '"') return at > 0 && !(/\s/.test(before) && /[\p{L}\p{N}]/u.test(next))
  return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(next) // an apostrophe stands inside a word
}

/** Single marks are also apostrophes; past this length it was one. */
const longestInSingleMarks = 400

function closeOf(body: string, at: number, ends: ReadonlyMap<string, readonly number[]>): number | undefined {
  const mark = body.charAt(at)
  for (const closer of closers[mark] ?? '') {
    const places = ends.get(closer) ?? []
    const first = firstAfter(places, at)
    const end = places[isPossessive(body, places, first) ? first + 1 : first]
    if (end === undefined) continue
    if (/[‘']/.test(mark) && end - at > longestInSingleMarks) return undefined
    return end + 1
  }
  return mark === '“' && at === 0 ? body.length : undefined
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

/** A whole clause is quoted when it begins like one and is long enough to have a verb. */
function isDirect(words: string): boolean {
  return /^[\s[(¿¡]*[\p{Lu}\d]/u.test(words) && words.trim().split(/\s+/, 4).length > 3
}

const hidden = '\uE000'

/**
 * The text with every quoted letter hidden behind a private character, so that who is speaking
 * is read from the article's own voice. Places stay the same.
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
