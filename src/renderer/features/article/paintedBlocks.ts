import type { Span } from '../../../core/model/anchor'
import type { Article, Block } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import type { WriterNote } from '../../../core/model/writerNote'
import { type Element, elementKey } from '../../../core/elements/elements'
import { isContested } from '../../../core/checklist/contested'
import type { SentenceState } from '../../../core/checklist/coverage'
import { outlineOf } from '../../../core/checklist/outline'
import { rowOfClaim, rowOfSentence, stateOf } from '../../../core/checklist/row'
import { marksBySpan } from '../../../core/text/segments'
import { changedSentences } from '../../../core/versions/changedSentences'

/** A claim in the text, and how it looks. */
export interface ClaimMark extends Span {
  readonly row: string
  /** The class names that show its state: `claimed--open`, or `claimed--rated tone--green`. */
  readonly look: string
  /** How far it is from done: where claims overlap, the least finished decides how the words look. */
  readonly rank: number
}

/** A sentence in the text, and what stands in the margin beside it. */
export interface SentenceMark extends Span {
  readonly row: string
  readonly state: SentenceState
  /** The writer's notes on words of it. */
  readonly notes: readonly WriterNote[]
  /** Whether the previous version does not have it in these words. */
  readonly isChanged: boolean
}

/** A block of the text with everything that is marked in it. */
export interface PaintedBlock {
  readonly block: Block
  readonly claims: readonly ClaimMark[]
  readonly sentences: readonly SentenceMark[]
  /** Shown instead of the claims while they are ticked; else null. */
  readonly elements: readonly Element[] | null
  /** Everything it looks like, as one string: a block renders again only when it changes. */
  readonly look: string
}

/** The blocks of an article with its sentences and claims as marks, or its elements where these are given. */
export function paintedBlocks(
  article: Article,
  scale: Scale,
  elements: readonly Element[] | null = null,
): PaintedBlock[] {
  const claims = marksBySpan(
    article.blocks,
    article.claims.map((claim) => claimMark(claim, scale)),
  )
  const sentences = marksBySpan(article.blocks, sentenceMarks(article))
  const ticked = elements && marksBySpan(article.blocks, elements)
  return article.blocks.map((block, index) => {
    const own = {
      claims: claims[index] ?? [],
      sentences: sentences[index] ?? [],
      elements: ticked && (ticked[index] ?? []),
    }
    return { block, ...own, look: lookOf(own) }
  })
}

function claimMark(claim: Claim, scale: Scale): ClaimMark {
  const { start, end } = claim.anchor
  const { id: row } = rowOfClaim(claim)
  const state = stateOf(rowOfClaim(claim))
  if (state === 'checked') {
    const tone = ratingOf(scale, claim.verdict?.rating)?.tone ?? 'grey'
    return { row, start, end, look: `claimed--rated tone--${tone}`, rank: 1 }
  }
  if (state === 'passed') return { row, start, end, look: 'claimed--passed', rank: 0 }
  return isContested(claim)
    ? { row, start, end, look: 'claimed--open claimed--contested', rank: 3 }
    : { row, start, end, look: 'claimed--open', rank: 2 }
}

function sentenceMarks(article: Article): SentenceMark[] {
  const changed = changedSentences(article)
  return outlineOf(article).map(({ sentence, state, own }) => ({
    row: rowOfSentence(sentence).id,
    start: sentence.start,
    end: sentence.end,
    state,
    notes: own.flatMap(({ notes = [] }) => notes),
    isChanged: changed.has(sentence.start),
  }))
}

function lookOf({ claims, sentences, elements }: Omit<PaintedBlock, 'block' | 'look'>): string {
  return [
    ...claims.map(({ row, look, start, end }) => `${row} ${look} ${start} ${end}`),
    ...sentences.map(
      ({ start, state, notes, isChanged }) => `${start} ${state} ${notes.length} ${isChanged}`,
    ),
    ...(elements ?? ['no elements']).map((one) =>
      typeof one === 'string' ? one : `${elementKey(one)} ${one.state}`,
    ),
  ].join('|')
}
