import type { ClaimKind, Quantity, Speaker } from '../model/claim'
import type { Rank } from './titles'

export interface Weighed {
  readonly kinds: readonly ClaimKind[]
  readonly label: string
  readonly speaker: Speaker | undefined
  readonly rank: Rank | undefined
  readonly quantities: readonly Quantity[]
  readonly superlative: string | undefined
  readonly headline: boolean
  readonly lead: boolean
}

interface Reason {
  readonly weight: number
  readonly words: string
}

const everyClaim = 20

/** How much a claim asks to be checked first, from 0 to 100, and why in words, the strongest reason first. */
export function priorityOf(claim: Weighed): { priority: number; reasons: string[] } {
  const reasons = reasonsFor(claim).toSorted((a, b) => b.weight - a.weight)
  const sum = reasons.reduce((total, reason) => total + reason.weight, everyClaim)
  const words = reasons.map((reason) => reason.words)
  return { priority: Math.min(100, sum), reasons: words.length > 0 ? words : ['a statement of fact'] }
}

function reasonsFor(claim: Weighed): Reason[] {
  const has = (kind: ClaimKind) => claim.kinds.includes(kind)
  const reasons: Reason[] = []
  const add = (weight: number, words: string) => reasons.push({ weight, words })
  const figure = claim.quantities[0]
  if (figure && figure.unit !== '')
    add(
      has('quantity') && claim.kinds[0] === 'quantity' ? 30 : 22,
      `a figure with a unit: ${figureWords(claim, figure)}`,
    )
  else if (figure) add(15, `a figure: ${figure.text}`)
  if (figure?.approximate) add(3, `a rounded or bounded figure: ${figure.text}`)
  if (claim.superlative !== undefined) add(20, `superlative: “${claim.superlative}”`)
  if (claim.speaker && claim.rank === 'head of state')
    add(16, `said by a head of state: ${claim.speaker.name}`)
  else if (claim.speaker && claim.rank === 'official') add(10, `said by an official: ${claim.speaker.name}`)
  else if (claim.speaker) add(6, `attributed to ${claim.speaker.name}`)
  if (claim.headline) add(15, 'stands in the headline')
  if (claim.lead) add(8, 'stands in the opening paragraph')
  if (has('comparison')) add(12, 'compares or says what has changed')
  if (has('cause')) add(12, 'says what caused what')
  if (has('quotation')) add(8, 'words in quotation marks: must match what was said')
  if (has('event')) add(6, 'an event that can be confirmed')
  if (has('date')) add(4, 'a date that can be confirmed')
  if (has('name')) add(3, 'names a person, place or organisation')
  return reasons
}

const figureWords = (claim: Weighed, figure: Quantity): string =>
  claim.kinds[0] === 'quantity' ? claim.label : figure.text
