import type { ElementCoverage } from '../core/elements/coverage'
import type { FoundElement } from '../core/elements/elements'
import type { Article, Block } from '../core/model/article'

/** A longer text is not read for the list, in UTF-16 code units: it takes a second a million, and the list can't wait. */
const longest = 300_000

/** What was found in a text, by its blocks, which stay the same until the text changes. */
const found = new WeakMap<readonly Block[], FoundElement[]>()

/**
 * How many elements of an article are ticked, for the list; null while nobody has begun to, or where the text is too long.
 * What finds them is loaded only then, so that a start does without.
 */
export async function countElements(article: Article): Promise<ElementCoverage | null> {
  const { text, blocks, elementMarks = [] } = article
  if (elementMarks.length === 0 || text.length > longest) return null
  const [{ findElements }, { elementsOf }, { elementCoverage }] = await Promise.all([
    import('../core/elements/findElements'),
    import('../core/elements/elements'),
    import('../core/elements/coverage'),
  ])
  const elements = found.get(blocks) ?? findElements(text, blocks)
  found.set(blocks, elements)
  return elementCoverage(elementsOf(elements, article))
}
