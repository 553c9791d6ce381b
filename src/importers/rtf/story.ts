import { withStruckNamed } from '../../office/text/noteText'
import type { BlockKind, DraftBlock, DraftPlace, StruckWords } from '../../core/model/article'

/** A paragraph's kind, known when it ends. */
export interface ParagraphKind {
  readonly kind: BlockKind
  readonly level?: number | undefined
}

/** A run of text up to the end of a paragraph or of a table cell. */
interface Paragraph {
  readonly parts: string[]
  length: number
  /** Words that are struck out, and where in the text they stood. */
  readonly struck: StruckWords[]
  kind: ParagraphKind
  /** Whether a list marker came before it. */
  isListed: boolean
  /** The number before it in a list. */
  number?: string
  /** Its block and the offset in the block's text, once the story is finished. */
  place: DraftPlace
}

/** A place in a story that is still being written. */
export interface StoryPlace {
  readonly paragraph: Paragraph
  readonly at: number
}

type Row = readonly (readonly Paragraph[])[]

/** A text while it is being read: paragraphs in order, and table rows, whose cells hold paragraphs. */
export class Story {
  private readonly rows: Row[] = []
  private cells: Paragraph[][] = []
  private cell: Paragraph[] = []
  private open: Paragraph = begun()
  private following: Row[] = []

  write(text: string): void {
    this.open.parts.push(text)
    this.open.length += text.length
  }

  /** Keeps words that are struck out, which are no part of the text, at their place. */
  strike(text: string): void {
    const { struck, length } = this.open
    const last = struck.at(-1)
    if (last?.at === length) struck[struck.length - 1] = { at: length, text: last.text + text }
    else struck.push({ at: length, text })
    // The words on both sides stay apart.
    if (/^\s|\s$/.test(text) && /[\p{L}\p{N}]$/u.test(this.open.parts.at(-1) ?? '')) this.write(' ')
  }

  /** Marks the current paragraph as a list item, with the number before it. */
  list(mark = ''): void {
    this.open.isListed = true
    if (listNumber.test(mark.trim())) this.open.number = mark.trim()
  }

  endParagraph(kind: ParagraphKind, isInTable: boolean): void {
    this.open.kind = this.open.isListed && kind.kind === 'paragraph' ? { kind: 'listItem' } : kind
    // Text in a row that never ended is treated like any other.
    if (!isInTable) this.endRow()
    if (isInTable) this.cell.push(this.open)
    else this.push([[this.open]])
    this.open = begun()
  }

  /** Puts a text box anchored to the current paragraph after it, or after its row. */
  follow(box: Story): void {
    box.close()
    for (const row of box.rows) this.following.push(row)
  }

  endCell(kind: ParagraphKind): void {
    this.endParagraph(kind, true)
    this.cells.push(this.cell)
    this.cell = []
  }

  endRow(): void {
    if (this.cell.length > 0) this.cells.push(this.cell)
    if (this.cells.length > 0) this.push(this.cells)
    this.cell = []
    this.cells = []
  }

  private push(row: Row): void {
    this.rows.push(row)
    for (const each of this.following) this.rows.push(each)
    this.following = []
  }

  /** Ends everything still open. */
  private close(): void {
    this.endParagraph(this.open.kind, this.cell.length > 0 || this.cells.length > 0)
    this.endRow()
  }

  /** The place of the next character. */
  place(): StoryPlace {
    return { paragraph: this.open, at: this.open.length }
  }

  /** Returns the story's blocks once it is read; from then on its places are known. */
  finish(): DraftBlock[] {
    this.close()
    const blocks: DraftBlock[] = []
    for (const row of this.rows) {
      for (const cell of row) for (const paragraph of cell) paragraph.place = { block: blocks.length, at: 0 }
      const full = row.map((cell) => cell.filter(hasText)).filter((cell) => cell.length > 0)
      // A table of one cell is a frame around text.
      if (full.length > 1) blocks.push(rowBlock(full, blocks.length))
      else
        for (const paragraph of full.flat()) {
          const text = paragraph.parts.join('')
          const mark = paragraph.kind.kind === 'paragraph' ? (typedMark.exec(text)?.[0] ?? '') : ''
          paragraph.place = { block: blocks.length, at: -mark.length }
          const kind: ParagraphKind = mark === '' ? paragraph.kind : { kind: 'listItem' }
          const struck = paragraph.struck.map((words) => ({
            ...words,
            at: Math.max(0, words.at - mark.length),
          }))
          const number = paragraph.number ?? (/\d/.test(mark) ? mark.trim() : undefined)
          const locator = number === undefined ? {} : { locator: number }
          blocks.push({ ...kind, ...locator, text: text.slice(mark.length), ...struckIn(struck) })
        }
    }
    return blocks
  }

  /** The story as plain text, one line per block. */
  text(): string {
    return this.finish().map(withStruckNamed).join('\n').trim()
  }
}

/** A list marker that a program wrote as text: a bullet or a number, and a tab. */
const typedMark = /^(?:[•◦▪‣·–-]|\d{1,3}[.)])\t/u

/** Numbers of lists; a letter alone is a bullet (Word’s “o”). */
const listNumber = /^\(?(?:\d{1,4}|[a-z]{1,4}(?=[.)])|[ivxlc]{1,7}(?=[.)]))(?:\.\d{1,4}){0,5}[.)]?$/i

function begun(): Paragraph {
  return {
    parts: [],
    length: 0,
    struck: [],
    kind: { kind: 'paragraph' },
    isListed: false,
    place: { block: 0, at: 0 },
  }
}

function struckIn(struck: readonly StruckWords[]): { struck?: readonly StruckWords[] } {
  return struck.length === 0 ? {} : { struck }
}

function hasText({ parts, struck }: Paragraph): boolean {
  return struck.length > 0 || parts.some((part) => /[^ \t\n]/.test(part))
}

/** Converts a place of a finished story to a place in its blocks. */
export function draftPlace({ paragraph: { place }, at }: StoryPlace): DraftPlace {
  return { block: place.block, at: Math.max(0, place.at + at) }
}

function rowBlock(cells: Row, block: number): DraftBlock {
  const parts: string[] = []
  const struck: StruckWords[] = []
  let at = 0
  for (const cell of cells)
    for (const paragraph of cell) {
      if (at > 0) {
        const between = paragraph === cell[0] ? ' | ' : '\n'
        parts.push(between)
        at += between.length
      }
      paragraph.place = { block, at }
      for (const words of paragraph.struck) struck.push({ ...words, at: at + words.at })
      parts.push(paragraph.parts.join(''))
      at += paragraph.length
    }
  return { kind: 'tableRow', text: parts.join(''), ...struckIn(struck) }
}
