import type { WriterNote } from '../core/model/writerNote'

/** A comment on a stretch of an article's canonical text, for its checked copy. */
export interface Remark {
  /** UTF-16 code units into the canonical text, end excluded. */
  readonly start: number
  readonly end: number
  /** The comment's paragraphs. */
  readonly lines: readonly string[]
  /** The exact replacement for the words; a tracked change if the place allows it. */
  readonly correction?: { readonly text: string }
  /** The writer's comment that this answers, as the importer read it. */
  readonly answers?: WriterNote
}
