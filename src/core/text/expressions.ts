/** A word as it stands in an expression; its apostrophe is the typographer's or the typewriter's. */
const escaped = (word: string): string =>
  word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll('’', "[’']")

/**
 * The source of an expression that matches any of the words, in a group that is not captured: the longest first, so that
 * "attorney general" is never taken for "attorney". Whether capitals count is for the expression's flags to say.
 */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  const longestFirst = lists.flat().toSorted((a, b) => b.length - a.length)
  return `(?:${longestFirst.map(escaped).join('|')})`
}

/** The source of an expression that matches any of these sources, the first that fits. */
export const either = (...sources: readonly string[]): string =>
  `(?:${sources.map((source) => `(?:${source})`).join('|')})`

/** The words, and each with a capital at the start of all its words: "prime minister" and "Prime Minister". */
export const alsoCapitalised = (words: readonly string[]): string[] => [
  ...words,
  ...words.map((word) => word.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())),
]
