import type { Rectangle } from './rectangle'

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
