import { isCompound } from './compounds'
import { type Lexicon, plainWord } from './lexicon'

/** UTF-16 code units at a line's end in which its last word is looked for. */
const tailLength = 200
const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/**
 * Lines as they make one text when they are put one after another; words broken at the end of a line are rejoined where
 * that is certain.
 */
export function joinableLines(lines: readonly string[], lexicon: Lexicon): string[] {
  return lines.map((line, at) => {
    const next = lines[at + 1]
    return next === undefined ? line : joined(line, next, lexicon)
  })
}

/** A line as it continues into the next: with a space, without its hyphen, or unchanged. */
function joined(line: string, next: string, lexicon: Lexicon): string {
  // A line may be long; only its last word matters.
  const tail = line.slice(-tailLength)
  if (tail.endsWith('\u00ad')) return line.slice(0, -1)
  if (isAddress(tail, next)) return line
  if (/[\p{L}\p{M}\p{N}][-‐‑]$/u.test(tail) && /^[\p{L}\p{N}]/u.test(next))
    return isBroken(tail, next, lexicon) ? line.slice(0, -1) : line
  return isClosed(tail, next) ? line : `${line} `
}

/** Whether the hyphen was added by the line break. */
function isBroken(tail: string, next: string, lexicon: Lexicon): boolean {
  const left = (/[\p{L}\p{M}\p{N}'’\-‐‑]+$/u.exec(tail)?.[0] ?? '').replace(/[-‐‑]$/, '')
  const right = /^[\p{L}\p{M}\p{N}'’\-‐‑]+/u.exec(next.slice(0, tailLength))?.[0] ?? ''
  if (lexicon.own.has(plainWord(`${left}${right}`))) return true
  if (lexicon.own.has(plainWord(`${left}-${right}`))) return false
  if (!/\p{Ll}\p{M}*$/u.test(left) || !/^\p{Ll}/u.test(right)) return false
  return !isCompound(left, right, lexicon)
}

function isAddress(tail: string, next: string): boolean {
  return /(?:https?:\/\/|www\.)\S*[/.?=&_%-]$/.test(tail) && /^[\p{L}\p{N}/?=&%#_-]/u.test(next)
}

/** No space goes beside a dash, or between Chinese or Japanese characters. */
function isClosed(tail: string, after: string): boolean {
  if (/[^\s—][—]$|[\p{L}\p{N}]–$|[\p{L}\p{N}]\/$/u.test(tail) || /^—\S/.test(after)) return true
  return chinese.test(tail.slice(-1)) && chinese.test(after[0] ?? '')
}
