import { linksIn } from '../noteLinks'
import { readOoxml } from './ooxml'
import { Story, type StoryContext } from './story'

/** A note's or a comment's own text, apart from the place that refers to it. */
export interface NoteText {
  readonly text: string
  readonly links: string[]
  readonly author: string
  readonly at: string
  /** The ids of its paragraphs, by which others refer to it. */
  readonly paragraphs: readonly string[]
}

/** The notes of a part by their ids, and how many tracked changes are in them. */
export interface NotesPart {
  readonly notes: ReadonlyMap<string, NoteText>
  readonly insertions: number
  readonly deletions: number
}

const noteElements = new Set(['w:comment', 'w:footnote', 'w:endnote'])

/** Reads a part of comments, footnotes or endnotes; the lines between text and notes are none. */
export function readNotesPart(xml: string, context: StoryContext): NotesPart {
  const notes = new Map<string, NoteText>()
  let open: OpenNote | undefined
  let insertions = 0
  let deletions = 0
  readOoxml(xml, {
    open: (element) => {
      if (open === undefined && noteElements.has(element.name))
        open = { story: new Story(context), attributes: element.attributes, paragraphs: [] }
      else if (open !== undefined) {
        const id = element.name === 'w:p' ? element.attributes['w14:paraId'] : undefined
        if (id !== undefined) open.paragraphs.push(id)
        open.story.open(element)
      }
    },
    close: (name) => {
      if (open === undefined) return
      if (!noteElements.has(name)) return open.story.close()
      insertions += open.story.changes.insertions
      deletions += open.story.changes.deletions
      const { 'w:id': id = '', 'w:type': type = 'normal' } = open.attributes
      if (type === 'normal') notes.set(id, noteOf(open))
      open = undefined
    },
    text: (text) => open?.story.text(text),
  })
  return { notes, insertions, deletions }
}

interface OpenNote {
  readonly story: Story
  readonly attributes: Readonly<Record<string, string>>
  readonly paragraphs: string[]
}

function noteOf({ story, attributes, paragraphs }: OpenNote): NoteText {
  const { blocks, placeOf } = story.flow.finish()
  const starts: number[] = []
  let text = ''
  for (const block of blocks) {
    if (text !== '') text += '\n'
    starts.push(text.length)
    text += block.text
  }
  const links = story.links.map(({ place, address }) => {
    const { block, at } = placeOf(place)
    return { address, at: (starts[block] ?? 0) + at }
  })
  return {
    text: text.trim(),
    links: linksIn(text, links),
    author: attributes['w:author'] ?? '',
    at: attributes['w:date'] ?? '',
    paragraphs,
  }
}
