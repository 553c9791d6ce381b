/** Judges an engine's claims on a marked article: claims, speakers, figures, labels and sentence ends. */
import type { Span } from '../../../src/core/model/anchor'
import type { DraftBlock } from '../../../src/core/model/article'
import type { FoundClaim } from '../../../src/core/model/claim'
import { canonicalText } from '../../../src/core/text/canonical'
import { noScores, sumScores, type Fault, type Scores, type Verdict } from './counts'
import type { Engine } from './engine'
import { judgeFigures } from './figureMarks'
import { isGoodLabel } from './labelMarks'
import type { MarkedArticle, MarkedClaim } from './markedSet'
import { tallyEnds } from './sentenceBoundaries'
import { judgeKnown, judgeSpeaker } from './speakerMarks'

export interface Judgement {
  readonly article: MarkedArticle
  readonly scores: Scores
  readonly faults: readonly Fault[]
}

export function judgeArticle(article: MarkedArticle, engine: Engine): Judgement {
  const text = layOut(article)
  const sentences = engine.findSentences(text.text, text.blocks)
  const claims = engine.findClaims(text.text, text.blocks, sentences)
  const verdicts = [
    ...article.claims.flatMap((mark) => judgeClaim(text, mark, claims)),
    ...article.nothing.flatMap((words) => judgeNothing(text, words, claims)),
    ...judgeEnds(text, sentences),
  ]
  return {
    article,
    scores: sumScores(verdicts.map(({ count, times = 1 }): Scores => ({ ...noScores, [count]: times }))),
    faults: verdicts.flatMap(({ count, fault }) =>
      fault ? [{ article: article.name, count, ...fault }] : [],
    ),
  }
}

/** An article as the engine reads it, and where its sentences are, in UTF-16 code units. */
interface LaidOut extends ReturnType<typeof canonicalText> {
  readonly sentences: readonly Span[]
}

function layOut({ headline, paragraphs }: MarkedArticle): LaidOut {
  const canonical = canonicalText([
    { kind: 'heading', level: 1, text: headline },
    ...paragraphs.map((sentences): DraftBlock => ({ kind: 'paragraph', text: sentences.join(' ') })),
  ])
  const sentences: Span[] = []
  let from = canonical.blocks[0]?.end ?? 0
  for (const sentence of paragraphs.flat()) {
    const start = canonical.text.indexOf(sentence, from)
    from = start + sentence.length
    sentences.push({ start, end: from })
  }
  return { ...canonical, sentences }
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Where a mark's words are, and the sentence around them. */
function placeOf({ text, sentences }: LaidOut, words: string): { place: Span; sentence: Span } {
  const sentence = sentences.find(({ start, end }) => text.slice(start, end).includes(words))
  if (!sentence) throw new Error(`«${words}» is in no sentence.`)
  const start = text.indexOf(words, sentence.start)
  return { place: { start, end: start + words.length }, sentence }
}

function judgeClaim(text: LaidOut, mark: MarkedClaim, claims: readonly FoundClaim[]): Verdict[] {
  const { place, sentence } = placeOf(text, mark.words)
  const inside = claims.filter(({ anchor }) => overlaps(anchor, sentence))
  const there = inside.filter(({ anchor }) => overlaps(anchor, place))
  const needed: Verdict = { count: 'needed' }
  const words = text.text.slice(sentence.start, sentence.end)
  const more = [judgeSpeaker(mark, there), ...judgeFigures(mark, inside)].flat()
  if (there.length === 0)
    return [{ ...needed, fault: { words: mark.words, expected: 'a claim', found: 'none' } }, ...more]
  return [
    needed,
    { count: 'found' },
    ...more,
    ...judgeKnown(mark, there, words),
    judgeLabel(mark, there, words),
  ]
}

function judgeLabel(mark: MarkedClaim, there: readonly FoundClaim[], sentence: string): Verdict {
  const labels = there.map(({ label }) => label)
  if (isGoodLabel(mark.says, labels, sentence)) return { count: 'labelGood' }
  const fault = { words: mark.words, expected: mark.says.join(' + '), found: labels.join(' / ') }
  return { count: 'labelBad', fault }
}

function judgeNothing(text: LaidOut, words: string, claims: readonly FoundClaim[]): Verdict[] {
  const { sentence } = placeOf(text, words)
  const there = claims.filter(({ anchor }) => overlaps(anchor, sentence))
  if (there.length === 0) return [{ count: 'nothing' }]
  const fault = { words, expected: 'no claim', found: there.map(({ label }) => label).join(' / ') }
  return [{ count: 'nothing' }, { count: 'claimedNothing', fault }]
}

/** Ends inside paragraphs, since no splitter misses the last of one; headlines aren't marked. */
function judgeEnds({ text, blocks, sentences }: LaidOut, all: readonly Span[]): Verdict[] {
  const paragraphs = blocks.slice(1)
  const found = all.filter(({ start }) => start >= (paragraphs[0]?.start ?? 0))
  const ends = sentences.map(({ end }) => end)
  const { right, missed, wrong } = tallyEnds({ text, blocks: paragraphs, ends }, found)
  const foundEnds = found.map(({ end }) => end)
  const faultAt = (where: readonly number[], expected: string, seen: string): Pick<Verdict, 'fault'> => {
    const words = where.map((end) => text.slice(Math.max(0, end - 30), end + 20)).join(' | ')
    return where.length > 0 ? { fault: { words, expected, found: seen } } : {}
  }
  return [
    { count: 'endRight', times: right },
    { count: 'endMissed', times: missed, ...faultAt(without(ends, foundEnds), 'an end', 'none') },
    { count: 'endWrong', times: wrong, ...faultAt(without(foundEnds, ends), 'no end', 'an end') },
  ]
}

const without = (list: readonly number[], others: readonly number[]): number[] =>
  list.filter((one) => !others.includes(one))
