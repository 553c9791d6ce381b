import type { Span } from '../../../core/model/anchor'
import type { Claim } from '../../../core/model/claim'
import { contentWords } from '../../../core/ranking/contentWords'
import { byPosition } from '../../../core/text/anchors'

/** How many places are kept: nobody walks through more. */
const most = 5000
/** A word of the claim that stands in the source more often than this says little about where to read. */
const tooOften = 60

/** Where words stand in a text, whatever their case and however the spaces between them are written. */
export function placesOf(text: string, words: string): Span[] {
  const typed = words.trim()
  return typed === '' ? [] : matches(text, new RegExp(escaped(typed).replace(/\s+/g, '\\s+'), 'giu'))
}

/** Where a source has the claim's own figures, names and telling words, to start reading from. */
export function startingPoints(text: string, { anchor, quantities }: Claim): Span[] {
  const figures = [...(anchor.exact.match(/\d[\d.,]*\d|\d/g) ?? []), ...quantities.map((one) => one.text)]
  const names = (anchor.exact.match(/\p{Lu}[\p{L}\p{M}’'-]+/gu) ?? []).filter(
    (name) => contentWords(name, 1).length > 0,
  )
  const telling = contentWords(anchor.exact, 12).filter((word) => word.length > 3)
  const words = [...new Set([...figures, ...names, ...telling].map((word) => word.toLowerCase()))]
  return words
    .map((word) =>
      matches(
        text,
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu'),
        // One more than that tells that there are too many.
        tooOften + 1,
      ),
    )
    .filter((places) => places.length <= tooOften)
    .flat()
    .toSorted(byPosition)
    .filter((place, at, all) => at === 0 || place.start >= all[at - 1]!.end)
}

function matches(text: string, pattern: RegExp, limit = most): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === limit) break
  }
  return found
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
