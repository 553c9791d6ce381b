import { z } from 'zod'
import { WebAddress } from '../../model/source'
import { isChecked } from '../../checklist/contested'
import { numberedClaims } from '../../checklist/numbers'
import { act } from '../act'

/** Records that a report of the article as it is now was published; later changes are corrections of it. */
export const publishReport = act({
  input: z.object({ address: WebAddress }),
  describe: () => 'publish report',
  apply: (article, { address }, { person, time }) => ({
    ...article,
    publications: [
      ...(article.publications ?? []),
      {
        at: time,
        by: person,
        address,
        claims: numberedClaims(article.claims).map((claim) => ({
          claim: claim.id,
          label: claim.label,
          ...(claim.verdict && isChecked(claim) ? { rating: claim.verdict.rating } : {}),
          rationale: claim.rationale,
          correction: claim.correction,
        })),
      },
    ],
  }),
})
