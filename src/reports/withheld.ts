import type { Article } from '../core/model/article'
import type { Claim } from '../core/model/claim'
import type { ReportOptions } from '../core/model/reportOptions'
import { noSource, type Source } from '../core/model/source'

/** What stands in place of a source that must not be named. */
export const confidentialTitle = 'A confidential source'

type Asked = Pick<ReportOptions, 'audience' | 'confidentialSources' | 'privateNotes'>

/**
 * The article without what the options do not ask for: who a confidential source is and what it says, private notes, and,
 * for the public, what the writer noted. Every output is made of what this returns, so that no format can tell more.
 */
export function withheld(article: Article, asked: Asked): Article {
  const hidden = new Set(
    asked.confidentialSources
      ? []
      : article.sources.filter(({ confidential }) => confidential).map(({ id }) => id),
  )
  const claim = (one: Claim) => withheldClaim(one, asked, hidden)
  const cited = citedIn(article)
  const sources = article.sources.filter(({ id }) => asked.audience === 'internal' || cited.has(id))
  return {
    ...article,
    sources: sources.map((source) => (hidden.has(source.id) ? unnamed(source) : source)),
    claims: article.claims.map(claim),
    ...(article.gone ? { gone: article.gone.map(claim) } : {}),
  }
}

/** The sources that evidence which counts cites: what else is named may be what the writer noted. */
function citedIn({ claims, gone = [] }: Article): ReadonlySet<string> {
  const evidence = [...claims, ...gone].flatMap((claim) => claim.evidence)
  return new Set(evidence.filter(({ proposed }) => !proposed).map(({ source }) => source))
}

function withheldClaim(claim: Claim, asked: Asked, hidden: ReadonlySet<string>): Claim {
  // How texts came about would tell what was taken out of them since.
  const { wordings: _, privateNote, notes, ...rest } = claim
  return {
    ...rest,
    ...(asked.privateNotes && privateNote !== undefined ? { privateNote } : {}),
    ...(asked.audience === 'internal' && notes ? { notes } : {}),
    evidence: claim.evidence
      // What the writer offers and nobody took is between writer and checker.
      .filter(({ proposed }) => asked.audience === 'internal' || proposed === undefined)
      .map((item) => (hidden.has(item.source) ? { ...item, quotation: '', locator: '', note: '' } : item)),
  }
}

function unnamed({ id, tier }: Source): Source {
  return { ...noSource, id, tier, title: confidentialTitle, confidential: true }
}
