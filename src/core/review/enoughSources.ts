import { independentGroups, sourcesById, sourcesOf } from './independent'
import { origins, type Rule } from './rule'
import { decides, onClaim, ratedClaims } from './standing'

const id = 'enough-sources'
const enough = 3

/** The KSJ Fact-Checking Handbook requires one primary source, or several secondary ones that are independent. */
export const enoughSources: Rule = {
  id,
  name: 'Enough sources',
  origin: origins.ksj,
  explanation:
    'A verdict rests on one primary source or on three independent secondary ones, since secondary sources repeat each other’s mistakes. A rating off the scale, such as “Unproven”, says that there were not enough, and needs none.',
  check: ({ article, scale }) => {
    const sources = sourcesById(article.sources)
    return ratedClaims(article)
      .filter((claim) => decides(scale, claim))
      .flatMap((claim) => {
        const cited = sourcesOf(claim, sources)
        if (cited.some(({ tier }) => tier === 'primary')) return []
        const hands = independentGroups(cited).length
        if (hands >= enough) return []
        return [onClaim(id, claim, `“${claim.label}” has no primary source and ${inWords(hands)}.`)]
      })
  },
}

function inWords(hands: number): string {
  if (hands === 0) return 'no secondary ones'
  return hands === 1
    ? 'only one of the three independent secondary sources it needs'
    : 'only two of the three independent secondary sources it needs'
}
