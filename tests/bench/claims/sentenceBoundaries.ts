/** Compares found sentence ends with the correct ones. Positions are UTF-16 code units in the canonical text. */
import type { Block, DraftBlock } from '../../../src/core/model/article'
import type { Span } from '../../../src/core/model/anchor'
import { canonicalText } from '../../../src/core/text/canonical'

export interface GoldText {
  text: string
  blocks: Block[]
  /** The end of each sentence, ascending. */
  ends: number[]
}

/**
 * Reads a file of correct splits: one sentence per line, an empty line between paragraphs; lines that begin with "# "
 * are comments.
 */
export function parseGold(file: string): GoldText {
  const paragraphs = file
    .replace(/^# .*\n?/gm, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(canonicalSentence).filter(Boolean))
    .filter((sentences) => sentences.length > 0)
  const drafts = paragraphs.map((sentences): DraftBlock => ({ kind: 'paragraph', text: sentences.join(' ') }))
  const { text, blocks } = canonicalText(drafts)
  const ends = paragraphs.flatMap((sentences, index) => endsOf(sentences, blocks[index]?.start ?? 0))
  return { text, blocks, ends }
}

function canonicalSentence(line: string): string {
  return canonicalText([{ kind: 'paragraph', text: line }]).text
}

function endsOf(sentences: readonly string[], start: number): number[] {
  let at = start - 1
  return sentences.map((sentence) => (at += 1 + sentence.length))
}

export interface Tally {
  right: number
  missed: number
  wrong: number
}

/** Counts sentence ends inside blocks; with `closing`, also the last of each block, which no splitter can miss. */
export function tallyEnds(gold: GoldText, found: readonly Span[], closing = false): Tally {
  const blockEnds = new Set(gold.blocks.map((block) => block.end))
  const counted = (end: number): boolean => closing || !blockEnds.has(end)
  const expected = new Set(gold.ends.filter(counted))
  const actual = new Set(found.map((span) => span.end).filter(counted))
  const right = [...actual].filter((end) => expected.has(end)).length
  return { right, missed: expected.size - right, wrong: actual.size - right }
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      missed: sum.missed + one.missed,
      wrong: sum.wrong + one.wrong,
    }),
    { right: 0, missed: 0, wrong: 0 },
  )
}

/** The harmonic mean of precision and recall; 1 if there was nothing to find and nothing was found. */
export function f1({ right, missed, wrong }: Tally): number {
  return right + missed + wrong === 0 ? 1 : (2 * right) / (2 * right + missed + wrong)
}
