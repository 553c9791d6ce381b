import { createRequire } from 'node:module'
import type { Language } from '../../../core/text/language'

/** Words as they are spelled when no line break splits them, in lower case. */
export interface Lexicon {
  /** The document's own words. */
  readonly own: ReadonlySet<string>
  /** The words of its language, with all their forms; undefined where there is no list of them. */
  readonly known: ReadonlySet<string> | undefined
}

const word = /[\p{L}\p{M}\p{N}'’]+(?:[-‐‑][\p{L}\p{M}\p{N}'’]+)*/gu
const brokenEnd = /[-‐‑\u00ad]$/

/** The words of a document's lines, except those split by a line break, beside those of its language. */
export function lexiconOf(lines: readonly string[], language: Language | undefined): Lexicon {
  const isEnglish = language === 'en' || language === undefined
  const isNeeded = isEnglish && lines.some((line) => brokenEnd.test(line))
  return { own: ownWords(lines), known: isNeeded ? englishWords() : undefined }
}

function ownWords(lines: readonly string[]): Set<string> {
  const words = new Set<string>()
  for (const [at, line] of lines.entries()) {
    const found = (line.match(word) ?? []).map(plainWord)
    const isCutBefore = brokenEnd.test(lines[at - 1] ?? '')
    const isCutAfter = brokenEnd.test(line)
    for (const one of found.slice(isCutBefore ? 1 : 0, isCutAfter ? -1 : undefined)) words.add(one)
  }
  return words
}

let english: ReadonlySet<string> | undefined

/** Loaded by the first document that breaks words, since it is 3 MB. */
function englishWords(): ReadonlySet<string> {
  english ??= new Set(createRequire(import.meta.url)('an-array-of-english-words') as string[])
  return english
}

/** A word as a lexicon has it: in lower case, with plain hyphens. */
export function plainWord(text: string): string {
  return text.replace(/[‐‑]/g, '-').toLowerCase()
}
