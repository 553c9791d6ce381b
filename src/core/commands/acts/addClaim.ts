import { z } from 'zod'
import type { Claim } from '../../model/claim'
import { Identifier } from '../../model/identifier'
import { anchorAt, overlaps, trimSpan } from '../../text/anchors'
import { labelLength, shorten } from '../../text/shorten'
import { act, CommandRefused } from '../act'
import { mustBeNew, mustBeNewWords, mustKnowVersion, withClaims } from '../claims'

/** A person adds a claim the finder did not propose: a passage they selected. */
export const addClaim = act({
  input: z.object({
    claim: Identifier,
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    label: z.string().trim().optional(),
  }),
  describe: () => 'add claim',
  apply: (article, input, context) => {
    mustKnowVersion(article, context)
    mustBeNew(article, input.claim)
    const span = trimSpan(article.text, input)
    if (!span) throw new CommandRefused('Select some words of the article first; a claim needs at least one.')
    if (context.isNew) mustBeNewWords(article, span)
    const anchor = anchorAt(article.text, span.start, span.end)
    const claim: Claim = {
      id: input.claim,
      anchor,
      label: input.label || shorten(anchor.exact, labelLength),
      kinds: ['statement'],
      quantities: [],
      priority: 50,
      reasons: ['added by hand'],
      origin: 'person',
      dismissed: false,
      rationale: '',
      correction: '',
      evidence: [],
    }
    const sentences = article.sentences.map((sentence) =>
      sentence.nothingToCheck && overlaps(sentence, span) ? { ...sentence, nothingToCheck: false } : sentence,
    )
    return withClaims({ ...article, sentences }, [...article.claims, claim])
  },
})
