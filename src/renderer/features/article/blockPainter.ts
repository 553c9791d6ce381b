import type { Span } from '../../../core/model/anchor'
import type { Article, Block } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import type { WriterNote } from '../../../core/model/writerNote'
import { type Element, elementKey } from '../../../core/elements/elements'
import { isContested } from '../../../core/checklist/contested'
import type { SentenceState } from '../../../core/checklist/coverage'
import { type OutlinedSentence, outlineOf } from '../../../core/checklist/outline'
import { rowOfClaim, rowOfSentence, stateOf } from '../../../core/checklist/row'
import { overlaps } from '../../../core/text/anchors'
import { rangeWithin } from '../../../core/text/segments'
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

/**
 * How to paint the blocks of an article, each by its index, with its sentences and claims as marks, or its elements where
 * these are given. Only those that are asked for are painted: of a long article a screen shows few.
 */
export function blockPainter(
  article: Article,
  scale: Scale,
  elements: readonly Element[] | null = null,
): (index: number) => PaintedBlock | undefined {
  const outline = outlineOf(article)
  const changed = changedSentences(article)
  const painted = new Map<number, PaintedBlock>()
  const paint = (block: Block): PaintedBlock => {
    const [first, end] = rangeWithin(article.sentences, block)
    const own = {
      claims: claimsAround(article, first, end)
        .filter(({ anchor }) => overlaps(anchor, block))
        .map((claim) => claimMark(claim, scale)),
      sentences: outline.slice(first, end).map((outlined) => sentenceMark(outlined, changed)),
      elements: elements && elements.filter((element) => overlaps(element, block)),
    }
    return { block, ...own, look: lookOf(own) }
  }
  return (index) => {
    const block = article.blocks[index]
    if (block && !painted.has(index)) painted.set(index, paint(block))
    return painted.get(index)
  }
}

/**
 * The claims of the sentences from one index to before another, and of the sentence before: a claim that stands between two
 * sentences is the earlier one's own. In a text without sentences, all claims.
 */
function claimsAround(article: Article, first: number, end: number): readonly Claim[] {
  if (article.sentences.length === 0) return article.claims
  const around = outlineOf(article).slice(Math.max(first - 1, 0), Math.max(end, 1))
  return [...new Set(around.flatMap(({ claims, own }) => [...claims, ...own]))]
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

function sentenceMark(
  { sentence, state, own }: OutlinedSentence,
  changed: ReadonlySet<number>,
): SentenceMark {
  return {
    row: rowOfSentence(sentence).id,
    start: sentence.start,
    end: sentence.end,
    state,
    notes: own.flatMap(({ notes = [] }) => notes),
    isChanged: changed.has(sentence.start),
  }
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
