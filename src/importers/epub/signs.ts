/**
 * Signs that hold a place in a page while its text is read, and are taken out of the text again. They are made of
 * noncharacters, which no text has (Unicode, 23.7).
 */
export type SignKind = 'note' | 'page'

const openings: Readonly<Record<SignKind, string>> = { note: '\ufdd0', page: '\ufdd2' }
const closing = '\ufdd1'
const sign = /([\ufdd0\ufdd2])(\d{1,9})\ufdd1/g

export interface PlacedSign {
  readonly kind: SignKind
  readonly number: number
  /** UTF-16 units into the text without signs. */
  readonly at: number
}

export function signOf(kind: SignKind, number: number): string {
  return `${openings[kind]}${number}${closing}`
}

/**
 * A text without its signs, and where they stood. `labelOf` gives what is to stand in the place of a note's sign after all;
 * such a sign is no longer one.
 */
export function withoutSigns(
  text: string,
  labelOf: (note: number) => string = () => '',
): { text: string; signs: PlacedSign[] } {
  const signs: PlacedSign[] = []
  let taken = 0
  const plain = text.replace(sign, (found: string, opening: string, digits: string, offset: number) => {
    const kind = opening === openings.note ? 'note' : 'page'
    const label = kind === 'note' ? labelOf(Number(digits)) : ''
    if (label === '') signs.push({ kind, number: Number(digits), at: offset - taken })
    taken += found.length - label.length
    return label
  })
  return { text: plain, signs }
}
