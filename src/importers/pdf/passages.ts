import type { DraftBlock, DraftPlace } from '../../core/model/article'
import type { Annotation, Box } from './annotations'
import type { Glyph } from './glyphs/glyph'

/** Letters and digits of a page, for finding them again in the text. */
export interface Passage {
  /** Those that are marked; for a mark between words, none. */
  readonly marked: string
  /** Those before them. */
  readonly before: string
}

/** How many letters before a passage are looked for with it: fewer where a column or a page begins. */
const contexts = [40, 20, 10, 5, 0]
const mostBefore = contexts[0]!

/** The letters in the boxes of an annotation, or the place beside it. */
export function passageAt({ marked, box }: Annotation, glyphs: readonly Glyph[]): Passage {
  const within = marked.length > 0 ? glyphs.filter((one) => marked.some((quad) => isIn(one, quad))) : []
  const first = within[0] === undefined ? glyphs.length : glyphs.indexOf(within[0])
  if (within.length > 0)
    return { marked: lettersOf(within), before: lettersOf(glyphs.slice(0, first).slice(-mostBefore)) }
  const nearest = nearestTo(box, glyphs)
  return { marked: '', before: lettersOf(glyphs.slice(0, nearest + 1).slice(-mostBefore)) }
}

/** Whether the middle of a glyph is in a box. */
function isIn({ x, y, width, size }: Glyph, { left, right, top, bottom }: Box): boolean {
  const [middle, height] = [x + width / 2, y - 0.3 * size]
  return middle > left && middle < right && height > top && height < bottom
}

/** The index of the glyph nearest to a box; -1 on a page without text. */
function nearestTo({ left, top, bottom }: Box, glyphs: readonly Glyph[]): number {
  const middle = (top + bottom) / 2
  let [nearest, least] = [-1, Infinity]
  for (const [at, one] of glyphs.entries()) {
    // A note in the margin belongs to the line beside it.
    const apart = 5 * Math.abs(one.y - 0.3 * one.size - middle) + Math.abs(one.x - left)
    if (apart < least) [nearest, least] = [at, apart]
  }
  return nearest
}

function lettersOf(glyphs: readonly Glyph[]): string {
  return letters(glyphs.map((one) => one.text).join(''))
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The letters and digits of a page's blocks, and where each of them is. */
interface PageText {
  readonly text: string
  readonly places: readonly DraftPlace[]
}

/** The texts of the pages by their labels. */
export type PageTexts = ReadonlyMap<string, PageText>

export function pageTexts(
  pages: readonly { readonly label: string }[],
  blocks: readonly DraftBlock[],
): PageTexts {
  return new Map(pages.map(({ label }) => [label, pageText(blocks, `p. ${label}`)]))
}

function pageText(blocks: readonly DraftBlock[], locator: string): PageText {
  const places: DraftPlace[] = []
  let text = ''
  for (const [block, one] of blocks.entries()) {
    if (one.locator !== locator && !one.turns?.some((turn) => turn.locator === locator)) continue
    for (const { index, 0: character } of one.text.matchAll(/[\p{L}\p{N}]/gu)) {
      text += character
      for (let unit = 0; unit < character.length; unit += 1) places.push({ block, at: index + unit })
    }
  }
  return { text, places }
}

/** Where a passage begins and ends; the page's beginning if it is not found. */
export function placesOf(passage: Passage, page: PageText): [DraftPlace, DraftPlace] {
  const start: DraftPlace = page.places[0] ?? { block: 0, at: 0 }
  return foundPlaces(passage, page) ?? [start, start]
}

/**
 * Where a passage begins and ends; undefined if it is not found. At least `least` letters before it have to be the same,
 * as far as there are so many.
 */
export function foundPlaces(
  { marked, before }: Passage,
  { text, places }: PageText,
  least = 0,
): [DraftPlace, DraftPlace] | undefined {
  for (const length of contexts.filter((one) => one >= least)) {
    const wanted = `${before.slice(Math.max(0, before.length - length))}${marked}`
    const found = wanted === '' ? -1 : text.indexOf(wanted)
    if (found < 0) continue
    const [from, to] = [found + wanted.length - marked.length, found + wanted.length - 1]
    if (marked === '') return [after(places[to]!), after(places[to]!)]
    return [places[from]!, after(places[to]!)]
  }
  return undefined
}

function after({ block, at }: DraftPlace): DraftPlace {
  return { block, at: at + 1 }
}
