import { takenEvidence } from '../checklist/evidence'
import { sourcesById } from './independent'
import { origins, type Rule } from './rule'
import { onClaim, standingClaims } from './standing'

const id = 'quotation'

export const withoutQuotation: Rule = {
  id,
  name: 'Quotation for each piece of evidence',
  origin: origins.ifcn,
  explanation:
    'Evidence quotes the passage it rests on in the source’s own words; without it nobody can replay the check.',
  check: ({ article }) => {
    const sources = sourcesById(article.sources)
    return standingClaims(article).flatMap((claim) =>
      takenEvidence(claim)
        .filter(({ quotation }) => quotation.trim() === '')
        .map(({ source }) => {
          const title = sources.get(source)?.title ?? 'a removed source'
          return onClaim(id, claim, `The evidence from “${title}” on “${claim.label}” quotes nothing.`)
        }),
    )
  },
}
