import { z } from 'zod'
import type { Claim } from '../../model/claim'
import type { Evidence } from '../../model/evidence'
import { isContested } from '../../checklist/contested'
import { Identifier } from '../../model/identifier'
import { anchorAt, byPosition } from '../../text/anchors'
import { labelLength, shorten } from '../../text/shorten'
import { act, CommandRefused } from '../act'
import { claimNamed, withClaims, withoutVerdict } from '../claims'
import { unsigned } from '../opinions'

/**
 * Merges two or more claims: the first in reading order takes over the others' words and evidence. The verdict stays
 * only if all had the same.
 */
export const mergeClaims = act({
  input: z.object({ claims: z.array(Identifier).min(2) }),
  describe: () => 'merge claims',
  apply: (article, input) => {
    const ids = new Set(input.claims)
    if (ids.size < 2) throw new CommandRefused('Merging needs two different claims.')
    const claims = [...ids]
      .map((id) => claimNamed(article, id))
      .toSorted((a, b) => byPosition(a.anchor, b.anchor))
    const first = claims[0]!
    const start = Math.min(...claims.map(({ anchor }) => anchor.start))
    const end = Math.max(...claims.map(({ anchor }) => anchor.end))
    const anchor = anchorAt(article.text, start, end)
    const { wordings: _, urgency: _urgency, ...kept } = unsigned(first)
    const merged = {
      ...kept,
      anchor,
      // A claim that already covered all of it keeps its name.
      label: first.anchor.end === end ? first.label : shorten(anchor.exact, labelLength),
      kinds: [...new Set(claims.flatMap((claim) => claim.kinds))],
      quantities: claims.flatMap((claim) => claim.quantities),
      priority: Math.max(...claims.map((claim) => claim.priority)),
      reasons: [...new Set(claims.flatMap((claim) => claim.reasons))],
      ...urgencyOf(claims),
      dismissed: claims.every((claim) => claim.dismissed),
      rationale: joined(claims.map((claim) => claim.rationale)),
      correction: joined(claims.map((claim) => claim.correction)),
      ...writtenIn(claims, 'limits'),
      ...writtenIn(claims, 'privateNote'),
      ...writtenIn(claims, 'question'),
      ...writtenIn(claims, 'answer'),
      ...notesOf(claims),
      evidence: withoutRepeats(claims.flatMap((claim) => claim.evidence)),
    }
    const agreed = claims.every(
      (claim) => claim.verdict?.rating === first.verdict?.rating && !isContested(claim),
    )
    const others = article.claims.filter((claim) => !ids.has(claim.id))
    return withClaims(article, [...others, agreed ? merged : withoutVerdict(merged)])
  },
})

/** The writer's notes on any of them, without duplicates. */
function notesOf(claims: readonly Claim[]): Pick<Claim, 'notes'> {
  const notes = claims.flatMap((claim) => claim.notes ?? [])
  const apart = [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
  return apart.length > 0 ? { notes: apart } : {}
}

function writtenIn(
  claims: readonly Claim[],
  field: 'limits' | 'privateNote' | 'question' | 'answer',
): Partial<Claim> {
  const text = joined(claims.map((claim) => claim[field] ?? ''))
  return text === '' ? {} : { [field]: text }
}

/** Checked first if any of them was, last if all of them were. */
function urgencyOf(claims: readonly Claim[]): Pick<Claim, 'urgency'> {
  if (claims.some(({ urgency }) => urgency === 'first')) return { urgency: 'first' }
  return claims.every(({ urgency }) => urgency === 'last') ? { urgency: 'last' } : {}
}

/** Two halves of a split claim carry the same evidence under two ids; one of each is enough. */
function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const said = ({ source, stance, quotation, locator, note }: Evidence) =>
    JSON.stringify([source, stance, quotation, locator, note])
  return [...new Map(evidence.toReversed().map((item) => [said(item), item])).values()].toReversed()
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('\n')
}
