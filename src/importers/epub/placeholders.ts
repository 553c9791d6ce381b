/**
 * Placeholders stand in a page while its text is read, and are taken out of the text again. They are made of
 * noncharacters, which no text has (Unicode, 23.7).
 */
export type PlaceholderKind = 'note' | 'page'

const openings: Readonly<Record<PlaceholderKind, string>> = { note: '\ufdd0', page: '\ufdd2' }
const closing = '\ufdd1'
const placeholder = /([\ufdd0\ufdd2])(\d{1,9})\ufdd1/g

export interface Placeholder {
  readonly kind: PlaceholderKind
  readonly number: number
  /** UTF-16 units into the text without placeholders. */
  readonly at: number
}

export function placeholderOf(kind: PlaceholderKind, number: number): string {
  return `${openings[kind]}${number}${closing}`
}

/**
 * A text without its placeholders, and where they stood. `labelOf` gives what is to stand in the place of a note's
 * placeholder after all; such a placeholder is no longer one.
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
