import { canonicalBlock } from '../../core/text/canonical'

const longestLine = 500

/** A detail as one line; cut at 500 UTF-16 units, beyond which it is no title and no name. */
export function plainLine(text: string): string {
  return canonicalBlock(text).trim().slice(0, longestLine)
}

/** A byline without the word before the names. */
export function personNames(text: string): string {
  return plainLine(text).replace(/^(written |posted )?(by|von|par)[\s:]+/i, '')
}

/** The language tag in its canonical form, else an empty string. `en_US` is `en-US`. */
export function languageTag(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.trim().split(/[,;]/)[0]!.trim().replace(/_/g, '-'))[0] ?? ''
  } catch {
    return ''
  }
}
