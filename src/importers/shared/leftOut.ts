import { canonicalBlock } from '../../core/text/canonical'

const mostTexts = 1000
/** UTF-16 code units; enough to recognise a text. */
const longestText = 4000

/**
 * Prepares left-out texts for review: without duplicates or texts that are also in the article, at most 1,000 texts of at
 * most 4,000 characters.
 */
export function tidyLeftOut(texts: Iterable<string>, kept: Iterable<string>): string[] {
  const inArticle = new Set([...kept].map(canonicalBlock))
  const tidy = new Set<string>()
  for (const text of texts) {
    const whole = canonicalBlock(text)
    if (whole === '' || inArticle.has(whole)) continue
    tidy.add(whole.length > longestText ? `${whole.slice(0, longestText).trimEnd()}…` : whole)
    if (tidy.size >= mostTexts) break
  }
  return [...tidy]
}
