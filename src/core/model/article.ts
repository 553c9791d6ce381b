import { z } from 'zod'
import { Identifier } from './identifier'
import { Claim } from './claim'
import { ElementMark } from './elementMark'
import type { WriterNote } from './writerNote'
import { Original } from './original'
import { Publication } from './publication'
import { Source } from './source'
import { EarlierVersion } from './version'

export const blockKinds = ['heading', 'paragraph', 'quotation', 'listItem', 'tableRow', 'caption'] as const
export const BlockKind = z.enum(blockKinds)
export type BlockKind = z.infer<typeof BlockKind>

/** Where another page of the file begins within a block: an offset in UTF-16 code units, and the page from there on. */
export const PageTurn = z.object({ at: z.number().int().nonnegative(), locator: z.string() })
export type PageTurn = z.infer<typeof PageTurn>

/** Words that the file strikes out, which are no part of the text: an offset in UTF-16 code units, where they stood. */
export const StruckWords = z.object({ at: z.number().int().nonnegative(), text: z.string() })
export type StruckWords = z.infer<typeof StruckWords>

/**
 * One block of the canonical text: `text.slice(start, end)`. `level` is for headings, 1 to 6; `locator` is the place in
 * the file where it begins, if the file has pages, times or numbered lists: "p. 3", "00:12:40", "2.a)"; `turns` and
 * `struck` are in the canonical text.
 */
export const Block = z.object({
  kind: BlockKind,
  level: z.number().int().min(1).max(6).optional(),
  locator: z.string().optional(),
  turns: z.array(PageTurn).optional(),
  struck: z.array(StruckWords).optional(),
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

/** Who published what, when and where: as the file says, with a person's corrections. */
export const Details = z.object({
  title: z.string(),
  byline: z.string(),
  publisher: z.string(),
  /** The day of publication as the file has it, preferably as `2019-09-27`. */
  published: z.string(),
  /** The canonical web address. */
  address: z.string(),
  /** BCP 47, such as `en`; empty when the file does not say. */
  language: z.string(),
})
export type Details = z.infer<typeof Details>

/** An article in the library: its text, its claims, and what was found out about them. */
export const Article = z.object({
  format: z.literal(1),
  id: Identifier,
  importedAt: z.string(),
  details: Details,
  original: Original,
  /** The canonical text: Unicode NFC, blocks separated by one empty line. Every anchor refers to it. */
  text: z.string().min(1),
  textSha256: z.string().length(64),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  /** Text of the file that is not the article (menus, newsletter boxes), kept so that a person can look. */
  leftOut: z.array(z.string()),
  /** Notices for the person about how the file was read: what was dropped or interpreted. */
  notices: z.array(z.string()).optional(),
  claims: z.array(Claim),
  sources: z.array(Source),
  /** The elements of the text that were ticked or queried, in reading order. */
  elementMarks: z.array(ElementMark).optional(),
  /** Its earlier texts, oldest first. */
  earlier: z.array(EarlierVersion).optional(),
  /** Claims whose words a later version no longer has, in their last state; nothing of them is thrown away. */
  gone: z.array(Claim).optional(),
  /** The published reports of it, oldest first. */
  publications: z.array(Publication).optional(),
  /** Who has it, the day by which it is to be checked, and its tags in alphabetical order. */
  assignee: z.string().optional(),
  due: z.string().optional(),
  tags: z.array(z.string()).optional(),
  /** Who moved it to the trash and when; it stays in the library until the trash is emptied. */
  removed: z.object({ by: z.string(), at: z.string() }).optional(),
})
export type Article = z.infer<typeof Article>

/** What an importer reads from a file's bytes, before there is a canonical text. */
export interface ArticleDraft {
  readonly details: Details
  readonly mediaType: string
  readonly blocks: readonly DraftBlock[]
  readonly leftOut: readonly string[]
  /** Sentences for the person about how the file was read. */
  readonly notices?: readonly string[]
  /** The writer's notes on passages, in reading order. */
  readonly notes?: readonly DraftNote[]
  /** Blocks that are claims with a published rating. */
  readonly rated?: readonly RatedBlock[]
  /** How the pages of a file with pages are numbered, in their order: "iv", "1". */
  readonly pageLabels?: readonly string[]
}

/**
 * What a published fact-check says about a claim. `block` is the index of the block, which is the whole claim; fields
 * are empty if the fact-check has nothing for them.
 */
export interface RatedBlock {
  readonly block: number
  /** On ClaimReview's scale, a number from 1 (worst) to 5 (best); empty if the review's own scale is unknown. */
  readonly ratingValue: string
  /** The rating in the reviewer's words, such as "Mostly false". */
  readonly ratingName: string
  readonly rationale: string
  readonly reviewer: string
  /** The review's web address. */
  readonly url: string
  /** The review's day of publication, preferably as `2019-09-27`. */
  readonly published: string
}

export interface DraftBlock {
  readonly kind: BlockKind
  readonly level?: number | undefined
  readonly locator?: string | undefined
  /** In the block's own text. */
  readonly turns?: readonly PageTurn[] | undefined
  /** Struck-out words are not in `text`; a block that holds nothing else has an empty `text`. */
  readonly struck?: readonly StruckWords[] | undefined
  readonly text: string
}

/** A place in a draft: the block's index, and the offset in its text in UTF-16 code units. */
export interface DraftPlace {
  readonly block: number
  readonly at: number
}

/**
 * A writer's comment, footnote or endnote, and the passage it belongs to; for a mark without a passage, `from` and `to`
 * are the same place.
 */
export interface DraftNote extends WriterNote {
  readonly from: DraftPlace
  readonly to: DraftPlace
}

export const noDetails: Details = {
  title: '',
  byline: '',
  publisher: '',
  published: '',
  address: '',
  language: '',
}
