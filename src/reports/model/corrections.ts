import type { Article } from '../../core/model/article'
import type { Claim } from '../../core/model/claim'
import type { PublishedClaim } from '../../core/model/publication'
import type { Scale } from '../../core/model/scale'
import { isChecked } from '../../core/checklist/contested'
import { numberedClaims } from '../../core/checklist/numbers'
import { ratingOrFormer } from './reportClaims'
import type { Correction, Corrections } from './reportModel'

/** What has changed since the article's last published report; undefined if there was none. */
export function correctionsSince(article: Article, scale: Scale): Corrections | undefined {
  const last = article.publications?.at(-1)
  if (!last) return undefined
  const before = new Map(last.claims.map((claim) => [claim.claim, claim]))
  const now = numberedClaims(article.claims)
  const kept = new Set(now.map(({ id }) => id))
  const changed = now.flatMap((claim, index): Correction[] => {
    const says = changesOf(claim, before.get(claim.id), scale)
    return says.length === 0 ? [] : [{ number: index + 1, label: claim.label, says: `${says.join('; ')}.` }]
  })
  const dropped = last.claims
    .filter(({ claim }) => !kept.has(claim))
    .map(({ label }): Correction => ({ number: undefined, label, says: 'No longer among the claims.' }))
  return { since: last.at, address: last.address, items: [...changed, ...dropped] }
}

function changesOf(claim: Claim, before: PublishedClaim | undefined, scale: Scale): string[] {
  const rating = claim.verdict && isChecked(claim) ? claim.verdict.rating : undefined
  const name = (id: string | undefined) => (id === undefined ? 'open' : ratingOrFormer(scale, id).name)
  if (!before) return [rating === undefined ? 'Added' : `Added, rated ${name(rating)}`]
  const says: string[] = []
  if (before.rating !== rating) says.push(`Was ${name(before.rating)}, now ${name(rating)}`)
  if (before.rationale !== claim.rationale) says.push('What we know was rewritten')
  if (before.correction !== claim.correction) says.push('The suggested correction was changed')
  return says
}
