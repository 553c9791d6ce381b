import { type NoteText, noteTextOf } from '../text/noteText'
import { readOoxml } from './ooxml'
import { Story, type StoryContext } from './story'

/** A note in a part, with the IDs of its paragraphs, which other parts refer to. */
export interface PartNote extends NoteText {
  readonly paragraphs: readonly string[]
  /** The IDs of the comments on its text. */
  readonly comments: readonly string[]
}

/** A part's notes by ID, and the number of tracked changes in them. */
export interface NotesPart {
  readonly notes: ReadonlyMap<string, PartNote>
  readonly insertions: number
  readonly deletions: number
}

const noteElements = new Set(['w:comment', 'w:footnote', 'w:endnote'])

/** Reads a part of comments, footnotes or endnotes. The separator lines above footnotes are included, without text. */
export function readNotesPart(xml: string, context: StoryContext): NotesPart {
  const notes = new Map<string, PartNote>()
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
      notes.set(open.attributes['w:id'] ?? '', noteOf(open))
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

function noteOf({ story, attributes, paragraphs }: OpenNote): PartNote {
  const { 'w:author': author = '', 'w:date': at = '' } = attributes
  const comments = story.marks.filter(({ kind }) => kind.startsWith('comment')).map(({ id }) => id)
  return { ...noteTextOf(story.flow, story.links, author, at), paragraphs, comments: [...new Set(comments)] }
}
