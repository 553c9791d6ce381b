import { composeAccents } from '../glyphs/accents'
import { isRightToLeft, logicalOrder } from './bidi'
import type { Glyph } from '../glyphs/glyph'
import { withLevelCapitals } from '../glyphs/kernedCapitals'
import type { Segment, Word } from './segment'

/** A gap wider than this, in type sizes, is more than a space between words. */
const widestSpace = 0.6
/** A gap wider than this is a space, whether or not one is drawn. */
const narrowestSpace = 0.13
/** A gap wider than this is between two words; those of a line set as tight as possible are a little wider. */
const widestLetterGap = 0.19
/** Digits further apart are numbers of their own, as in “0 1 2 3”, however the rest of the line is set. */
const widestDigitGap = 0.35

/** The segments of a page, whatever order its glyphs are drawn in. */
export function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const whole = withLevelCapitals(composeAccents(attached(glyphs)))
  const segments: Segment[] = []
  for (const row of baselines(whole)) {
    let open: Glyph[] = []
    for (const glyph of row) {
      const last = open.at(-1)
      if (last !== undefined && isOverprint(last, glyph)) continue
      if (last !== undefined && glyph.x - end(last) > widestSpace * glyph.size) {
        segments.push(...segmentOf(open))
        open = []
      }
      open.push(glyph)
    }
    segments.push(...segmentOf(open))
  }
  return segments
}

/** Attaches combining marks, joiners and soft hyphens, which have no width, to the glyph before them. */
function attached(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const last = kept.at(-1)
    if (last !== undefined && isMark(glyph) && Math.abs(last.y - glyph.y) < glyph.size)
      kept[kept.length - 1] = { ...last, text: `${last.text}${glyph.text}` }
    else kept.push(glyph)
  }
  return kept
}

function isMark({ text, width, size }: Glyph): boolean {
  return /^\p{M}/u.test(text) || (/^\p{Cf}/u.test(text) && width < 0.05 * size)
}

/** Groups glyphs by size and baseline into rows, each from left to right. */
function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  // Rows that may still grow; columns whose baselines differ are open at the same time.
  let open: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    open = open.filter((row) => glyph.y - row[0]!.y <= 0.2 * row[0]!.size)
    const row = open.find(
      ([first]) =>
        glyph.y - first!.y <= 0.2 * Math.min(first!.size, glyph.size) &&
        Math.abs(first!.size - glyph.size) <= 0.12 * first!.size &&
        first!.isArtifact === glyph.isArtifact,
    )
    if (row !== undefined) row.push(glyph)
    else {
      open.push([glyph])
      rows.push(open.at(-1)!)
    }
  }
  return rows.map((row) => withoutCoveredSpaces(row.toSorted((a, b) => a.x - b.x)))
}

/**
 * Leaves out spaces that letters are drawn over: some programs put one where a word might be broken, others pad the
 * parts of a date with them. A row is from left to right.
 */
function withoutCoveredSpaces(row: readonly Glyph[]): Glyph[] {
  if (!row.some((one) => one.text === ' ')) return [...row]
  const ends: number[] = []
  for (const glyph of row) {
    const before = ends.at(-1) ?? -Infinity
    ends.push(glyph.text === ' ' ? before : Math.max(before, end(glyph)))
  }
  let next = Infinity
  const kept: Glyph[] = []
  for (let at = row.length - 1; at >= 0; at -= 1) {
    const glyph = row[at]!
    if (glyph.text !== ' ') next = glyph.x
    const isCovered =
      glyph.text === ' ' && (next < glyph.x + 0.2 * glyph.width || ends[at]! > glyph.x + 0.8 * glyph.width)
    if (!isCovered) kept.push(glyph)
  }
  return kept.toReversed()
}

/** Some programs make bold letters and shadows by drawing a letter twice. */
function isOverprint(last: Glyph, glyph: Glyph): boolean {
  // Damaged fonts have no widths, so their letters are all in one place.
  const apart = glyph.x - last.x
  return (
    glyph.text === last.text &&
    (apart < 0.2 * Math.min(glyph.size, last.width) || apart < Math.min(0.12 * glyph.size, 0.5 * last.width))
  )
}

function segmentOf(row: readonly Glyph[]): Segment[] {
  const from = row.findIndex((one) => one.text !== ' ')
  if (from < 0) return []
  const glyphs = row.slice(from, row.findLastIndex((one) => one.text !== ' ') + 1)
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!]
  const words = wordsOf(glyphs)
  return [
    {
      text: words.map((one) => one.text).join(' '),
      words,
      x0: first.x,
      x1: end(last),
      y: first.y,
      size: first.size,
      font: mostCommon(glyphs.map((one) => one.font)),
      isBold: glyphs.filter((one) => one.isBold).length > glyphs.length / 2,
      isArtifact: first.isArtifact,
    },
  ]
}

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const least = spaceWithin(glyphs)
  const words: Glyph[][] = [[]]
  for (const [at, glyph] of glyphs.entries()) {
    const last = glyphs[at - 1]
    const gap =
      last !== undefined && isDigit(last) && isDigit(glyph) ? Math.min(least, widestDigitGap) : least
    const isApart = last !== undefined && glyph.x - end(last) > gap * glyph.size
    const isSpaced = isApart && !/\s$/.test(last.text) && !/^\s/.test(glyph.text)
    if ((isSpaced || glyph.text === ' ') && words.at(-1)!.length > 0) words.push([])
    if (glyph.text !== ' ') words.at(-1)!.push(glyph)
  }
  if (glyphs.some((one) => isRightToLeft(one.text))) {
    const spaced = words.flatMap((word, at) => [...(at > 0 ? [' '] : []), ...word.map((one) => one.text)])
    return [{ text: logicalOrder(spaced), x0: glyphs[0]!.x, x1: end(glyphs.at(-1)!) }]
  }
  return words.map((word) => ({
    text: word.map((one) => one.text).join(''),
    x0: word[0]!.x,
    x1: end(word.at(-1)!),
  }))
}

/**
 * The narrowest gap that counts as a space: in letter-spaced text, it must be wider than the gaps between letters. Dots
 * that lead to a page number are always spaced, and say nothing about the words before them.
 */
function spaceWithin(glyphs: readonly Glyph[]): number {
  const even = evenGap(glyphs)
  if (even !== undefined) return even
  const gaps = glyphs.slice(1).flatMap((glyph, at) => {
    const last = glyphs[at]!
    return isSign(last) || isSign(glyph) ? [] : [(glyph.x - end(last)) / glyph.size]
  })
  if (gaps.length < 6) return narrowestSpace
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)]!
  return Math.max(narrowestSpace, usual > 0.06 ? usual * 1.3 + 0.08 : 0)
}

/** In a short word whose letters are spread out all alike, as in “1 9 9 7” in a narrow column, no gap is a space. */
function evenGap(glyphs: readonly Glyph[]): number | undefined {
  const gaps = glyphs.slice(1).map((glyph, at) => (glyph.x - end(glyphs[at]!)) / glyph.size)
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
  const isEven = gaps.length > 1 && least > 0.1 && most < widestLetterGap && most - least < 0.05
  return isEven ? widestLetterGap : undefined
}

function isDigit({ text }: Glyph): boolean {
  return /^\p{Nd}$/u.test(text)
}

function isSign({ text }: Glyph): boolean {
  return /^[\p{P}\p{S}]$/u.test(text)
}

function end(glyph: Glyph): number {
  return glyph.x + glyph.width
}

function mostCommon(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}
