/**
 * Which words a text has, as a cheap first test: looking for one of many phrases at every letter costs far more, and most
 * sentences have none of their words. A word is a run of letters here.
 */

/** The words remembered of the text that was asked about last, since many rules ask about one sentence in a row. */
let last: { readonly text: string; readonly words: ReadonlySet<string> } = { text: '', words: new Set() }

/** The words of a text, in lower case. */
export function wordsIn(text: string): ReadonlySet<string> {
  if (last.text !== text) last = { text, words: new Set(runsOf(text.toLowerCase())) }
  return last.words
}

/** Of each phrase its longest word, in lower case: whoever says the phrase says that word. */
export const tellingWords = (...lists: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(
    lists.flat().flatMap((phrase) =>
      runsOf(phrase.toLowerCase())
        .toSorted((a, b) => b.length - a.length)
        .slice(0, 1),
    ),
  )

/** Of each phrase its first word. */
export const firstWords = (...lists: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(lists.flat().flatMap((phrase) => runsOf(phrase).slice(0, 1)))

/** Whether a text has one of some words. */
export function hasWordOf(text: string, words: ReadonlySet<string>): boolean {
  for (const word of wordsIn(text)) if (words.has(word)) return true
  return false
}

/**
 * The first match of a sticky pattern that begins with a word, from `from` on, in UTF-16 code units. It is tried only where
 * `mayBegin` says that it may begin with that word.
 */
export function firstMatch(
  pattern: RegExp,
  text: string,
  from: number,
  mayBegin: (word: string) => boolean,
): RegExpExecArray | null {
  let end = from > 0 && isLetter(text, from - 1) ? endOfRun(text, from) : from
  for (let start = startOfRun(text, end); start < text.length; start = startOfRun(text, end)) {
    end = endOfRun(text, start)
    if (!mayBegin(text.slice(start, end))) continue
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match !== null) return match
  }
  return null
}

function runsOf(text: string): string[] {
  const runs: string[] = []
  for (let start = startOfRun(text, 0); start < text.length;) {
    const end = endOfRun(text, start)
    runs.push(text.slice(start, end))
    start = startOfRun(text, end)
  }
  return runs
}

function startOfRun(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLetter(text, at)) at++
  return at
}

function endOfRun(text: string, from: number): number {
  let at = from
  while (at < text.length && isLetter(text, at)) at++
  return at
}

const letter = /\p{L}/u

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  return letter.test(text.charAt(at))
}
