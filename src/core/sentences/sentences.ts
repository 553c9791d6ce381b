import type { Block } from '../model/article'
import type { Span } from '../model/anchor'
import { trimSpan } from '../text/anchors'
import { endsSentence } from './sentenceEnd'
import { betweenIdeographs, endsWithoutBlank, isBlankEnd, needsNoBlank } from './otherScripts'

/**
 * The sentences of a text, block by block, without the white space between them, in UTF-16 code units.
 *
 * Every character except white space belongs to exactly one sentence. Intl.Segmenter is not used: it takes ten seconds
 * for one block of 200,000 characters, and splits after "Mr.", "U.S." and “Is it?” he asked.
 */
export function findSentences(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => sentencesOf(text.slice(block.start, block.end), block.start))
}

const points = String.raw`(?:(?:\.\s){2,}\.|[.!?…。！？।॥؟۔｡]+)`
/** A closing mark may come after white space only if white space or the end follows it. */
const closing = String.raw`["'”’»)\]」』]*(?:[«“](?=\s|$))?(?:\s[”»](?=\s|$))?`
/** An ellipsis after a full stop: "It fell. ... It rose." */
const omission = String.raw`(?:\s(?:\.{3}|…)(?=\s))?`
/** A bullet mark begins a sentence of its own. */
const bullet = String.raw`\s(?=[•▪◦‣●■►➤✔]\s)`
/** Thai has no full stop: a blank between two of its letters. */
const thaiBlank = String.raw`(?<=[\u0e00-\u0e5b])\s(?=[\u0e00-\u0e5b“‘])`
/** "[12]", "[3–5]", "[note 2]", "[citation needed]" */
const footnotes = String.raw`(?:\s?\[(?:(?:notes? |nota )?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[a-z]|citation needed|cita requerida)\])*`

/** What may end a sentence, with the quotation marks, brackets and footnote marks that close it; or a bullet after it. */
const stop = new RegExp(`${points}${closing}${omission}${footnotes}|${bullet}|${thaiBlank}`, 'gu')

function sentencesOf(block: string, offset: number): Span[] {
  const spans: Span[] = []
  let from = 0
  const take = (to: number) => {
    const span = trimSpan(block, { start: from, end: to })
    if (span) spans.push({ start: span.start + offset, end: span.end + offset })
    from = to
  }
  for (const match of block.matchAll(stop)) if (isEnd(block, from, match)) take(match.index + match[0].length)
  take(block.length)
  return spans
}

function isEnd(block: string, from: number, { index, 0: mark }: RegExpExecArray): boolean {
  if (mark.trim() === '') return isBlankEnd(block, from, index, mark)
  if (needsNoBlank.test(mark)) return endsWithoutBlank(block, index + mark.length, mark)
  if (/^[!?…]/.test(mark) && betweenIdeographs(block, index, mark))
    return endsWithoutBlank(block, index + mark.length, mark)
  return endsSentence(block, from, index, mark)
}
