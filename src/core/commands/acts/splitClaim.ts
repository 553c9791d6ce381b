import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { anchorAt, trimSpan } from '../../text/anchors'
import { labelLength, shorten } from '../../text/shorten'
import { act, CommandRefused } from '../act'
import { claimNamed, mustBeNew, mustKnowVersion, withClaims, withoutVerdict } from '../claims'

/**
 * Splits a claim in two: the first part ends before `at` (UTF-16 code units of the text), the second starts there. Both
 * keep the evidence; neither keeps the verdict, since it was given on other words.
 */
export const splitClaim = act({
  input: z.object({ claim: Identifier, at: z.number().int().positive(), second: Identifier }),
  describe: () => 'split claim',
  apply: (article, { claim: id, at, second }, context) => {
    mustKnowVersion(article, context)
    const claim = claimNamed(article, id)
    mustBeNew(article, second)
    const { start, end } = claim.anchor
    const parts =
      at > start && at < end
        ? [trimSpan(article.text, { start, end: at }), trimSpan(article.text, { start: at, end })]
        : []
    const [first, rest] = parts
    if (!first || !rest)
      throw new CommandRefused('Choose a place between two words of the claim. It was not split.')
    const part = (span: { start: number; end: number }, partId: string, evidenceSuffix: string) => {
      const anchor = anchorAt(article.text, span.start, span.end)
      const evidence = claim.evidence.map((item) => ({ ...item, id: item.id + evidenceSuffix }))
      const quantities = claim.quantities.filter((quantity) => anchor.exact.includes(quantity.text))
      const label = shorten(anchor.exact, labelLength)
      return withoutVerdict({ ...claim, id: partId, anchor, label, quantities, evidence })
    }
    const others = article.claims.filter((other) => other.id !== id)
    return withClaims(article, [...others, part(first, id, ''), part(rest, second, `-${second}`)])
  },
})
