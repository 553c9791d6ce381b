/**
 * The source of a regular expression that matches any of the words, in a non-capturing group: the longest first, so
 * that "attorney general" is never taken for "attorney". The expression's flags decide whether case matters.
 */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  return `(?:${escaped(longestFirst(lists.flat()).join('\n')).replaceAll('\n', '|')})`
}

/** Sorts by length without comparing words with each other: there are thousands, and they delay the program's start. */
function longestFirst(words: readonly string[]): string[] {
  const byLength: (string[] | undefined)[] = []
  for (const word of words) (byLength[word.length] ??= []).push(word)
  return byLength.toReversed().flatMap((some) => some ?? [])
}

/** Escapes all words at once, which is faster; an apostrophe matches the curly and the straight one. */
const escaped = (words: string): string =>
  words.replace(/[\\^$.*+?()[\]{}|/’]/g, (sign) => (sign === '’' ? "[’']" : `\\${sign}`))

/** The source of a regular expression that matches the first of these sources that fits. */
export const either = (...sources: readonly string[]): string =>
  `(?:${sources.map((source) => `(?:${source})`).join('|')})`

/** The phrases, and each with all its words capitalised: "prime minister" and "Prime Minister". */
export const alsoCapitalised = (words: readonly string[]): string[] => [
  ...words,
  ...words.map((word) => word.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())),
]
