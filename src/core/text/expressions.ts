/**
 * The source of an expression that matches any of the words, in a group that is not captured: the longest first, so that
 * "attorney general" is never taken for "attorney". Whether capitals count is for the expression's flags to say.
 */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  return `(?:${escaped(longestFirst(lists.flat()).join('\n')).replaceAll('\n', '|')})`
}

/** By length, without comparing words to each other: there are thousands, and the program waits for them as it starts. */
function longestFirst(words: readonly string[]): string[] {
  const byLength: (string[] | undefined)[] = []
  for (const word of words) (byLength[word.length] ??= []).push(word)
  return byLength.toReversed().flatMap((some) => some ?? [])
}

/** Words as they stand in an expression, all in one go, which is quicker; an apostrophe is the typographer's or the typewriter's. */
const escaped = (words: string): string =>
  words.replace(/[\\^$.*+?()[\]{}|/’]/g, (sign) => (sign === '’' ? "[’']" : `\\${sign}`))

/** The source of an expression that matches any of these sources, the first that fits. */
export const either = (...sources: readonly string[]): string =>
  `(?:${sources.map((source) => `(?:${source})`).join('|')})`

/** The words, and each with a capital at the start of all its words: "prime minister" and "Prime Minister". */
export const alsoCapitalised = (words: readonly string[]): string[] => [
  ...words,
  ...words.map((word) => word.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())),
]
