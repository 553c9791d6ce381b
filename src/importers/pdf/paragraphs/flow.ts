import { isCaption } from './captions'
import { type Paragraph, type PlacedParagraph, sentenceEnd } from './paragraphs'

/** Rejoins paragraphs that the end of a column or page splits; footnotes and captions in between come after them. */
export function wholeParagraphs(paragraphs: readonly PlacedParagraph[], body: number): PlacedParagraph[] {
  const whole: PlacedParagraph[] = []
  /** Index of the last paragraph of running text. */
  let open = -1
  for (const one of paragraphs) {
    const before = whole[open]
    if (before !== undefined && goesOn(before, one)) {
      const { isFull, column } = one
      const lines = [...before.lines, ...one.lines]
      whole[open] = { ...before, lines, turns: turnsOf(before, one), isFull, column }
    } else {
      whole.push(one)
      if (isRunning(one, body)) open = whole.length - 1
    }
  }
  return whole
}

/** Where the pages of a rejoined paragraph begin. */
function turnsOf(before: PlacedParagraph, one: PlacedParagraph): NonNullable<PlacedParagraph['turns']> {
  const turns = before.turns ?? []
  const last = turns.at(-1)?.locator ?? before.locator
  return one.locator === last ? turns : [...turns, { line: before.lines.length, locator: one.locator }]
}

/** Text in the article's size that is not a caption. */
function isRunning({ lines: [first], isTableRow }: Paragraph, body: number): boolean {
  return !isTableRow && Math.abs(first!.size - body) <= 0.06 * body && !isCaption(first!.text)
}

function goesOn(before: PlacedParagraph, one: PlacedParagraph): boolean {
  const [last, first] = [before.lines.at(-1)!, one.lines[0]!]
  if (one.column === before.column || one.isListItem || one.isTableRow || last.isBold !== first.isBold)
    return false
  if (Math.abs(last.size - first.size) > 0.06 * last.size || sentenceEnd.test(last.text)) return false
  if (/\p{L}[-‐‑\u00ad]$/u.test(last.text) || /^\p{Ll}/u.test(first.text)) return true
  // A lone number may be a line number or an item's number.
  return (
    before.isFull &&
    !one.isIndented &&
    /[\p{L}\p{N},;]$/u.test(last.text) &&
    /^(?:[\p{L}“"(]|\d\d)/u.test(first.text)
  )
}
