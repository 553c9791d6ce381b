import type { Evidence } from '../../core/model/evidence'
import { stances } from '../../core/model/evidence'
import type { Source } from '../../core/model/source'
import { takenEvidence } from '../../core/checklist/evidence'
import type { NumberedClaim } from './chosenClaims'
import type { EvidenceGroup, ReportSource } from './reportModel'

const groupTitles = { supports: 'Evidence for', refutes: 'Evidence against', context: 'Context' }

/**
 * The sources by ID, numbered in the order the claims first cite them; uncited ones come last, and only if the report
 * is about the whole article.
 */
export function numberSources(
  sources: readonly Source[],
  claims: readonly NumberedClaim[],
  isWhole: boolean,
): ReadonlyMap<string, ReportSource> {
  const citedBy = new Map<string, number[]>()
  for (const { claim, number } of claims)
    for (const { source } of byStance(takenEvidence(claim))) {
      const numbers = citedBy.get(source) ?? []
      if (!numbers.includes(number)) numbers.push(number)
      citedBy.set(source, numbers)
    }

  const offered = new Set(claims.flatMap(({ claim: { evidence } }) => evidence.map(({ source }) => source)))
  // A source that the writer merely proposed is not part of the report.
  const byId = new Map(
    sources
      .filter(({ id }) => citedBy.has(id) || (isWhole && !offered.has(id)))
      .map((source) => [source.id, source]),
  )
  const order = new Set([...citedBy.keys(), ...byId.keys()].filter((id) => byId.has(id)))
  return new Map(
    [...order].flatMap((id, index) => {
      const source = byId.get(id)
      return source ? [[id, numbered(source, index + 1, citedBy.get(id) ?? [])]] : []
    }),
  )
}

/** A claim's evidence for, against and as context, each with its source. */
export function groupEvidence(
  evidence: readonly Evidence[],
  sources: ReadonlyMap<string, ReportSource>,
): EvidenceGroup[] {
  return stances.flatMap((stance) => {
    const items = evidence
      .filter((item) => item.stance === stance)
      .map(({ source, quotation, locator, note, passage, cutOut }) => ({
        source: sources.get(source),
        quotation,
        locator,
        note,
        passage,
        cutOut,
        quoted: undefined,
      }))
    return items.length > 0 ? [{ stance, title: groupTitles[stance], items }] : []
  })
}

/** Sorts evidence in reading order, so that source numbers increase down the page. */
function byStance(evidence: readonly Evidence[]): Evidence[] {
  return stances.flatMap((stance) => evidence.filter((item) => item.stance === stance))
}

function numbered(source: Source, number: number, citedBy: readonly number[]): ReportSource {
  const { id: _id, ...rest } = source
  return { ...rest, number, citedBy }
}
