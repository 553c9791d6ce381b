import { matchesOf } from '../text/matches'

/** A word, a number or a meaningful sign, such as "%", of a sentence. */
export interface Token {
  /** Lower case, with straight apostrophes; numbers as their shape. */
  readonly word: string
  /** In UTF-16 code units from the start of the tokenised text. */
  readonly start: number
  readonly end: number
  readonly capital: boolean
}

const pattern = /\p{L}+(?:['’]\p{L}+)*|\d[\d.,:]*|[?!$%€£]/gu
const mostTokens = 200

/** The words, numbers and meaningful signs of a sentence in order; at most 200, since no real sentence is longer. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = []
  for (const match of matchesOf(pattern, sentence)) {
    const raw = match[0]
    const first = raw.charCodeAt(0)
    const number = first >= 48 && first <= 57
    const lower = raw.toLowerCase()
    const word = number ? shapeOf(raw) : lower.includes('’') ? lower.replaceAll('’', "'") : lower
    tokens.push({
      word,
      start: match.index,
      end: match.index + raw.length,
      capital: !number && lower.charAt(0) !== raw.charAt(0),
    })
    if (tokens.length === mostTokens) break
  }
  return tokens
}

/** Years are distinguished from other numbers, which are reduced to their shape: "1.5" and "37" are the same token. */
function shapeOf(number: string): string {
  if (/^(?:19|20)\d\d$/.test(number)) return '#year'
  const digits = number.replace(/\D/g, '').length
  return /[.,]\d{1,2}$/.test(number) ? '#decimal' : digits > 3 ? '#large' : `#${digits}`
}
