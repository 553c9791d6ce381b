import type { WriterNote } from '../core/model/writerNote'

/** What is said of a stretch of an article's canonical text in the margin of its checked copy. */
export interface Remark {
  /** UTF-16 code units into the canonical text, end excluded. */
  readonly start: number
  readonly end: number
  /** What the comment says, a paragraph each. */
  readonly lines: readonly string[]
  /** The words that are to stand instead of these, exactly; made a tracked change where the place allows it. */
  readonly correction?: { readonly text: string }
  /** The writer's comment that this answers, as the file's importer gave it. */
  readonly answers?: WriterNote
}
