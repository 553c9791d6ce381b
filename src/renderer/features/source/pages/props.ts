import type { Rectangle } from './cut/rectangle'

/** Selected words exactly as the page's text layer has them, with spaces for line ends; pages count from one. */
export interface PagesPassage {
  readonly text: string
  readonly page: number
}

/**
 * A part of a page or a picture, as a PNG of what was seen. Its place is in shares of the page as it is shown upright,
 * from the top left; `page` counts from one and is null for a picture.
 */
export interface CutOutPart extends Rectangle {
  readonly page: number | null
  readonly png: Uint8Array<ArrayBuffer>
}

/** A page, counted from one, and words on it to scroll to. */
export interface GoTo {
  readonly page: number
  readonly words?: string
}

export interface SourcePagesProps {
  /** Where the program serves the file; see `keptAddress`. */
  readonly address: string
  readonly kind: 'pdf' | 'picture'
  /** Called when words have been selected; never for a picture. */
  readonly onPassage: (passage: PagesPassage) => void
  /** Called with what was cut out. */
  readonly onCutOut: (part: CutOutPart) => void
  /** Goes there whenever it is another object. */
  readonly goTo?: GoTo | null
  /** Words that are marked wherever they stand on the pages. */
  readonly highlights?: readonly string[]
}
