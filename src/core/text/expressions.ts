/**
 * The source of a regular expression that matches any of the words, in a non-capturing group: the longest first, so
 * that "attorney general" is never taken for "attorney". The expression's flags decide whether case matters.
 */
export const anyOf = (...lists: readonly (readonly string[])[]): string =>
  `(?:${branches(longestFirst(lists.flat()), 0)})`

/** Sorts by length without comparing words with each other: there are thousands, and they delay the program's start. */
function longestFirst(words: readonly string[]): string[] {
  const byLength: (string[] | undefined)[] = []
  for (const word of words) (byLength[word.length] ??= []).push(word)
  return byLength.toReversed().flatMap((some) => some ?? [])
}

/** So many letters are shared out; where there are few words left, more would save nothing. */
const deepest = 3

/**
 * Words as alternatives from their letter at `depth` on. Those that go on with the same letter are one alternative, since
 * an expression that ignores case tries all alternatives at every letter of a text.
 */
function branches(words: readonly string[], depth: number): string {
  if (words.length < 3 || depth === deepest) return plainly(words, depth)
  const byLetter = new Map<string, string[]>()
  for (const word of words) {
    const letter = word.charAt(depth).toLowerCase()
    const known = byLetter.get(letter)
    if (known) known.push(word)
    else byLetter.set(letter, [word])
  }
  return [...byLetter.values()].map((some) => branch(some, depth)).join('|')
}

function branch(words: readonly string[], depth: number): string {
  const letter = words[0]?.charAt(depth) ?? ''
  const isShared = letter !== '' && words.length > 1 && words.every((word) => word.charAt(depth) === letter)
  return isShared ? `${escaped(letter)}(?:${branches(words, depth + 1)})` : plainly(words, depth)
}

const plainly = (words: readonly string[], depth: number): string =>
  escaped(words.map((word) => word.slice(depth)).join('\n')).replaceAll('\n', '|')

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
