/** A character, or several that are drawn as one, where it stands on the page; lengths in points, y downwards. */
export interface Glyph {
  readonly text: string
  /** Where the writing starts, on the baseline. */
  readonly x: number
  readonly y: number
  /** How far the writing moves on. */
  readonly width: number
  /** The size of the type as it is seen. */
  readonly size: number
  /** Which way the writing goes, in degrees clockwise from rightwards: 0 to 359. */
  readonly turn: number
  /** What the font is called in the file; two of one name are one. */
  readonly font: string
  readonly isBold: boolean
  /** Whether the file says that it is no content: a running head, a page number, a watermark. */
  readonly isArtifact: boolean
}
