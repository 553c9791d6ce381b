import { z } from 'zod'
import { type Claim, WrittenField } from '../../model/claim'
import { ClaimState } from '../../model/claimState'
import { act, CommandRefused } from '../act'
import { withClaim, withClaims } from '../claims'
import { verdictBy, withVerdict, withWording } from '../opinions'

/**
 * Restores an earlier state of a claim, even of one that has been merged away. The restored verdict is a new one by the
 * person who restores it: they now answer for it. The sign-off is not restored.
 */
export const revertClaim = act({
  input: z.object({ state: ClaimState }),
  describe: () => 'restore earlier state',
  apply: (article, { state }, context) => {
    const { rating, ...fields } = state
    const { start, end, exact } = state.anchor
    if (article.text.slice(start, end) !== exact)
      throw new CommandRefused(
        'The claim’s words at that time are not in the current version of the text, so that state can’t be restored. Nothing was changed.',
      )
    const restored = (current: Claim | undefined): Claim => {
      const { verdict, rivals, wordings } = current ?? {}
      const known: Claim = {
        ...fields,
        ...(verdict ? { verdict } : {}),
        ...(rivals ? { rivals } : {}),
        ...(wordings ? { wordings } : {}),
      }
      const written = WrittenField.options.reduce(
        (claim, field) =>
          state[field] === undefined && claim[field] === undefined
            ? claim
            : withWording(claim, field, state[field] ?? '', context),
        known,
      )
      return withVerdict(written, rating === undefined ? undefined : verdictBy(rating, context), context)
    }
    if (!article.claims.some((claim) => claim.id === state.id))
      return withClaims(article, [...article.claims, restored(undefined)])
    const changed = withClaim(article, state.id, restored)
    return withClaims(changed, changed.claims)
  },
})
