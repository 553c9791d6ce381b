import type { Span } from '../model/anchor'

/** A word, a number or a punctuation mark, in the form in which it is compared; the span counts UTF-16 code units. */
export interface Token extends Span {
  readonly form: string
}

/** Soft hyphens, zero-width characters, direction marks and the Arabic tatweel: nobody reads them. */
const unseen = String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640`
const raised = String.raw`\u00b2\u00b3\u00b9\u2070-\u207f`
/** Scripts without spaces between words, which are compared character by character. */
const unspaced = String.raw`(?![ʼʻ])(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])\p{L}`
const plainLetter = String.raw`a-zA-Z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af`
/** One character of a word; also used to read words with square brackets inside. */
export const letter = String.raw`(?:[${plainLetter}]|(?![${plainLetter}${raised}ʼʻ]|${unspaced})[\p{L}\p{M}\p{Nd}\p{Nl}\u2080-\u2089${unseen}])`
const apostrophe = "['’‘ʼʻ`´′＇]"
const inNumber = String.raw`[.,:\/⁄·٫٬](?<=\p{Nd}.)(?=\p{Nd})`
const thousands = String.raw`[\u00a0\u2009\u202f](?<=(?<!\p{Nd})\p{Nd}{1,3}.)(?=\p{Nd}{3}(?!\p{Nd}))`
const lineEnd = String.raw`(?:[-‐]|(?<=\u00ad))[${unseen}]{0,3}[ \t]{0,8}\r?\n\s{0,8}(?=[\p{Ll}\p{Lo}])`

export const dashes = '-‐‑‒–—―−﹘﹣－'
const quotationMarks = '"\'`´ʼʻ‘’‚‛“”„‟′″‵‶«»‹›「」『』＂＇〝〞〟'

/** What a text is cut into; white space and quotation marks are left out. */
const pattern = new RegExp(
  [
    String.raw`[a-zA-Z]+(?=[\s,.])`, // the usual word, read fast; what follows must not go on with it
    String.raw`${unspaced}\p{M}*`,
    String.raw`${letter}+(?:(?:${apostrophe}|${inNumber}|${thousands}|${lineEnd})${letter}+)*`,
    String.raw`…+|⋯+|\.(?:\s?\.){2,}`,
    String.raw`[${raised}]+|\^\p{Nd}+`,
    String.raw`[${dashes}]+`,
    String.raw`[^\s${quotationMarks}${unseen}]`,
  ].join('|'),
  'gu',
)

/** Calls `take` with each token's raw text and where it starts, in reading order. */
export function eachToken(text: string, take: (raw: string, start: number) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) take(match[0], match.index)
}

/** The tokens of a text whose positions count from `offset`. */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  eachToken(text, (raw, start) => {
    const form = formOf(raw)
    if (form !== '') tokens.push({ form, start: start + offset, end: start + raw.length + offset })
  })
  return tokens
}

/** What stands in a form for a hyphen at a line's end: the word may be one, or have a hyphen. */
const broken = '‐'
const everyUnseen = new RegExp(`[${unseen}]`, 'gu')
const everyLineEnd = new RegExp(lineEnd, 'gu')
const everyThousands = new RegExp(thousands, 'gu')
const everyApostrophe = new RegExp(apostrophe, 'gu')
const everyRaised = new RegExp(`[${raised}]+`, 'gu')
const onlyDashes = new RegExp(`^[${dashes}]+$`, 'u')
const sameMarks: Readonly<Record<string, string>> = {
  '…': '…',
  '。': '.',
  '、': ',',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
}

/**
 * The form in which a token is compared: compatibility characters resolved (NFKC), one kind of apostrophe and dash, a
 * sign for each hyphen at a line's end. What is raised keeps a sign of it, so that 10⁶ is not 106. Empty if nothing of
 * the token is seen.
 */
export function formOf(raw: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]$|^[a-zA-Z0-9]+$/.test(raw)) return raw
  if (onlyDashes.test(raw)) return '-'
  if (/^[.…⋯\s]{2,}$|^[…⋯]$/.test(raw)) return '…'
  const plain = raw
    .replace(everyLineEnd, (hyphen) => (/[-‐]/.test(hyphen) ? broken : ''))
    .replace(everyThousands, '')
    .replace(everyUnseen, '')
    .replace(everyApostrophe, "'")
  const kept = plain.replace(everyRaised, '^$&').normalize('NFKC').replaceAll('⁄', '/')
  return sameMarks[kept] ?? kept
}

/** A form without the signs for hyphens at line ends. */
export const rejoined = (form: string) => form.replaceAll(broken, '')

/** The form of a compound that is broken after its hyphen at a line's end. */
export const brokenCompound = (parts: readonly string[]) => parts.join(broken)

/** Whether a form has letters or digits, unlike a punctuation mark. */
export function isWordForm(form: string): boolean {
  return /[\p{L}\p{N}]/u.test(form)
}
