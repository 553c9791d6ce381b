import { z } from 'zod'
import { Evidence } from '../../model/evidence'
import { Identifier } from '../../model/identifier'
import { Source } from '../../model/source'
import { act, CommandRefused } from '../act'
import { withClaim } from '../claims'
import { unsigned } from '../opinions'

/** Adds evidence for a claim, from a source the article already cites or from a new one. */
export const addEvidence = act({
  input: z.object({ claim: Identifier, evidence: Evidence, newSource: Source.optional() }),
  describe: () => 'add evidence',
  apply: (article, { claim, evidence, newSource }) => {
    const sources =
      newSource && !article.sources.some((source) => source.id === newSource.id)
        ? [...article.sources, newSource]
        : article.sources
    if (!sources.some((source) => source.id === evidence.source)) {
      throw new CommandRefused('Evidence needs a source. Nothing was added.')
    }
    if (article.claims.some((other) => other.evidence.some((item) => item.id === evidence.id))) {
      throw new CommandRefused('The article already has that evidence. Nothing was changed.')
    }
    return withClaim({ ...article, sources }, claim, (current) => {
      // The same passage, counted twice, would look like two independent ones.
      if (current.evidence.some((item) => saysTheSame(item, evidence))) {
        throw new CommandRefused(
          'The claim already has this evidence: the same passage of the same source. Nothing was changed.',
        )
      }
      return { ...unsigned(current), evidence: [...current.evidence, evidence] }
    })
  },
})

function saysTheSame(one: Evidence, other: Evidence): boolean {
  return (
    one.source === other.source &&
    one.stance === other.stance &&
    one.quotation === other.quotation &&
    one.locator === other.locator
  )
}
