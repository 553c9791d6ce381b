import { z } from 'zod'
import type { Block } from '../model/article'
import type { Claim, ClaimKind } from '../model/claim'
import { shorten } from '../text/shorten'
import { contentWords, singular } from './contentWords'

/**
 * A property of a claim that a person's decisions may depend on: `kind:date`, `speaker:Ada Brandt`, `word:volunteer`.
 */
export const Trait = z.string().min(1).max(80)
export type Trait = z.infer<typeof Trait>

/** How many words of a claim's label, and how many of its figures, become traits. */
const wordLimit = 6
const figureLimit = 3

/** How long a name or a unit may be in a trait, in UTF-16 code units. */
const nameLength = 60

/** The traits of a claim, each once; `blocks` are those of its article, in reading order. */
export function traitsOf(claim: Claim, blocks: readonly Block[]): Trait[] {
  const { kinds, speaker, quantities, label, anchor } = claim
  const units = quantities.flatMap(({ unit }) => (unit === '' ? [] : [singular(unit.toLowerCase())]))
  return [
    ...new Set([
      ...distinctiveKinds(kinds).map((kind) => `kind:${kind}`),
      ...(speaker ? [`speaker:${shorten(speaker.name, nameLength)}`] : []),
      ...(speaker && !kinds.includes('quotation') ? ['reported'] : []),
      ...units.slice(0, figureLimit).map((unit) => `unit:${shorten(unit, nameLength)}`),
      ...(isHeadline(blocks, anchor.start) ? ['headline'] : []),
      ...contentWords(label, wordLimit).map((word) => `word:${word.slice(0, nameLength)}`),
    ]),
  ]
}

/** Nearly every claim is also a statement, so `statement` is only a trait if it is the claim's only kind. */
function distinctiveKinds(kinds: readonly ClaimKind[]): readonly ClaimKind[] {
  return kinds[0] === 'statement' ? kinds : kinds.filter((kind) => kind !== 'statement')
}

/** Whether a place of the text, in UTF-16 code units, is in a first-level heading. */
function isHeadline(blocks: readonly Block[], position: number): boolean {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end > position) high = middle
    else low = middle + 1
  }
  const block = blocks[low]
  return block?.kind === 'heading' && (block.level ?? 1) === 1
}

const kindNames: Record<ClaimKind, string> = {
  quantity: 'figures',
  quotation: 'quotations',
  statement: 'plain statements',
  name: 'claims that name somebody or something',
  date: 'dates',
  event: 'events',
  comparison: 'comparisons',
  superlative: 'superlatives',
  cause: 'claims of cause and effect',
}

/** What claims with that trait are called, in the plural: "dates", "claims by Ada Brandt". */
export function traitInWords(trait: Trait): string {
  const colon = trait.indexOf(':')
  const value = trait.slice(colon + 1)
  switch (colon < 0 ? trait : trait.slice(0, colon)) {
    case 'kind':
      return kindNames[value as ClaimKind] ?? value
    case 'speaker':
      return `claims by ${value}`
    case 'unit':
      return `figures with the unit “${value}”`
    case 'word':
      return `claims with the word “${value}”`
    case 'reported':
      return 'reported statements'
    case 'headline':
      return 'headlines'
    default:
      return `claims with “${trait}”`
  }
}
