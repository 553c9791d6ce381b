import type { StoryPlace, Story } from './story'

/**
 * Where text goes: into the group's story, into words such as the title, into the sheet of fonts or of styles, or nowhere.
 */
export type Destination = 'story' | 'fonts' | 'styles' | 'nowhere' | string[]

/** What the file says of a paragraph. */
export interface ParagraphFormat {
  /** Its number in the style sheet. */
  readonly style: number
  /** 0 for the highest heading, 9 for body text; undefined where the paragraph does not say. */
  readonly outline: number | undefined
  readonly isInTable: boolean
  readonly isListed: boolean
}

export const plainParagraph: ParagraphFormat = {
  style: 0,
  outline: undefined,
  isInTable: false,
  isListed: false,
}

/** A note while its text is read. */
export interface RtfNote {
  kind: 'comment' | 'footnote' | 'endnote'
  from: StoryPlace
  to: StoryPlace
  readonly author: string
  /** ISO 8601, local; empty where the file does not say. */
  at: string
  readonly story: Story
  /** Addresses that its words link to. */
  readonly links: string[]
}

/** All that holds until the group ends: an opening brace copies it, the closing one brings back what was before. */
export interface Group {
  story: Story
  destination: Destination
  /** The note in whose text this is. */
  note: RtfNote | undefined
  codePage: number
  /** How many characters after a `\u` stand for it where there is no Unicode. */
  fallback: number
  isHidden: boolean
  isDeleted: boolean
  isInserted: boolean
  paragraph: ParagraphFormat
  /** `\*` stood before: whoever does not know the next word passes the group over. */
  isOptional: boolean
  /** Nothing that is in it counts, whatever it is. */
  isSkipped: boolean
  /** Done when the group ends that said it. */
  onEnd: (() => void) | undefined
}

export function firstGroup(story: Story): Group {
  return {
    story,
    destination: 'story',
    note: undefined,
    codePage: 1252,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    isInserted: false,
    paragraph: plainParagraph,
    isOptional: false,
    isSkipped: false,
    onEnd: undefined,
  }
}
