import type { Claim } from '../model/claim'
import type { Evidence } from '../model/evidence'

/** The evidence that counts for a claim. Evidence the writer offers doesn't, until a person takes it. */
export function takenEvidence({ evidence }: Pick<Claim, 'evidence'>): Evidence[] {
  return evidence.filter(({ proposed }) => proposed === undefined)
}
