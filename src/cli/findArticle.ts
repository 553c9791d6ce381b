import type { Article } from '../core/model/article'
import type { Claim } from '../core/model/claim'
import { titleOf } from '../core/model/summary'
import { numberedClaims } from '../core/review/numbers'
import { readLibrary, type ReadLibrary } from '../library/reading'
import { CliFailure } from './failure'
import { printNotice } from './output'

/** The library and the one article in it that a person named: by id, start of an id, file name, or part of its title. */
export async function findArticle(
  folder: string,
  named: string,
): Promise<{ article: Article; library: ReadLibrary }> {
  const library = await readLibrary(folder, printNotice)
  const articles = library.histories.map((history) => history.article)
  const found = matching(articles, named)
  const [article] = found
  if (!article)
    throw new CliFailure(`No article “${named}” is in ${folder}. “touchstone articles” lists what is.`)
  if (found.length > 1) {
    const list = found.map((candidate) => `  ${candidate.id}  ${titleOf(candidate)}`).join('\n')
    throw new CliFailure(`“${named}” fits ${found.length} articles; name one by its id:\n${list}`)
  }
  return { article, library }
}

function matching(articles: readonly Article[], named: string): Article[] {
  const exact = articles.filter((article) => article.id === named)
  if (exact.length > 0) return exact
  const wanted = named.toLowerCase()
  return articles.filter(
    (article) =>
      article.id.startsWith(wanted) ||
      article.original.name.toLowerCase() === wanted ||
      titleOf(article).toLowerCase().includes(wanted),
  )
}

/** The one claim that a person named: by its number in the report, its id, or its label. */
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
    throw new CliFailure(`“${named}” fits ${found.length} claims; name one by its number or id.`)
  return claim
}
