import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { overlaps } from '../text/anchors'

/** A claim's own words, and the rest of the sentences they stand in. */
export function aroundClaim({ text, sentences }: Article, { anchor: { start, end } }: Claim) {
  const around = sentences.filter((sentence) => overlaps(sentence, { start, end }))
  const from = Math.min(start, around[0]?.start ?? start)
  const to = Math.max(end, around.at(-1)?.end ?? end)
  return { before: text.slice(from, start), words: text.slice(start, end), after: text.slice(end, to) }
}
