import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'
import { inReadingOrder, numberedClaims } from '../core/review/numbers'
import { annotatedText } from './annotatedText'
import { latest } from './dates'
import { reportClaim } from './reportClaims'
import type { Identity, Report } from './reportModel'
import { numberSources } from './reportSources'
import { summaryOf } from './reportSummary'

/** The report of an article as it stands: the same article always gives the same report. */
export function buildReport(article: Article, scale: Scale, appVersion: string): Report {
  const claims = numberedClaims(article.claims)
  const sources = numberSources(article.sources, claims)
  return {
    appVersion,
    asOf: latest([
      article.importedAt,
      ...article.claims.flatMap((claim) => (claim.verdict ? [claim.verdict.at] : [])),
    ]),
    identity: identityOf(article),
    summary: summaryOf(article, scale),
    claims: claims.map((claim, index) => reportClaim(claim, index + 1, article, scale, sources)),
    dismissed: inReadingOrder(article.claims)
      .filter((claim) => claim.dismissed)
      .map((claim) => ({ label: claim.label, exact: claim.anchor.exact })),
    text: annotatedText(article, claims),
    sources: [...sources.values()],
    scale,
  }
}

function identityOf({ details, original, ...article }: Article): Identity {
  return {
    title: details.title.trim() || original.name,
    byline: details.byline,
    publisher: details.publisher,
    published: details.published,
    address: details.address,
    language: details.language,
    fileName: original.name,
    fileSha256: original.sha256,
    textSha256: article.textSha256,
    importedAt: article.importedAt,
    characters: article.text.length,
    sentences: article.sentences.length,
  }
}
