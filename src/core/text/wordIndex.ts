/**
 * Which words a text has, as a cheap first test: looking for one of many phrases costs far more, and most sentences have
 * none of their words.
 */

const run = /\p{L}+/gu

/** The words remembered of the text that was asked about last, since many rules ask about one sentence in a row. */
let last: { readonly text: string; readonly words: ReadonlySet<string> } = { text: '', words: new Set() }

/** The runs of letters of a text, in lower case. */
export function wordsIn(text: string): ReadonlySet<string> {
  if (last.text !== text) last = { text, words: new Set(text.toLowerCase().match(run) ?? []) }
  return last.words
}

/** Of each phrase its longest word, in lower case: whoever says the phrase says that word. */
export const tellingWords = (...lists: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(
    lists
      .flat()
      .flatMap((phrase) =>
        (phrase.toLowerCase().match(run) ?? []).toSorted((a, b) => b.length - a.length).slice(0, 1),
      ),
  )

/** Whether a text has one of some words. */
export function hasWordOf(text: string, words: ReadonlySet<string>): boolean {
  for (const word of wordsIn(text)) if (words.has(word)) return true
  return false
}
