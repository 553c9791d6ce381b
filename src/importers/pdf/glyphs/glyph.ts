/** A character, or several drawn as one, and its place on the page; lengths in points, y downwards. */
export interface Glyph {
  readonly text: string
  /** The start of the glyph, on the baseline. */
  readonly x: number
  readonly y: number
  /** How far the glyph advances the text. */
  readonly width: number
  /** The visible type size. */
  readonly size: number
  /** The direction of writing, in degrees clockwise from rightwards: 0 to 359. */
  readonly turn: number
  /** The font's name in the file; fonts with the same name are treated as one. */
  readonly font: string
  readonly isBold: boolean
  /** Whether its font is drawings (Type 3), so that `size` may say nothing about how large it looks. */
  readonly isDrawn: boolean
  /** Whether the file marks it as not content: a running head, a page number, a watermark. */
  readonly isArtifact: boolean
}
