import countries from './words/countries.json'

const countryOfWord: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([country, words]) =>
    Object.values(words)
      .flat()
      .map((word) => [word.toLowerCase(), country] as const),
  ),
)

/** The country a word points to ("Venezuelan", "Kremlin"), or undefined. */
export function countryOf(word: string): string | undefined {
  return countryOfWord.get(word.replace(/[’']s?$/, '').toLowerCase())
}
