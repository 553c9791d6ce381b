import type { Claim } from '../model/claim'
import type { Evidence } from '../model/evidence'

/** The evidence of a claim that counts: what the writer merely offers does not, until a person takes it. */
export function takenEvidence({ evidence }: Pick<Claim, 'evidence'>): Evidence[] {
  return evidence.filter(({ proposed }) => proposed === undefined)
}
