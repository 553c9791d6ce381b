import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import type { Source } from '../model/source'
import { independentGroups, sourcesById, sourcesOf } from './independent'
import { origins, type Rule } from './rule'
import { onClaim, standingClaims } from './standing'

const id = 'central-claim'

/** After AFP’s standards: the basis of a story needs two sources, and online sources are archived. */
export const centralClaim: Rule = {
  id,
  name: 'Two archived sources for the central claim',
  origin: origins.afp,
  explanation:
    'The central claim has two independent sources, each kept in an archive or as an attached file, so that readers can still see them when a page is gone. The central claim is the one a person put first, or else the one with the highest priority.',
  check: ({ article }) => {
    const sources = sourcesById(article.sources)
    return centralClaims(article).flatMap((claim) => {
      const cited = sourcesOf(claim, sources)
      const archived = independentGroups(cited.filter(isArchived)).length
      if (archived >= 2) return []
      const hands = independentGroups(cited).length
      return [onClaim(id, claim, `“${claim.label}” is central and ${shortfall(hands, cited)}.`)]
    })
  },
}

/** The claims a person put first, or else the first one with the highest priority. */
export function centralClaims(article: Pick<Article, 'claims'>): Claim[] {
  const standing = standingClaims(article)
  const first = standing.filter(({ urgency }) => urgency === 'first')
  if (first.length > 0) return first
  // A claim a person put last is central only if there is no other.
  const inTurn = standing.filter(({ urgency }) => urgency !== 'last')
  const [any, ...others] = inTurn.length > 0 ? inTurn : standing
  if (!any) return []
  return [others.reduce((best, claim) => (claim.priority > best.priority ? claim : best), any)]
}

const isArchived = ({ archiveUrl, attachment }: Source) =>
  archiveUrl.trim() !== '' || attachment !== undefined

function shortfall(hands: number, cited: readonly Source[]): string {
  if (hands === 0) return 'has no source'
  if (hands === 1) return 'has one independent source, not two'
  const missing = cited.filter((source) => !isArchived(source)).map(({ title }) => `“${title}”`)
  const shown = missing.slice(0, 3).join(', ')
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : ''
  return missing.length === 0
    ? 'has archived copies of one independent source only'
    : `has fewer than two independent sources with an archived copy; no copy of ${shown}${more}`
}
