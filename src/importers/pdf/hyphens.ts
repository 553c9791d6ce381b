/** Words as they are spelled when no line break splits them, in lower case. */
export type Vocabulary = ReadonlySet<string>

const word = /[\p{L}\p{M}\p{N}'’]+(?:[-‐‑][\p{L}\p{M}\p{N}'’]+)*/gu
/** UTF-16 code units at a line's end in which its last word is looked for. */
const tailLength = 200
const brokenEnd = /[-‐‑\u00ad]$/
const tens = /(?:^|[^\p{L}])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu
const ones =
  /^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?!\p{L})/iu
const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** The words of a document's lines, except those split by a line break. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  for (const [at, line] of lines.entries()) {
    const found = (line.match(word) ?? []).map(plain)
    const isCutBefore = brokenEnd.test(lines[at - 1] ?? '')
    const isCutAfter = brokenEnd.test(line)
    for (const one of found.slice(isCutBefore ? 1 : 0, isCutAfter ? -1 : undefined)) words.add(one)
  }
  return words
}

/**
 * Lines as they make one text when they are put one after another; words broken at the end of a line are rejoined where
 * that is certain.
 */
export function joinableLines(lines: readonly string[], vocabulary: Vocabulary): string[] {
  return lines.map((line, at) => {
    const next = lines[at + 1]
    return next === undefined ? line : joined(line, next, vocabulary)
  })
}

/** A line as it continues into the next: with a space, without its hyphen, or unchanged. */
function joined(line: string, next: string, vocabulary: Vocabulary): string {
  // A line may be long; only its last word matters.
  const tail = line.slice(-tailLength)
  if (tail.endsWith('\u00ad')) return line.slice(0, -1)
  if (isAddress(tail, next)) return line
  if (/[\p{L}\p{M}\p{N}][-‐‑]$/u.test(tail) && /^[\p{L}\p{N}]/u.test(next))
    return isBroken(tail, next, vocabulary) ? line.slice(0, -1) : line
  return isClosed(tail, next) ? line : `${line} `
}

/** Whether the hyphen was added by the line break. */
function isBroken(tail: string, next: string, vocabulary: Vocabulary): boolean {
  const left = (/[\p{L}\p{M}\p{N}'’\-‐‑]+$/u.exec(tail)?.[0] ?? '').replace(/[-‐‑]$/, '')
  const right = /^[\p{L}\p{M}\p{N}'’\-‐‑]+/u.exec(next.slice(0, tailLength))?.[0] ?? ''
  if (vocabulary.has(plain(`${left}${right}`))) return true
  if (vocabulary.has(plain(`${left}-${right}`))) return false
  if (tens.test(left) && ones.test(right)) return false
  // “state-of-the-” is one compound, and “self-” always keeps its hyphen.
  if (/[-‐‑]/.test(left) || /^self$/i.test(left)) return false
  return /\p{Ll}\p{M}*$/u.test(left) && /^\p{Ll}/u.test(right)
}

function isAddress(tail: string, next: string): boolean {
  return /(?:https?:\/\/|www\.)\S*[/.?=&_%-]$/.test(tail) && /^[\p{L}\p{N}/?=&%#_-]/u.test(next)
}

/** No space goes beside a dash, or between Chinese or Japanese characters. */
function isClosed(tail: string, after: string): boolean {
  if (/[^\s—][—]$|[\p{L}\p{N}]–$|[\p{L}\p{N}]\/$/u.test(tail) || /^—\S/.test(after)) return true
  return chinese.test(tail.slice(-1)) && chinese.test(after[0] ?? '')
}

function plain(text: string): string {
  return text.replace(/[‐‑]/g, '-').toLowerCase()
}
