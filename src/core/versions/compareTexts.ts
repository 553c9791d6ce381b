import { diffArrays } from 'diff'
import type { Span } from '../model/anchor'

/** A text with its sentences. */
export interface Read {
  readonly text: string
  readonly sentences: readonly Span[]
}

/** A passage in both texts or in only one; in the other text its span is empty and marks where it would be. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly before: Span
  readonly after: Span
}

/** With more edits than this, two passages count as unrelated and are not compared further. */
const mostEdits = 4000

/**
 * The difference between two versions, word by word, in reading order: first by whole sentences, then by words where
 * sentences differ (Myers 1986, as the package diff implements it). The pieces cover both texts. The result does not
 * depend on the machine's speed.
 */
export function compareTexts(before: Read, after: Read): Piece[] {
  const pieces: Piece[] = []
  const old = unitsOf(before)
  const young = unitsOf(after)
  for (const { kind, before: gone, after: come } of runs(
    old.map(({ words }) => words),
    young.map(({ words }) => words),
  )) {
    const from = stretch(old, gone, before.text.length)
    const to = stretch(young, come, after.text.length)
    if (kind === 'same') pieces.push({ kind, before: from, after: to })
    else for (const piece of compareWords(before.text, from, after.text, to)) pieces.push(piece)
  }
  return joined(pieces)
}

interface Unit {
  readonly words: string
  readonly start: number
}

/** Sentences with the white space after them, so that they cover the whole text. */
function unitsOf({ text, sentences }: Read): Unit[] {
  return sentences.map(({ start }, index) => {
    const from = index === 0 ? 0 : start
    return { words: text.slice(from, sentences[index + 1]?.start ?? text.length), start: from }
  })
}

interface Run {
  readonly kind: 'same' | 'changed'
  /** Indices of units, end excluded. */
  readonly before: Span
  readonly after: Span
}

/** Runs of equal and of different units, alternating. */
function runs(before: readonly string[], after: readonly string[]): Run[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  if (changes === undefined)
    return [
      { kind: 'changed', before: { start: 0, end: before.length }, after: { start: 0, end: after.length } },
    ]
  const found: Run[] = []
  let [old, young] = [0, 0]
  for (const { added, removed, count } of changes) {
    const kind = added || removed ? 'changed' : 'same'
    const last = found.at(-1)
    const oldEnd = old + (added ? 0 : count)
    const youngEnd = young + (removed ? 0 : count)
    if (kind === 'changed' && last?.kind === 'changed')
      found[found.length - 1] = {
        kind,
        before: { start: last.before.start, end: oldEnd },
        after: { start: last.after.start, end: youngEnd },
      }
    else found.push({ kind, before: { start: old, end: oldEnd }, after: { start: young, end: youngEnd } })
    old = oldEnd
    young = youngEnd
  }
  return found
}

function stretch(units: readonly Unit[], { start, end }: Span, length: number): Span {
  const at = (index: number) => units[index]?.start ?? length
  return { start: at(start), end: at(end) }
}

const word = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

function compareWords(before: string, from: Span, after: string, to: Span): Piece[] {
  const old = wordsOf(before, from)
  const young = wordsOf(after, to)
  const found = runs(
    old.map(({ words }) => words),
    young.map(({ words }) => words),
  )
  // "the rest since" against "70 oaks in" is one change and not three with blanks between.
  const isFiller = ({ kind, before: { start, end } }: Run) =>
    kind === 'same' && old.slice(start, end).every(({ words }) => !/[\p{L}\p{N}]/u.test(words))
  return together(found, isFiller).flatMap(({ kind, before: gone, after: come }): Piece[] => {
    const left = stretch(old, gone, from.end)
    const right = stretch(young, come, to.end)
    if (kind === 'same') return [{ kind, before: left, after: right }]
    const atRight = { start: right.start, end: right.start }
    const atLeft = { start: left.end, end: left.end }
    const removed: Piece[] = left.start < left.end ? [{ kind: 'removed', before: left, after: atRight }] : []
    const added: Piece[] = right.start < right.end ? [{ kind: 'added', before: atLeft, after: right }] : []
    return [...removed, ...added]
  })
}

function wordsOf(text: string, { start, end }: Span): Unit[] {
  return [...text.slice(start, end).matchAll(word)].map((match) => ({
    words: match[0],
    start: start + match.index,
  }))
}

/** The runs, with a filler between two changes made part of the change. */
function together(found: readonly Run[], isFiller: (run: Run) => boolean): Run[] {
  const merged: Run[] = []
  found.forEach((run, index) => {
    const last = merged.at(-1)
    const goesOn =
      last?.kind === 'changed' &&
      (run.kind === 'changed' || (isFiller(run) && found[index + 1]?.kind === 'changed'))
    if (!last || !goesOn) merged.push(run)
    else
      merged[merged.length - 1] = {
        kind: 'changed',
        before: { start: last.before.start, end: run.before.end },
        after: { start: last.after.start, end: run.after.end },
      }
  })
  return merged
}

/** Joins adjacent pieces of the same kind. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last?.kind === piece.kind)
      found[found.length - 1] = {
        kind: piece.kind,
        before: { start: last.before.start, end: piece.before.end },
        after: { start: last.after.start, end: piece.after.end },
      }
    else found.push(piece)
  }
  return found
}
