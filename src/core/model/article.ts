import { z } from 'zod'
import { Claim } from './claim'
import { Source } from './source'

export const blockKinds = ['heading', 'paragraph', 'quotation', 'listItem', 'caption'] as const
export const BlockKind = z.enum(blockKinds)
export type BlockKind = z.infer<typeof BlockKind>

/** One block of the canonical text: `text.slice(start, end)`. `level` is a heading's, 1 to 6. */
export const Block = z.object({
  kind: BlockKind,
  level: z.number().int().min(1).max(6).optional(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type Block = z.infer<typeof Block>

/** A sentence of the canonical text, and whether a person said there is nothing to check in it. */
export const Sentence = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  nothingToCheck: z.boolean(),
})
export type Sentence = z.infer<typeof Sentence>

/** Who published what, when and where: what the file says of itself, and what a person corrected. */
export const Details = z.object({
  title: z.string(),
  byline: z.string(),
  publisher: z.string(),
  /** The day of publication as the file has it, best as `2019-09-27`. */
  published: z.string(),
  /** The canonical web address. */
  address: z.string(),
  /** BCP 47, such as `en`; empty when the file does not say. */
  language: z.string(),
})
export type Details = z.infer<typeof Details>

/** The file as it was opened; its bytes are kept beside the article under `file`. */
export const Original = z.object({
  name: z.string(),
  file: z.string(),
  mediaType: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
})
export type Original = z.infer<typeof Original>

/** An article in the library: its text, what is claimed in it, and what was found out. */
export const Article = z.object({
  format: z.literal(1),
  id: z.string().min(1),
  importedAt: z.string(),
  details: Details,
  original: Original,
  /** The canonical text: Unicode NFC, blocks separated by one empty line. Every anchor counts on it. */
  text: z.string().min(1),
  textSha256: z.string().length(64),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  /** Text of the file that is not the article (menus, newsletter boxes), kept so that a person can look. */
  leftOut: z.array(z.string()),
  claims: z.array(Claim),
  sources: z.array(Source),
  /** Who put it into the trash and when; it stays in the library until the trash is emptied. */
  removed: z.object({ by: z.string(), at: z.string() }).optional(),
})
export type Article = z.infer<typeof Article>

/** What an importer makes of a file's bytes, before there is a canonical text. */
export interface ArticleDraft {
  readonly details: Details
  readonly mediaType: string
  readonly blocks: readonly DraftBlock[]
  readonly leftOut: readonly string[]
}

export interface DraftBlock {
  readonly kind: BlockKind
  readonly level?: number
  readonly text: string
}

export const noDetails: Details = {
  title: '',
  byline: '',
  publisher: '',
  published: '',
  address: '',
  language: '',
}
