import type { DraftBlock } from '../../core/model/article'

/**
 * Placeholders mark places in a page while its text is read, and are removed from the text afterwards. They consist of
 * noncharacters, which no text contains (Unicode, 23.7).
 */
export type PlaceholderKind = 'note' | 'page'

const openings: Readonly<Record<PlaceholderKind, string>> = { note: '\ufdd0', page: '\ufdd2' }
const closing = '\ufdd1'
const placeholder = /([\ufdd0\ufdd2])(\d{1,9})\ufdd1/g

export interface Placeholder {
  readonly kind: PlaceholderKind
  readonly number: number
  /** UTF-16 code units into the text without placeholders. */
  readonly at: number
}

export function placeholderOf(kind: PlaceholderKind, number: number): string {
  return `${openings[kind]}${number}${closing}`
}

/**
 * Removes the placeholders from a text and returns where they stood. Where `labelOf` returns a label for a note's
 * placeholder, the label takes its place in the text and the placeholder is not returned.
 */
export function withoutPlaceholders(
  text: string,
  labelOf: (note: number) => string = () => '',
): { text: string; placeholders: Placeholder[] } {
  const placeholders: Placeholder[] = []
  let taken = 0
  const plain = text.replace(
    placeholder,
    (found: string, opening: string, digits: string, offset: number) => {
      const kind = opening === openings.note ? 'note' : 'page'
      const label = kind === 'note' ? labelOf(Number(digits)) : ''
      if (label === '') placeholders.push({ kind, number: Number(digits), at: offset - taken })
      taken += found.length - label.length
      return label
    },
  )
  return { text: plain, placeholders }
}

/** The same for a block: words struck out in it stay at their place, and what stood in them is there, too. */
export function withoutPlaceholdersIn(
  block: DraftBlock,
  labelOf?: (note: number) => string,
): DraftBlock & { readonly placeholders: readonly Placeholder[] } {
  const { text, placeholders } = withoutPlaceholders(block.text, labelOf)
  if (block.struck === undefined) return { ...block, text, placeholders }
  const read = block.struck.map((words) => {
    const at = withoutPlaceholders(block.text.slice(0, words.at), labelOf).text.length
    const inside = withoutPlaceholders(words.text, labelOf)
    return { at, ...inside, placeholders: inside.placeholders.map((one) => ({ ...one, at })) }
  })
  return {
    ...block,
    text,
    struck: read.map(({ at, text: words }) => ({ at, text: words })),
    placeholders: [...placeholders, ...read.flatMap((words) => words.placeholders)],
  }
}
