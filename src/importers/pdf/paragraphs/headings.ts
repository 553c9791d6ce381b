import type { Paragraph } from './paragraphs'

const longestLarge = 200
const longestOfBodySize = 100
/** `2.1 Methods`: numbers, followed by a name rather than a list's sentence. */
const numbered = /^((?:\d{1,2}\.)*\d{1,2})\.?\s+\p{Lu}/u

/**
 * The heading level of each paragraph, or undefined: by the rank of its type size; headings in the body size, bold or
 * numbered, rank below all larger ones. A guess, so a cautious one.
 */
export function headingLevels(paragraphs: readonly Paragraph[], body: number): (number | undefined)[] {
  const sizes = [...new Set(paragraphs.filter((one) => isLarge(one, body)).map(sizeOf))].toSorted(
    (a, b) => b - a,
  )
  return paragraphs.map((paragraph, at) => {
    if (!paragraph.lines.some((line) => /\p{L}/u.test(line.text))) return undefined
    if (isLarge(paragraph, body)) return Math.min(sizes.indexOf(sizeOf(paragraph)) + 1, 6)
    if (!isShort(paragraph, body)) return undefined
    const isHeading = isBold(paragraph) || isLoneNumber(paragraph, paragraphs[at - 1], paragraphs[at + 1])
    return isHeading ? Math.min(sizes.length + depthOf(paragraph), 6) : undefined
  })
}

function isLarge(paragraph: Paragraph, body: number): boolean {
  return paragraph.lines[0]!.size > 1.12 * body && lengthOf(paragraph) <= longestLarge
}

/** Whether it is one or two lines that don't end like a sentence. */
function isShort(paragraph: Paragraph, body: number): boolean {
  const { lines } = paragraph
  return (
    !paragraph.isTableRow &&
    lines.length <= 2 &&
    lines[0]!.size > 0.94 * body &&
    lengthOf(paragraph) <= longestOfBodySize &&
    !/[.,;:]$/.test(lines.at(-1)!.text)
  )
}

function isBold({ lines }: Paragraph): boolean {
  return lines.every((line) => line.isBold)
}

/** A numbered single line between paragraphs that are not list items. */
function isLoneNumber(one: Paragraph, before: Paragraph | undefined, after: Paragraph | undefined): boolean {
  const isAlone = after !== undefined && !after.isListItem && !(before?.isListItem ?? false)
  return (
    isAlone &&
    one.lines.length === 1 &&
    numbered.test(one.lines[0]!.text) &&
    lengthOf(after) > longestOfBodySize
  )
}

/** `2.1` is one level deeper than `2`. */
function depthOf({ lines: [first] }: Paragraph): number {
  return numbered.exec(first!.text)?.[1]?.split('.').length ?? 1
}

/** Rounded to a quarter of a point, so that sizes meant to be equal are. */
function sizeOf({ lines: [first] }: Paragraph): number {
  return Math.round(first!.size * 4) / 4
}

function lengthOf({ lines }: Paragraph): number {
  return lines.reduce((sum, line) => sum + line.text.length + 1, 0)
}
