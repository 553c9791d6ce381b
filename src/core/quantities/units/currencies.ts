import { anyOf, either } from '../../text/expressions'
import words from '../words/currencies.json'

const { signs, withMagnitude, codes } = words
const blank = String.raw`[ \u00a0]?`

/** "$", "US$", "Bs.", "USD" before a figure, with the blank after it: the source of a regular expression. */
export const currencyBefore = either(
  String.raw`\p{Lu}{0,3}\p{Sc}${blank}`,
  String.raw`(?:${anyOf(signs, codes)})${blank}(?=\d)`,
  String.raw`${anyOf(withMagnitude)}(?=\d)`,
)

const known = new RegExp(String.raw`^(?:\p{Lu}{0,3}\p{Sc}|Mex\$|${anyOf(signs, codes, withMagnitude)})$`, 'u')
const single = new RegExp(`^${anyOf(withMagnitude)}$`)
const large = /\d[,.\u00a0]\d{3}|\p{L}/u

/** The sign of a sum as it is shown, without its blank and stop; undefined for letters that aren't one here. */
export function currencyOf(sign: string, number: string): string | undefined {
  const plain = sign.trim()
  if (!known.test(plain) || (single.test(plain) && !large.test(number))) return undefined
  return plain.replace(/(?<=\p{Ll})\.$|(?<=\/)\.$/u, '')
}

/** "50 million USD": a code after a figure, which takes a blank. */
export const codeAfter = new RegExp(String.raw`^[ \u00a0]?(${anyOf(codes)})(?![\p{L}\p{M}\p{N}])`, 'u')
