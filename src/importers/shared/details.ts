import { canonicalBlock } from '../../core/text/canonical'

const longestLine = 500

/** A detail as one line, cut at 500 UTF-16 code units; anything longer is no title and no name. */
export function plainLine(text: string): string {
  return canonicalBlock(text).trim().slice(0, longestLine)
}

/** A byline without its introductory word. */
export function personNames(text: string): string {
  return plainLine(text).replace(/^(written |posted )?(by|von|par)[\s:]+/i, '')
}

/** The language tag in canonical form (`en_US` is `en-US`), else an empty string. */
export function languageTag(text: string): string {
  try {
    return Intl.getCanonicalLocales(text.trim().split(/[,;]/)[0]!.trim().replace(/_/g, '-'))[0] ?? ''
  } catch {
    return ''
  }
}
