import type { DraftBlock } from '../../core/model/article'
import { type Vocabulary, joinLines } from './hyphens'
import type { Paragraph } from './paragraphs'
import { commonSize } from './segment'

/** A paragraph, and the page on which it starts, as a person would cite it. */
export interface PlacedParagraph extends Paragraph {
  readonly locator: string
  /** A number for each column of the document, in reading order. */
  readonly column: number
}

const longestHeading = 200
const longestBoldHeading = 100
const caption =
  /^(?:fig(?:ure|\.)|table|tab\.|chart|photo|image|abb(?:ildung|\.)|tabelle|figura|tableau|tabla)\s*(?:[A-Z]\.?)?\d{0,3}(?:\.\d{1,3})?\s*[.:|–—-]\s*\S/iu

/** Paragraphs as blocks: headings, items of lists and captions are told by their type and their first characters. */
export function blocksOf(paragraphs: readonly PlacedParagraph[], vocabulary: Vocabulary): DraftBlock[] {
  const body = commonSize(paragraphs.flatMap((one) => one.lines))
  const whole = joined(paragraphs, body)
  const levels = headingLevels(whole, body)
  return whole.map((paragraph) => {
    const { locator } = paragraph
    const text = textOf(paragraph, vocabulary)
    const level = levels(paragraph)
    if (caption.test(text)) return { kind: 'caption', locator, text }
    if (level !== undefined && /\p{L}/u.test(text)) return { kind: 'heading', level, locator, text }
    return { kind: paragraph.isListItem ? 'listItem' : 'paragraph', locator, text }
  })
}

function textOf({ lines }: Paragraph, vocabulary: Vocabulary): string {
  return joinLines(
    lines.map((line) => line.text),
    vocabulary,
  )
}

/** Paragraphs that the end of a column or of a page cuts in two are one again; footnotes and captions between come after. */
function joined(paragraphs: readonly PlacedParagraph[], body: number): PlacedParagraph[] {
  const whole: PlacedParagraph[] = []
  let open = -1
  for (const one of paragraphs) {
    const before = whole[open]
    if (before !== undefined && goesOn(before, one)) {
      whole[open] = {
        ...before,
        lines: [...before.lines, ...one.lines],
        isFull: one.isFull,
        column: one.column,
      }
      continue
    }
    whole.push(one)
    if (isRunning(one, body)) open = whole.length - 1
  }
  return whole
}

/** Text in the size of the article, and no caption. */
function isRunning({ lines: [first] }: Paragraph, body: number): boolean {
  return Math.abs(first!.size - body) <= 0.06 * body && !caption.test(first!.text)
}

function goesOn(before: PlacedParagraph, one: PlacedParagraph): boolean {
  const [last, first] = [before.lines.at(-1)!, one.lines[0]!]
  if (one.column === before.column || one.isListItem || Math.abs(last.size - first.size) > 0.06 * last.size)
    return false
  if (last.isBold !== first.isBold || /[.!?…؟。！？:][\p{Pf}\p{Pe}"'¹²³⁴-⁹\s]*$/u.test(last.text))
    return false
  if (/[\p{L}][-‐‑\u00ad]$/u.test(last.text) || /^\p{Ll}/u.test(first.text)) return true
  return (
    before.isFull &&
    !one.isIndented &&
    /[\p{L}\p{N},;]$/u.test(last.text) &&
    /^(?:[\p{L}“"(]|\d\d)/u.test(first.text)
  )
}

/** The level of a heading by the rank of its size; bold ones of the article's own size come last. A guess, so a cautious one. */
function headingLevels(
  paragraphs: readonly PlacedParagraph[],
  body: number,
): (paragraph: Paragraph) => number | undefined {
  const large = paragraphs.filter((one) => isLarge(one, body)).map(sizeOf)
  const sizes = [...new Set(large)].toSorted((a, b) => b - a)
  return (paragraph) => {
    if (isLarge(paragraph, body)) return Math.min(sizes.indexOf(sizeOf(paragraph)) + 1, 6)
    return isBoldHeading(paragraph, body) ? Math.min(sizes.length + 1, 6) : undefined
  }
}

function isLarge(paragraph: Paragraph, body: number): boolean {
  return paragraph.lines[0]!.size > 1.12 * body && lengthOf(paragraph) <= longestHeading
}

function isBoldHeading(paragraph: Paragraph, body: number): boolean {
  const { lines } = paragraph
  return (
    lines.length <= 2 &&
    lines.every((line) => line.isBold) &&
    lines[0]!.size > 0.94 * body &&
    lengthOf(paragraph) <= longestBoldHeading &&
    !/[.,;:]$/.test(lines.at(-1)!.text)
  )
}

/** To a quarter of a point, in which sizes that were meant to be the same agree. */
function sizeOf({ lines: [first] }: Paragraph): number {
  return Math.round(first!.size * 4) / 4
}

function lengthOf({ lines }: Paragraph): number {
  return lines.reduce((sum, line) => sum + line.text.length + 1, 0)
}
