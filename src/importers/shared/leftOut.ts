import { canonicalBlock } from '../../core/text/canonical'

const mostTexts = 300
/** UTF-16 units; enough to recognise what a text is. */
const longestText = 500

/**
 * What was left out, as a person would look it over: each text once, none that is also in the article,
 * at most 300 texts of at most 500 characters.
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
