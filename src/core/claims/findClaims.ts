import type { Span } from '../model/anchor'
import type { Block } from '../model/article'
import type { FoundClaim } from '../model/claim'
import { anchorAt } from '../text/anchors'
import { languageOf, type Language } from '../text/language'
import { judgeOf, type Judge } from './judge'
import { distinct } from './labels/labels'
import { priorityOf } from './priority'
import { isRow, proposalsFor, rowProposals, type Proposal } from './proposals'
import { readClauses } from './speech/readings'
import { headersOf } from './tableRows'
import { findAll, type TextFinds } from './textFinds'

/**
 * The checkable claims of an article in reading order: what each sentence asserts, and inside it the
 * figures and superlatives that deserve a check of their own.
 */
export function findClaims(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Span[],
  language: Language | undefined = languageOf(text),
): FoundClaim[] {
  const finds = findAll(text, blocks)
  const readings = readClauses(finds, blocks, sentences)
  const judge = judgeOf(finds, sentences, language)
  const headers = headersOf(text, blocks)
  const proposals = readings.flatMap((reading) =>
    isRow(reading)
      ? rowProposals(finds, reading, headers.get(reading.block))
      : proposalsFor(finds, reading, language, judge),
  )
  const apart = [...new Map(proposals.map((one) => [`${one.start} ${one.end}`, one])).values()]
  const lead = blocks.find((block) => block.kind === 'paragraph')
  const labelled = label(apart)
  return apart
    .map((one) => claimOf(finds, judge, one, labelled.get(one) ?? '', lead))
    .filter((claim) => claim.label !== '')
    .toSorted((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
}

/** Phrases choose first: "three million volunteers" names the figure, and its sentence gets a longer label. */
function label(proposals: readonly Proposal[]): Map<Proposal, string> {
  const used = new Set<string>()
  const labels = new Map<Proposal, string>()
  for (const one of [...proposals.filter((any) => any.phrase), ...proposals.filter((any) => !any.phrase)]) {
    const chosen = distinct(one.labels, used)
    used.add(chosen.toLowerCase())
    labels.set(one, chosen)
  }
  return labels
}

function claimOf(
  finds: TextFinds,
  judge: Judge | undefined,
  one: Proposal,
  chosen: string,
  lead: Block | undefined,
): FoundClaim {
  const { reading, kinds, quantities, superlative } = one
  const { speaker, rank, block } = reading
  const headline = block.kind === 'heading' && (block.level ?? 1) === 1
  const weighed = {
    kinds,
    label: chosen,
    speaker,
    rank,
    quantities,
    superlative,
    headline,
    lead: block === lead,
    logOdds: judge?.logOdds(reading.sentence, one),
    reasons: judge?.reasons(one) ?? [],
  }
  return {
    anchor: anchorAt(finds.text, one.start, one.end),
    label: chosen,
    kinds: [...kinds],
    ...(speaker ? { speaker } : {}),
    quantities: [...quantities],
    ...priorityOf(weighed),
  }
}
