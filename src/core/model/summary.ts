import { z } from 'zod'
import { coverageOf } from '../checklist/coverage'
import { signOffProgress } from '../checklist/signOffProgress'
import { ElementCoverage } from '../elements/coverage'
import type { Article } from './article'
import { assignmentOf } from './assignment'
import { Identifier } from './identifier'

/** What the list of articles shows of each article. */
export const ArticleSummary = z.object({
  id: Identifier,
  title: z.string(),
  /** The name of the file it was opened from. */
  fileName: z.string(),
  publisher: z.string(),
  /** The canonical web address; empty if not known. */
  address: z.string(),
  published: z.string(),
  importedAt: z.string(),
  claims: z.number(),
  checked: z.number(),
  percent: z.number(),
  /** Claims that people rated differently without seeing each other's verdict. */
  contested: z.number(),
  /** Claims that a second person has signed off; undefined in a list that an earlier version wrote. */
  signedOff: z.number().optional(),
  /** How many elements are ticked; null while nobody has begun to, undefined in a list that an earlier version wrote. */
  elements: ElementCoverage.nullable().optional(),
  /** Who has it; empty if nobody has. */
  assignee: z.string(),
  /** The day by which it is to be checked; empty if there is none. */
  due: z.string(),
  tags: z.array(z.string()).readonly(),
  /** When it was moved to the trash, or null. */
  removed: z.string().nullable(),
  originalSha256: z.string(),
  textSha256: z.string(),
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** A name for the article: its title, or else its file's name. */
export function titleOf(article: Pick<Article, 'details' | 'original'>): string {
  return article.details.title || article.original.name
}

/** Whether the text's first block is the title, as it is in most saved pages. */
export function startsWithTitle(article: Pick<Article, 'blocks' | 'text' | 'details'>): boolean {
  const first = article.blocks[0]
  return first?.kind === 'heading' && article.text.slice(first.start, first.end) === article.details.title
}

/** What the list shows of an article. Finding its elements reads the whole text, so the caller counts them where somebody has begun to tick. */
export function summaryOf(article: Article, elements: ElementCoverage | null = null): ArticleSummary {
  const { claims, checked, contested, percent } = coverageOf(article)
  const { publisher, published, address } = article.details
  return {
    id: article.id,
    title: titleOf(article),
    fileName: article.original.name,
    publisher,
    address,
    published,
    importedAt: article.importedAt,
    claims,
    checked,
    percent,
    contested,
    signedOff: signOffProgress(article).signedOff,
    elements,
    ...assignmentOf(article),
    removed: article.removed?.at ?? null,
    originalSha256: article.original.sha256,
    textSha256: article.textSha256,
  }
}
