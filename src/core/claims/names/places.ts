import countries from './words/countries.json'

const countryOfWord: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([country, words]) =>
    Object.values(words)
      .flat()
      .map((word) => [word.toLowerCase(), country] as const),
  ),
)

/** The country that a word or a name of several words points to ("Venezuelan", "Kremlin", "Sri Lankan"), or undefined. */
export function countryOf(words: string): string | undefined {
  return countryOfWord.get(words.replace(/[’']s?$/, '').toLowerCase())
}

/** The country that a phrase names first; "South Korea" is never taken for its second word. */
export function countryIn(phrase: string): string | undefined {
  const words = phrase.split(' ')
  for (let at = 0; at < words.length; at++) {
    for (const length of [3, 2, 1]) {
      const country = countryOf(words.slice(at, at + length).join(' '))
      if (country !== undefined) return country
    }
  }
  return undefined
}
