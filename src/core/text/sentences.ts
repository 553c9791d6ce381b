import type { Block } from '../model/article'
import type { Span } from '../model/anchor'
import { trimSpan } from './anchors'
import {
  clockHalves,
  closingAbbreviations,
  cueWords,
  lowerAbbreviations,
  sentenceStarters,
  titleAbbreviations,
} from './abbreviations'

/**
 * The sentences of a text, block by block, without the blanks between them.
 *
 * Every character that is not blank belongs to exactly one sentence. Intl.Segmenter is not used: it needs
 * ten seconds for one block of 200,000 characters, and splits after "Mr.", "U.S." and “Is it?” he asked.
 */
export function findSentences(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => sentencesOf(text.slice(block.start, block.end), block.start))
}

/** What may end a sentence, with the quotation marks, brackets and footnote numbers that close it. */
const stop = /[.!?…。！？।؟]+["'”’»)\]」』]*(?:\[\d{1,3}\])*/g
const fullWidth = /[。！？]/

function sentencesOf(block: string, offset: number): Span[] {
  const spans: Span[] = []
  let from = 0
  const take = (to: number) => {
    const span = trimSpan(block, { start: from, end: to })
    if (span) spans.push({ start: span.start + offset, end: span.end + offset })
    from = to
  }
  for (const match of block.matchAll(stop)) {
    const end = match.index + match[0].length
    if (fullWidth.test(match[0]) || endsSentence(block, from, match.index, match[0])) take(end)
  }
  take(block.length)
  return spans
}

/** How far the rules look to each side of a full stop: enough for a name and its cue, and no more work than that. */
const reach = 60

function endsSentence(block: string, from: number, at: number, mark: string): boolean {
  const end = at + mark.length
  if (!/\s/.test(block.charAt(end))) return false
  const next = block.slice(end, end + reach).replace(/^[\s"'“‘«([¿¡–—-]+/, '')
  if (next === '' || goesOnInLowerCase(next)) return false
  const before = block.slice(Math.max(from, at - reach), at)
  if (/["”’'»]$/.test(mark) && attributes(next, mark)) return false
  return mark !== '.' || !isAbbreviation(before.trimStart(), next)
}

/** "he asked" goes on; "iPhone" and "eBay" begin. */
function goesOnInLowerCase(next: string): boolean {
  return /^\p{Ll}/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)
}

const attribution = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}’'.-]{0,20} ){1,3}(?:${cueWords.join('|')})(?![\p{L}])(.?)`,
  'u',
)

/** “Is it over?” Maduro asked. After a full stop, only a bare “Maduro said.” is not a sentence of its own. */
function attributes(next: string, mark: string): boolean {
  const match = attribution.exec(next)
  return match !== null && (!mark.startsWith('.') || match[1] === '.' || match[1] === ',')
}

function isAbbreviation(before: string, next: string): boolean {
  const word = /[\p{L}\p{N}.’'-]+$/u.exec(before)?.[0] ?? ''
  const lower = word.toLowerCase()
  if (/^\d{1,2}$/.test(word) && word === before) return true // "1. The first item of a list"
  if (/^(?:no|nos|núm|pp?|art|vol|ch|sec|fig)$/.test(lower)) return /^[\dIVX]/.test(next)
  if (lowerAbbreviations.has(lower)) return true
  const capital = /^\p{Lu}/u.test(word) // "Gen. Lee", but not "in gen. Lee"
  if (capital && titleAbbreviations.has(lower)) return true
  const follower = /^\p{L}+/u.exec(next)?.[0] ?? ''
  if (/^[ap]\.?m$/.test(lower)) return clockHalves.has(follower)
  if (/^\p{Lu}$/u.test(word)) return !sentenceStarters.has(follower) // "J. R. Smith"
  const closing = /^(?:\p{L}\.)+\p{L}$/u.test(word) || (capital && closingAbbreviations.has(lower))
  return (closing || lower === 'etc' || lower === 'al') && !sentenceStarters.has(follower)
}
