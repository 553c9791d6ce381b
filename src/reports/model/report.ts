import type { Article } from '../../core/model/article'
import { type ReportOptions, reportTemplates } from '../../core/model/reportOptions'
import type { Scale } from '../../core/model/scale'
import { inReadingOrder, numberedClaims } from '../../core/checklist/numbers'
import { annotatedText } from './annotatedText'
import { chosenClaims } from './chosenClaims'
import { correctionsSince } from './corrections'
import { latest } from '../../core/text/isoDates'
import { methodOf } from './method'
import { withQuotedPictures } from './quotedPictures'
import { reportClaim } from './reportClaims'
import type { Identity, Report, ReportSignOff } from './reportModel'
import { numberSources } from './reportSources'
import { summaryOf } from './reportSummary'
import { withheld } from './withheld'
import { withoutPasswords, withPlainAddress } from './withoutPasswords'

/** Builds the report of an article's current state; the same article and options always give the same report. */
export function buildReport(
  given: Article,
  scale: Scale,
  appVersion: string,
  options: ReportOptions = reportTemplates.checker,
): Report {
  const article = withoutPasswords(withheld(given, options))
  const claims = chosenClaims(article, scale, options.claims)
  const newsroom = withPlainAddress(options.newsroom)
  const sources = numberSources(article.sources, claims, options.claims === 'all')
  return {
    appVersion,
    asOf: latest([
      article.importedAt,
      ...article.claims.flatMap(({ verdict, signOff }) => [verdict?.at ?? '', signOff?.at ?? '']),
      ...(article.elementMarks ?? []).map(({ tick }) => tick?.at ?? ''),
    ]),
    options: { ...withPlainAddress(options), newsroom },
    newsroom,
    identity: identityOf(article),
    summary: summaryOf(article, scale),
    claims: withQuotedPictures(
      claims.map(({ claim, number }) => reportClaim(claim, number, article, scale, sources)),
    ),
    dismissed: inReadingOrder(article.claims)
      .filter((claim) => claim.dismissed)
      .map((claim) => ({ label: claim.label, exact: claim.anchor.exact })),
    text: annotatedText(article, claims),
    sources: [...sources.values()],
    scale,
    method: methodOf(article),
    signOffs: signOffsOf(article),
    corrections: correctionsSince(article, scale),
  }
}

function signOffsOf(article: Article): ReportSignOff[] {
  return numberedClaims(article.claims).flatMap(({ label, signOff }, index) =>
    signOff ? [{ number: index + 1, label, by: signOff.by, at: signOff.at }] : [],
  )
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
    version: (article.earlier?.length ?? 0) + 1,
    mediaType: original.mediaType,
    bytes: original.bytes,
    part: original.part ?? '',
  }
}
