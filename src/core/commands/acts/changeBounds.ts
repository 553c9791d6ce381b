import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { anchorAt, trimSpan } from '../../text/anchors'
import { act, CommandRefused } from '../act'
import { claimNamed, mustBeNewWords, mustKnowVersion, withClaim, withClaims } from '../claims'
import { labelLength, shorten } from '../../text/shorten'
import { unsigned } from '../opinions'

/** Changes which words a claim covers; its label follows if it was made from them. */
export const changeBounds = act({
  input: z.object({
    claim: Identifier,
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  }),
  describe: () => 'change bounds',
  apply: (article, input, context) => {
    mustKnowVersion(article, context)
    const span = trimSpan(article.text, input)
    if (!span) throw new CommandRefused('A claim needs at least one word. Its bounds were not changed.')
    const claim = claimNamed(article, input.claim)
    if (context.isNew) mustBeNewWords(article, span, claim.id)
    const anchor = anchorAt(article.text, span.start, span.end)
    const labelIsItsWords = claim.label === shorten(claim.anchor.exact, labelLength)
    const label = labelIsItsWords ? shorten(anchor.exact, labelLength) : claim.label
    const quantities = claim.quantities.filter((quantity) => anchor.exact.includes(quantity.text))
    const changed = withClaim(article, input.claim, () => ({ ...unsigned(claim), anchor, label, quantities }))
    return withClaims(changed, changed.claims)
  },
})
