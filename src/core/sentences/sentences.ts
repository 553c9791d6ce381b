import type { Block } from '../model/article'
import type { Span } from '../model/anchor'
import { trimSpan } from '../text/anchors'
import { endsSentence } from './sentenceEnd'

/**
 * The sentences of a text, block by block, without the white space between them, in UTF-16 code units.
 *
 * Every character except white space belongs to exactly one sentence. Intl.Segmenter is not used: it takes ten seconds
 * for one block of 200,000 characters, and splits after "Mr.", "U.S." and “Is it?” he asked.
 */
export function findSentences(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => sentencesOf(text.slice(block.start, block.end), block.start))
}

const points = String.raw`(?:(?:\.\s){2,}\.|[.!?…。！？।؟]+)`
/** A closing mark may come after white space only if white space or the end follows it. */
const closing = String.raw`["'”’»)\]」』]*(?:\s[”»](?=\s|$))?`
/** An ellipsis after a full stop: "It fell. ... It rose." */
const omission = String.raw`(?:\s(?:\.{3}|…)(?=\s))?`
/** "[12]", "[3–5]", "[note 2]", "[citation needed]" */
const footnotes = String.raw`(?:\s?\[(?:(?:notes? |nota )?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[a-z]|citation needed|cita requerida)\])*`

/** What may end a sentence, with the quotation marks, brackets and footnote marks that close it. */
const stop = new RegExp(points + closing + omission + footnotes, 'g')
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
