import type { StoryPlace, Story } from './story'

/**
 * Where text goes: into the group's story, into a list of words (for example the title), into the font table or style
 * sheet, or nowhere.
 */
export type Destination = 'story' | 'fonts' | 'styles' | 'nowhere' | string[]

/** A paragraph's formatting in the file. */
export interface ParagraphFormat {
  /** Its number in the style sheet. */
  readonly style: number
  /** 0 for the highest heading, 9 for body text; undefined if the paragraph has none. */
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

/** A note while its text is being read. */
export interface RtfNote {
  kind: 'comment' | 'footnote' | 'endnote'
  from: StoryPlace
  to: StoryPlace
  readonly author: string
  /** ISO 8601, local; empty if unknown. */
  at: string
  readonly story: Story
  /** The addresses that its text links to. */
  readonly links: string[]
}

/** State that lasts until the group ends: an opening brace copies it, the closing one restores the state before. */
export interface Group {
  story: Story
  destination: Destination
  /** The note that this text belongs to. */
  note: RtfNote | undefined
  codePage: number
  /** How many characters after a `\u` are its substitute for readers without Unicode. */
  fallback: number
  isHidden: boolean
  isDeleted: boolean
  isInserted: boolean
  isRaised: boolean
  isStruck: boolean
  paragraph: ParagraphFormat
  /** Set after `\*`: a reader that does not know the next word must skip the group. */
  isOptional: boolean
  /** Everything in it is ignored. */
  isSkipped: boolean
  /** Called when the group that set it ends. */
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
    isRaised: false,
    isStruck: false,
    paragraph: plainParagraph,
    isOptional: false,
    isSkipped: false,
    onEnd: undefined,
  }
}
