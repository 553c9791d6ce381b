import { z } from 'zod'
import { Evidence } from '../../model/evidence'
import { Identifier } from '../../model/identifier'
import { Source } from '../../model/source'
import { act, CommandRefused } from '../act'
import { mustHaveEvidence, withClaim } from '../claims'
import { unsigned } from '../opinions'
import { correctedSource, withSource } from '../sources'

/** Edits evidence and its source together, as one form shows them. */
export const editEvidence = act({
  input: z.object({ claim: Identifier, evidence: Evidence, source: Source }),
  describe: () => 'edit evidence',
  apply: (article, { claim, evidence, source }) => {
    if (evidence.source !== source.id)
      throw new CommandRefused('This evidence cites a different source. Nothing was changed.')
    return withClaim(
      withSource(article, source.id, (current) => correctedSource(current, source)),
      claim,
      (current) => {
        mustHaveEvidence(current, evidence.id)
        return {
          ...unsigned(current),
          evidence: current.evidence.map((item) => (item.id === evidence.id ? evidence : item)),
        }
      },
    )
  },
})
