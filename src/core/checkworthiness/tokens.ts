import { matchesOf } from '../text/matches'

/** A word, number or telling sign of a sentence. */
export interface Token {
  /** Lower case, with straight apostrophes; numbers as their shape. */
  readonly word: string
  /** UTF-16 code units from the start of the text that was cut. */
  readonly start: number
  readonly end: number
  readonly capital: boolean
}

const pattern = /\p{L}+(?:['’]\p{L}+)*|\d[\d.,:]*|[?!$%€£]/gu
const mostTokens = 200

/** The words, numbers and telling signs of a sentence in order; no more than 200, since a longer one is no sentence. */
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

/** Years stay apart from other numbers, which only tell how large they are: "1.5" and "37" say the same. */
function shapeOf(number: string): string {
  if (/^(?:19|20)\d\d$/.test(number)) return '#year'
  const digits = number.replace(/\D/g, '').length
  return /[.,]\d{1,2}$/.test(number) ? '#decimal' : digits > 3 ? '#large' : `#${digits}`
}
