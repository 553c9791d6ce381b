import frequent from './words/frequent.json'

/** The most frequent words of each language that the other languages don't have. */
const sets = Object.entries(frequent).map(([language, words]) => ({
  language: language as Language,
  words: new Set(words),
}))

export type Language = keyof typeof frequent

const wordsLookedAt = 1500
const letters = 20_000

/**
 * The language of a text by its most frequent words; undefined for other languages than these six, or for too few
 * words.
 */
export function languageOf(text: string): Language | undefined {
  const words =
    text
      .slice(0, letters)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, wordsLookedAt) ?? []
  if (words.length === 0) return undefined
  const shares = sets.map((one) => ({
    language: one.language,
    share: words.filter((word) => one.words.has(word)).length / words.length,
  }))
  const [best, second] = shares.toSorted((a, b) => b.share - a.share)
  return best && second && best.share > 0.15 && best.share > second.share * 1.1 ? best.language : undefined
}
