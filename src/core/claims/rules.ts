import type { Weighed, WeighedReason } from './weighed'

interface Rule extends WeighedReason {
  readonly holds: (claim: Weighed) => boolean
}

const has =
  (kind: Weighed['kinds'][number]) =>
  (claim: Weighed): boolean =>
    claim.kinds.includes(kind)

/** Reasons and their log-odds for languages no model knows. */
const rules: readonly Rule[] = [
  {
    weight: 1.1,
    says: 'a figure',
    holds: (claim) => claim.quantities.length > 0 && claim.kinds[0] !== 'quantity',
  },
  { weight: 0.6, says: 'compares or says what has changed', holds: has('comparison') },
  { weight: 0.6, says: 'says what caused what', holds: has('cause') },
  { weight: 0.4, says: 'words in quotation marks: must match what was said', holds: has('quotation') },
  { weight: 0.3, says: 'an event that can be confirmed', holds: has('event') },
  { weight: 0.2, says: 'a date that can be confirmed', holds: has('date') },
  { weight: 0.15, says: 'names a person, place or organisation', holds: has('name') },
]

/** The rules that apply to a claim, with their weights in log-odds. */
export const rulesFor = (claim: Weighed): readonly WeighedReason[] =>
  rules.filter((rule) => rule.holds(claim))
