import { z } from 'zod'
import type { Article } from '../../model/article'
import { Claim } from '../../model/claim'
import { Source } from '../../model/source'
import { act } from '../act'
import { claimAnswered, withAnswers } from '../answers'
import { withClaims } from '../claims'
import { askedElements, withElementAnswers, withoutAnswersOnly } from '../elementAnswers'
import { withElementMarks } from '../elements'

/**
 * Adds what the writer noted in another copy of the same text: claims with their notes, and the evidence these offer. A
 * claim on exactly the same words gets the notes it doesn't have yet, and so does one whose question they answer; the
 * others become new claims.
 */
export const addNotes = act({
  input: z.object({ claims: z.array(Claim), sources: z.array(Source) }),
  describe: () => 'add writer notes',
  apply: (article, input, context) => {
    const elements = askedElements(article.elementMarks)
    const noted = withoutAnswersOnly(input.claims, elements)
    const claims = new Map(article.claims.map((claim) => [claim.id, claim]))
    for (const { claim, known } of newlyNoted(article, noted)) {
      if (known === undefined) claims.set(claim.id, claim)
      else
        claims.set(known.id, {
          ...known,
          notes: [...(known.notes ?? []), ...(claim.notes ?? [])],
          evidence: [...known.evidence, ...claim.evidence],
        })
    }
    const cited = new Set(
      [...claims.values()].flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    )
    const known = new Set(article.sources.map(({ id }) => id))
    const added = input.sources.filter(({ id }) => cited.has(id) && !known.has(id))
    const notes = input.claims.flatMap((claim) => claim.notes ?? [])
    return withClaims(
      {
        ...withElementMarks(article, withElementAnswers(elements, input.claims, context)),
        sources: [...article.sources, ...added],
      },
      withAnswers([...claims.values()], notes, context),
    )
  },
})

/** A noted claim with only the notes the article doesn't have, and the article's claim on the same words. */
interface NewlyNoted {
  readonly claim: Claim
  readonly known: Claim | undefined
}

/** The claims whose notes an article with the same text doesn't have yet. */
export function newlyNoted(article: Pick<Article, 'claims'>, claims: readonly Claim[]): NewlyNoted[] {
  return claims.flatMap((claim) => {
    const known =
      article.claims.find(
        ({ anchor }) => anchor.start === claim.anchor.start && anchor.end === claim.anchor.end,
      ) ?? answeredByAll(article, claim)
    const has = new Set((known?.notes ?? []).map((note) => JSON.stringify(note)))
    const notes = (claim.notes ?? []).filter((note) => !has.has(JSON.stringify(note)))
    if (notes.length === 0) return []
    const texts = new Set(notes.map(({ text }) => text))
    const evidence = claim.evidence.filter(({ note }) => texts.has(note))
    return [{ claim: { ...claim, notes, evidence }, known }]
  })
}

/** The claim that all notes on a passage answer a question about. */
function answeredByAll({ claims }: Pick<Article, 'claims'>, { notes = [] }: Claim): Claim | undefined {
  const [first, ...others] = notes.map((note) => claimAnswered(claims, note))
  return others.every((other) => other === first) ? first : undefined
}
