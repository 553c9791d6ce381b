import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

export const articleKinds = ['news', 'feature', 'release', 'transcript', 'live blog', 'thread'] as const

/** A value and a part of its unit as the text writes it; `a|b` is either, and an empty unit is any. */
const MarkedFigure = z.tuple([z.number(), z.string()])
export type MarkedFigure = z.infer<typeof MarkedFigure>

const MarkedClaim = z.strictObject({
  /** A part of one sentence, once in the article, that names the claim. */
  words: z.string().min(1),
  /**
   * Every name that is right, in any of its forms. `null` among the names: naming nobody is right, too. `null` alone:
   * the article's own voice, or not to be known, so that naming anybody is wrong.
   */
  speaker: z.array(z.string().min(1).nullable()).min(1).nullable(),
  /** Whether the sentence itself says the name; absent where that is arguable. */
  known: z.enum(['said', 'inferred']).optional(),
  /** All quantities of the sentence; dates and ordinals are none. */
  figures: z.array(MarkedFigure),
  /** Quantities that may be read there as well, such as "one" or the parts of a ratio. */
  arguable: z.array(MarkedFigure).default([]),
  /** The words that a label needs to say what is claimed. */
  says: z.array(z.string().min(1)).min(1),
})
export type MarkedClaim = z.infer<typeof MarkedClaim>

const MarkedArticle = z.strictObject({
  language: z.enum(['en', 'es']),
  place: z.string().min(1),
  kind: z.enum(articleKinds),
  headline: z.string().min(1),
  /** Paragraphs of sentences, which one space joins. */
  paragraphs: z.array(z.array(z.string().min(1)).min(1)).min(1),
  /** Every sentence that needs a check; one mark a sentence. */
  claims: z.array(MarkedClaim),
  /** Words of sentences that assert nothing to check: opinions, questions, orders, greetings. */
  nothing: z.array(z.string().min(1)),
})

export interface MarkedArticle extends z.infer<typeof MarkedArticle> {
  readonly name: string
}

/** The marked articles of a folder by name; throws with the file's name where a mark breaks the format. */
export function readMarkedSet(folder: string): MarkedArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => parseMarkedArticle(basename(file, '.json'), readFileSync(join(folder, file), 'utf8')))
}

/** One marked article of JSON; throws where a mark's words are not in exactly one sentence. */
export function parseMarkedArticle(name: string, json: string): MarkedArticle {
  const parsed = MarkedArticle.safeParse(JSON.parse(json))
  if (!parsed.success) throw new Error(`${name}.json: ${z.prettifyError(parsed.error)}`)
  const article = { name, ...parsed.data }
  const lost = [...article.claims.map(({ words }) => words), ...article.nothing].find(
    (words) => sentencesWith(article, words) !== 1,
  )
  if (lost !== undefined) throw new Error(`${name}.json: «${lost}» is not in exactly one sentence.`)
  return article
}

const sentencesWith = (article: MarkedArticle, words: string): number =>
  article.paragraphs.flat().filter((sentence) => sentence.includes(words)).length
