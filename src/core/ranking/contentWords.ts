import words from './words/functionWords.json'

/** Function words, which don't say what a claim is about, in the languages the claim finder knows. */
const functionWords = new Set(words)

/** The shortest content word, in letters. */
const shortest = 3

/**
 * The words of a short text that say what it is about, in lower case and singular, each once, in order; at most
 * `limit`. Of a long text only the first 400 UTF-16 code units are looked at.
 */
export function contentWords(text: string, limit: number): string[] {
  const words =
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const telling = words.filter((word) => word.length >= shortest && !functionWords.has(word))
  return [...new Set(telling.map(singular))].slice(0, limit)
}

/** Words that look like plurals but aren't. */
const noPlurals = new Set(['news', 'series', 'species'])

/**
 * The singular: "volunteer" of "volunteers", "country" of "countries"; after the s-stemmer of Harman 1991, for plurals
 * only.
 */
export function singular(word: string): string {
  if (word.length < 4 || noPlurals.has(word)) return word
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^ius]s$/.test(word) ? word.slice(0, -1) : word
}
