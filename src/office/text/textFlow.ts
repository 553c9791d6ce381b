import type { BlockKind, DraftBlock, DraftPlace, StruckWords } from '../../core/model/article'

/** What a paragraph's style makes of it. */
export interface ParagraphKind {
  readonly kind: BlockKind
  readonly level?: number | undefined
}

/** A place in a flow: a paragraph and an offset in UTF-16 code units; without a paragraph, the very beginning. */
export interface FlowPlace {
  readonly paragraph: FlowParagraph | undefined
  readonly at: number
}

/** A paragraph while the document is being read; one in a table becomes part of its row. */
interface FlowParagraph {
  text: string
  kind: ParagraphKind
  /** The length of the text when the paragraph that continues it began. */
  begun: number
  row: FlowParagraph | undefined
  /** Its offset in its row. */
  offset: number
  isLeftOut: boolean
  /** Words that are struck out, and where in the text they stood. */
  readonly struck: StruckWords[]
}

/**
 * The running text of a word processor's document, built while reading from start to end: paragraphs, paragraphs within
 * paragraphs (text boxes) and tables, whose rows become a block each. Places stay valid while text is added.
 */
export class TextFlow {
  /** UTF-16 code units written so far. */
  written = 0
  private readonly body: FlowParagraph[] = []
  private readonly containers: FlowParagraph[][] = [this.body]
  private readonly rows: FlowParagraph[][][] = []
  private readonly open: FlowParagraph[] = []
  private last: FlowParagraph | undefined
  private joining: FlowParagraph | undefined

  beginParagraph(): void {
    const paragraph = this.joining ?? emptyParagraph({ kind: 'paragraph' })
    if (this.joining === undefined) this.containers.at(-1)!.push(paragraph)
    this.joining = undefined
    paragraph.begun = paragraph.text.length
    this.open.push(paragraph)
    this.last = paragraph
  }

  /**
   * `isJoined` when the paragraph's mark does not count, so that the next paragraph continues the block; `isLeftOut`
   * when it is not part of the article, like a line of a table of contents.
   */
  endParagraph(kind: ParagraphKind, { isJoined = false, isLeftOut = false } = {}): void {
    const paragraph = this.open.pop()
    if (paragraph === undefined) return
    // The last of joined paragraphs decides their kind, unless nothing of it is left.
    if (paragraph.begun === 0 || paragraph.text.length > paragraph.begun) paragraph.kind = kind
    paragraph.isLeftOut = isLeftOut
    this.joining = isJoined ? paragraph : undefined
    this.last = paragraph
  }

  /** Adds text to the innermost open paragraph; text outside paragraphs is not part of the document. */
  write(text: string): void {
    const paragraph = this.open.at(-1)
    if (paragraph === undefined) return
    paragraph.text += text
    this.written += text.length
  }

  /** Whether the innermost open paragraph ends with a figure so far. */
  get endsWithFigure(): boolean {
    return /\d$/.test(this.open.at(-1)?.text ?? '')
  }

  /** Keeps words that are struck out, which are no part of the text, at their place in the innermost open paragraph. */
  strike(text: string): void {
    const paragraph = this.open.at(-1)
    if (paragraph === undefined) return
    const last = paragraph.struck.at(-1)
    const at = paragraph.text.length
    if (last?.at === at) paragraph.struck[paragraph.struck.length - 1] = { at, text: last.text + text }
    else paragraph.struck.push({ at, text })
    // The words on both sides stay apart.
    if (/^\s|\s$/.test(text) && /[\p{L}\p{N}]$/u.test(paragraph.text)) paragraph.text += ' '
  }

  beginRow(): void {
    this.joining = undefined
    this.rows.push([])
  }

  beginCell(): void {
    const cell: FlowParagraph[] = []
    this.joining = undefined
    const row = this.rows.at(-1)
    row?.push(cell)
    // A cell outside any row is damage; its text stays where it is.
    this.containers.push(row === undefined ? this.containers.at(-1)! : cell)
  }

  endCell(): void {
    this.joining = undefined
    if (this.containers.length > 1) this.containers.pop()
  }

  /** A row is one block, but a cell alone in its row is a frame around paragraphs, which keep their kinds. */
  endRow(): void {
    const cells = this.rows.pop() ?? []
    const outer = this.containers.at(-1)!
    const [only] = cells
    if (only !== undefined && cells.length === 1 && only.filter(hasText).length > 1)
      for (const paragraph of only) outer.push(paragraph)
    else outer.push(rowOf(cells, this.rows.length > 0 ? ' ' : ' | '))
  }

  /** The place of the next text; between paragraphs, the end of the previous one. */
  place(): FlowPlace {
    const paragraph = this.open.at(-1) ?? this.last
    return { paragraph, at: paragraph?.text.length ?? 0 }
  }

  /**
   * The blocks that have text, the texts left out, and a function that converts places of the flow to places in the
   * blocks.
   */
  finish(): { blocks: DraftBlock[]; leftOut: string[]; placeOf: (place: FlowPlace) => DraftPlace } {
    const kept = this.body.filter(isKept)
    const blocks = kept.map(({ text, kind, struck }) => ({
      ...kind,
      text,
      ...(struck.length === 0 ? {} : { struck }),
    }))
    const numbers = numbered(this.body)
    const placeOf = ({ paragraph, at }: FlowPlace): DraftPlace => {
      let within = at
      let outermost = paragraph
      while (outermost?.row !== undefined) {
        within += outermost.offset
        outermost = outermost.row
      }
      const block = outermost === undefined ? 0 : (numbers.get(outermost) ?? 0)
      if (outermost === undefined || (!isKept(outermost) && block < kept.length)) return { block, at: 0 }
      if (block < kept.length) return { block, at: within }
      return { block: Math.max(0, kept.length - 1), at: kept.at(-1)?.text.length ?? 0 }
    }
    const leftOut = this.body.filter((one) => one.isLeftOut && hasText(one)).map(({ text }) => text)
    return { blocks, leftOut, placeOf }
  }
}

function emptyParagraph(kind: ParagraphKind): FlowParagraph {
  return { text: '', kind, begun: 0, row: undefined, offset: 0, isLeftOut: false, struck: [] }
}

function isKept(paragraph: FlowParagraph): boolean {
  return !paragraph.isLeftOut && (hasText(paragraph) || paragraph.struck.length > 0)
}

function hasText({ text }: FlowParagraph): boolean {
  return /\S/.test(text)
}

/** The index of each paragraph's block; for one that is not kept, the index of the next block. */
function numbered(paragraphs: readonly FlowParagraph[]): Map<FlowParagraph, number> {
  const numbers = new Map<FlowParagraph, number>()
  let block = 0
  for (const paragraph of paragraphs) {
    numbers.set(paragraph, block)
    if (isKept(paragraph)) block += 1
  }
  return numbers
}

/** Joins a row's cells into one block; a row without any text has none. */
function rowOf(cells: readonly (readonly FlowParagraph[])[], between: string): FlowParagraph {
  const row = emptyParagraph({ kind: 'tableRow' })
  const isEmpty = !cells.some((cell) => cell.some(hasText))
  for (const [number, cell] of cells.entries()) {
    if (number > 0 && !isEmpty) row.text += between
    const start = row.text.length
    for (const paragraph of cell) {
      if (row.text.length > start && hasText(paragraph)) row.text += ' '
      paragraph.row = row
      paragraph.offset = row.text.length
      for (const { at, text } of paragraph.struck) row.struck.push({ at: row.text.length + at, text })
      if (hasText(paragraph)) row.text += paragraph.text
    }
  }
  return row
}
