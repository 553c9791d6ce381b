import words from './words/functionWords.json'

/** Words that say nothing of what a claim is about, in the languages the claim finder knows. */
const functionWords = new Set(words)

/** The shortest word that is taken to mean something, in letters. */
const shortest = 3

/**
 * The words of a short text that say what it is about, in lower case and in the singular, each once, in their order;
 * at most `limit`. Of a long text only the first 400 UTF-16 code units are looked at.
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

/** Words that end like a plural and are none. */
const noPlurals = new Set(['news', 'series', 'species'])

/** "volunteers" is "volunteer", "countries" is "country": after the s-stemmer of Harman 1991, on plurals alone. */
export function singular(word: string): string {
  if (word.length < 4 || noPlurals.has(word)) return word
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^ius]s$/.test(word) ? word.slice(0, -1) : word
}
