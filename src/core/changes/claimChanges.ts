import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import type { Evidence } from '../model/evidence'
import { type Change, changedField, changedFields, type FieldChange } from './change'
import { speakerInWords } from '../model/speakerInWords'
import { standingVerdicts } from '../checklist/contested'

/** What changed in a claim; `before` or `after` is undefined if the article didn't have the claim then. */
export function changesOfClaim(
  before: Claim | undefined,
  after: Claim | undefined,
  { sources: old }: Article,
  { sources: now }: Article,
): Change[] {
  const claim = after ?? before
  if (!claim || before === after) return []
  const titleOf = (id: string) => [...now, ...old].find((source) => source.id === id)?.title ?? id
  const evidence = changedEvidence(before?.evidence ?? none, after?.evidence ?? none, titleOf)
  const fields = [...fieldChanges(before, after), ...evidence]
  return fields.map((field) => ({ claim: claim.id, label: claim.label, ...field }))
}

const none: readonly Evidence[] = []

const fieldsOfClaim: readonly (readonly [field: string, of: (claim: Claim) => string])[] = [
  ['words', ({ anchor }) => anchor.exact],
  ['label', ({ label }) => label],
  ['speaker', ({ speaker }) => (speaker ? speakerInWords(speaker) : '')],
  ['said-on', ({ speaker }) => speaker?.date ?? ''],
  ['said-at', ({ speaker }) => speaker?.place ?? ''],
  ['verdict', (claim) => ratings(claim)],
  ['rationale', ({ rationale }) => rationale],
  ['correction', ({ correction }) => correction],
  ['limits', ({ limits }) => limits ?? ''],
  ['private-note', ({ privateNote }) => privateNote ?? ''],
  ['question', ({ question }) => question ?? ''],
  ['answer', ({ answer }) => answer ?? ''],
  ['set-aside', ({ dismissed }) => (dismissed ? 'nothing to check' : '')],
  ['order', ({ urgency }) => urgency ?? ''],
  ['sign-off', ({ signOff }) => signOff?.by ?? ''],
]

function fieldChanges(before: Claim | undefined, after: Claim | undefined): FieldChange[] {
  return fieldsOfClaim.flatMap(([field, of]) =>
    changedField(field, before ? of(before) : '', after ? of(after) : ''),
  )
}

function ratings(claim: Claim): string {
  return standingVerdicts(claim)
    .map(({ rating }) => rating)
    .join(', ')
}

function changedEvidence(
  before: readonly Evidence[],
  after: readonly Evidence[],
  titleOf: (source: string) => string,
): FieldChange[] {
  if (before === after) return []
  const fields = (evidence: readonly Evidence[]) =>
    new Map(evidence.map((item) => [item.id, evidenceInWords(item, titleOf)]))
  return changedFields('evidence', fields(before), fields(after))
}

function evidenceInWords(
  { source, stance, quotation, locator, note, proposed }: Evidence,
  titleOf: (source: string) => string,
): string {
  const parts = [titleOf(source), quotation && `“${quotation}”`, locator, note]
  return `${proposed ? 'offered, ' : ''}${stance}: ${parts.filter((part) => part !== '').join(', ')}`
}
