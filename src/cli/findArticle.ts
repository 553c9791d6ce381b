import type { Article } from '../core/model/article'
import type { Claim } from '../core/model/claim'
import type { Newsroom } from '../core/model/newsroom'
import type { Scale } from '../core/model/scale'
import type { ArticleSummary } from '../core/model/summary'
import { numberedClaims } from '../core/checklist/numbers'
import { CliFailure } from './failure'
import { type Ask, toRead } from './withWorkbench'

export interface FoundArticle {
  readonly article: Article
  readonly scale: Scale
  readonly newsroom: Newsroom
}

/**
 * The one article of a library that matches a person's words: by id, start of an id, file name, or part of its title.
 */
export function findArticle(folder: string, named: string): Promise<FoundArticle> {
  return toRead(folder, (ask) => askForArticle(ask, named))
}

/** The same, in an open workbench. */
export async function askForArticle(ask: Ask, named: string): Promise<FoundArticle> {
  const { folder, articles, scale, newsroom } = await ask('workbench.start', {})
  const found = matching(articles, named)
  const [summary] = found
  if (!summary)
    throw new CliFailure(`No article “${named}” is in ${folder}. “touchstone articles” lists the articles.`)
  if (found.length > 1) {
    const list = found.map(({ id, title }) => `  ${id}  ${title}`).join('\n')
    throw new CliFailure(`“${named}” matches ${found.length} articles; name one by its id:\n${list}`)
  }
  const { article } = await ask('article.open', { id: summary.id })
  return { article, scale, newsroom }
}

/** An id also matches in the trash; anything else only outside of it. */
function matching(articles: readonly ArticleSummary[], named: string): ArticleSummary[] {
  const exact = articles.filter((article) => article.id === named)
  if (exact.length > 0) return exact
  const wanted = named.toLowerCase()
  return articles.filter(
    ({ id, fileName, title, removed }) =>
      removed === null &&
      (id.startsWith(wanted) || fileName.toLowerCase() === wanted || title.toLowerCase().includes(wanted)),
  )
}

/** The one claim that matches: by its number in the report, its id, or its label. */
export function findClaim(article: Article, named: string): Claim {
  const byNumber = /^\d+$/.test(named) ? numberedClaims(article.claims)[Number(named) - 1] : undefined
  const wanted = named.toLowerCase()
  const found = byNumber
    ? [byNumber]
    : article.claims.filter((claim) => claim.id === named || claim.label.toLowerCase() === wanted)
  const [claim] = found
  if (!claim)
    throw new CliFailure(`The article has no claim “${named}”. “touchstone claims ${article.id}” lists them.`)
  if (found.length > 1)
    throw new CliFailure(`“${named}” matches ${found.length} claims; name one by its number or id.`)
  return claim
}
