/** Text between two spaces, and its place. */
export interface Word {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

/** Text on one baseline without a large gap: a line of a column, a cell of a table. Lengths in points, y downwards. */
export interface Segment {
  readonly text: string
  /** The same as words from left to right; right-to-left text is a single word, since its order differs. */
  readonly words: readonly Word[]
  readonly x0: number
  readonly x1: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  /** The font of most of it. */
  readonly font: string
  readonly isBold: boolean
  readonly isArtifact: boolean
}

/** The size of most of the text; 10 if there is no text. */
export function commonSize(texts: readonly { readonly size: number; readonly text: string }[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of texts) {
    const rounded = Math.round(size * 2) / 2
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length)
  }
  let [common, most] = [10, 0]
  for (const [size, length] of lengths) if (length > most) [common, most] = [size, length]
  return Math.max(common, 1)
}

/** Letters and digits in a text. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/**
 * Groups texts with the same baseline, within `tolerance` of their size, into rows from top to bottom, each from left
 * to right.
 */
export function rowsOf<T extends { readonly x0: number; readonly y: number; readonly size: number }>(
  texts: readonly T[],
  tolerance: number,
): T[][] {
  const rows: T[][] = []
  for (const one of texts.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const first = rows.at(-1)?.[0]
    if (first !== undefined && one.y - first.y <= tolerance * Math.max(first.size, one.size))
      rows.at(-1)!.push(one)
    else rows.push([one])
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0))
}
