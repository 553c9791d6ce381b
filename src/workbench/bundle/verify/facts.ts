import type { BundleFacts } from '../../../contract/bundleReport'
import { counted } from '../../../core/text/counted'
import { isContested } from '../../../core/checklist/contested'
import { numberedClaims } from '../../../core/checklist/numbers'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { titleOf } from '../../../core/model/summary'
import type { Replayed } from './replayLogs'

/** The facts that a replayed log has. */
export function factsOf({ article, lines, logs, settings }: Replayed): BundleFacts {
  const claims = numberedClaims(article?.claims ?? [])
  const scale = settings?.scale ?? []
  return {
    title: article ? titleOf(article) : '',
    people: [...new Set(lines.map(({ person }) => person))].toSorted(),
    lines: logs.lines,
    claims: claims.length,
    ratings: countsOf(
      claims.map((claim) => (isContested(claim) ? 'contested' : claim.verdict?.rating)),
      scale,
    ),
    scale: scale.map(({ name }) => name),
  }
}

function countsOf(ratings: readonly (string | undefined)[], scale: Scale): BundleFacts['ratings'] {
  const ids = [...new Set([...scale.map(({ id }) => id), ...ratings.flatMap((id) => id ?? [])])]
  return ids
    .map((id) => ({
      name: ratingOf(scale, id)?.name ?? id,
      claims: ratings.filter((rating) => rating === id).length,
    }))
    .filter(({ claims }) => claims > 0)
}

/** The facts in sentences. */
export function factsInWords({ people, lines, claims, ratings, scale }: BundleFacts): string[] {
  const rated = ratings.map((rating) => `${rating.claims.toLocaleString('en')} ${rating.name}`)
  const open = claims - ratings.reduce((sum, rating) => sum + rating.claims, 0)
  return [
    `By ${people.join(', ') || 'nobody who is named'}, in ${counted(lines, 'line')} of the log.`,
    `${counted(claims, 'claim')}: ${[...rated, `${open.toLocaleString('en')} without a verdict`].join(', ')}.`,
    scale.length === 0 ? 'The log records no scale.' : `The scale: ${scale.join(', ')}.`,
  ]
}
