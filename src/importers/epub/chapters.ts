import type { DraftBlock, DraftNote, DraftPlace } from '../../core/model/article'
import type { Contents } from './contents'
import type { BookDocument } from './document'
import type { NoteText } from './noteText'
import { pathOf } from './paths'
import { withoutPlaceholdersIn } from '../shared/placeholders'

/** A document of the book's reading order, with its pages and notes. */
export interface Chapter {
  readonly path: string
  readonly title: string
  readonly blocks: readonly DraftBlock[]
  readonly notes: readonly DraftNote[]
  readonly notices: readonly string[]
}

/** The documents in reading order that have text. A document begins on the page that the one before ends on. */
export function chaptersOf(
  spine: readonly string[],
  documents: ReadonlyMap<string, BookDocument>,
  contents: Contents,
): Chapter[] {
  let page = ''
  const chapters: Chapter[] = []
  for (const path of spine) {
    const document = documents.get(path)
    if (document === undefined) continue
    const noteOf = (number: number) => noteAt(document, number, documents)
    const labelOf = (number: number) =>
      noteOf(number) === undefined ? (document.marks[number]?.label ?? '') : ''
    const read = document.blocks.map((block) => withoutPlaceholdersIn(block, labelOf))
    if (!read.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) continue
    const title = contents.get(path) ?? headingOf(read) ?? path.replace(/^.*\//, '')
    const blocks: DraftBlock[] = []
    const notes: DraftNote[] = []
    for (const { placeholders, ...block } of read) {
      const { text } = block
      const start = text.length - text.trimStart().length
      const turned = (isWithin: boolean) =>
        placeholders
          .filter((placeholder) => placeholder.kind === 'page' && placeholder.at > start === isWithin)
          .reduce((before, { number }) => document.pages[number] || before, page)
      page = turned(false)
      const locator = page === '' ? title : `p. ${page}`
      page = turned(true)
      for (const { kind: sort, number, at } of placeholders) {
        const note = sort === 'note' ? noteOf(number) : undefined
        const label = document.marks[number]?.label ?? ''
        // A note mark that stands alone applies to the paragraph before it.
        if (note !== undefined) notes.push(draftNote(note, label, placeOf(blocks, text, at)))
      }
      if (text.trim() !== '' || block.struck !== undefined) blocks.push({ ...block, locator })
    }
    chapters.push({ path, title, blocks, notes, notices: document.notices })
  }
  return chapters
}

function placeOf(before: readonly DraftBlock[], text: string, at: number): DraftPlace {
  const last = before.at(-1)
  return text.trim() === '' && last !== undefined
    ? { block: before.length - 1, at: last.text.length }
    : { block: before.length, at }
}

function headingOf(blocks: readonly DraftBlock[]): string | undefined {
  return blocks.find(({ kind, text }) => kind === 'heading' && text.trim() !== '')?.text.trim()
}

function noteAt(
  { marks }: BookDocument,
  number: number,
  documents: ReadonlyMap<string, BookDocument>,
): NoteText | undefined {
  const key = marks[number]?.key ?? ''
  return documents.get(pathOf(key))?.notes.get(key)
}

function draftNote({ kind, text, links }: NoteText, label: string, place: DraftPlace): DraftNote {
  return {
    kind,
    text: withoutLabel(text, label),
    author: '',
    at: '',
    links: [...links],
    from: place,
    to: place,
  }
}

/** A note often repeats its mark at its beginning. */
function withoutLabel(text: string, label: string): string {
  const bare = label.replace(/[\s[\](){}.]/g, '')
  if (bare === '') return text
  const start = text.replace(/^[\s[({]+/, '')
  if (!start.startsWith(bare)) return text
  const rest = start.slice(bare.length)
  return /^[\s\])}.:]+\S/.test(rest) ? rest.replace(/^[\s\])}.:]+/, '') : text
}
