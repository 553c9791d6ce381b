import { foundWords } from './foundWords'
import { pageTextOf, rangeOf } from './pageText'

/** The name by which the style sheet knows what is marked on pages. */
const name = 'words-on-pages'

function marked(): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/** Marks words wherever they stand in a text layer; returns how to unmark them. */
export function markWords(layer: Element, words: readonly string[]): () => void {
  const all = marked()
  const ranges = words.flatMap((one) => rangesOf(layer, one))
  ranges.forEach((range) => all.add(range))
  return () => ranges.forEach((range) => all.delete(range))
}

/** Where words stand in a text layer, in its order. */
export function rangesOf(layer: Element, words: string): Range[] {
  const page = pageTextOf(layer)
  return foundWords(page.text, words).flatMap((stretch) => rangeOf(page, stretch) ?? [])
}
