import { z } from 'zod'
import { Evidence } from '../../model/evidence'
import { Source } from '../../model/source'
import { act, CommandRefused } from '../act'
import { mustHaveEvidence, withClaim } from '../claims'
import { unsigned } from '../opinions'
import { withSource } from '../sources'

/** Evidence and its source are corrected together, as a person sees them on one form. */
export const editEvidence = act({
  input: z.object({ claim: z.string(), evidence: Evidence, source: Source }),
  describe: () => 'edit evidence',
  apply: (article, { claim, evidence, source }) => {
    if (evidence.source !== source.id)
      throw new CommandRefused('That is another source. Nothing was changed.')
    return withClaim(
      withSource(article, source.id, (current) => corrected(current, source)),
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

/** The file that is attached stays: the form is not where it is changed, and it may be younger than the form. */
function corrected({ attachment }: Source, { attachment: _, ...source }: Source): Source {
  return attachment ? { ...source, attachment } : source
}
