import { checkQuotation, type Fidelity } from './fidelity'
import type { PreparedSource } from './source'

const known = new WeakMap<PreparedSource, Map<string, Fidelity>>()

/** The same as `checkQuotation`, remembered as long as the source: a review asks again after every change. */
export function checkOnce(source: PreparedSource, quotation: string): Fidelity {
  const ofSource = known.get(source) ?? new Map<string, Fidelity>()
  known.set(source, ofSource)
  const found = ofSource.get(quotation) ?? checkQuotation(source, quotation)
  ofSource.set(quotation, found)
  return found
}
