import type { Span } from '../../../core/model/anchor'
import type { Block } from '../../../core/model/article'
import { locatorAt } from '../../../core/text/locators'

/** Longer selections are not looked up letter by letter. */
const longest = 20_000

/**
 * Where words that were selected on a page as it looks stand in the file's text, on that page if they stand on several;
 * undefined where they don't. Between letters, a page may have spaces, hyphens and line ends that the text has not.
 */
export function placeOfWords(
  text: string,
  blocks: readonly Block[],
  words: string,
  page: string,
): Span | undefined {
  const letters = words.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]/gu) ?? []
  if (letters.length === 0 || letters.length > longest) return undefined
  const pattern = new RegExp(letters.join('[^\\p{L}\\p{N}\\p{M}]*?'), 'gu')
  const places = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
  const onPage = places.find(({ start }) => locatorAt(blocks, start) === `p. ${page}`)
  const place = onPage ?? places[0]
  return place && withMarksAround(text, words, place)
}

/** The signs before and after the words that were selected too, such as quotation marks and a full stop. */
function withMarksAround(text: string, words: string, { start, end }: Span): Span {
  const before = /^[^\p{L}\p{N}\p{M}]*/u.exec(words.trim())?.[0] ?? ''
  const after = /[^\p{L}\p{N}\p{M}]*$/u.exec(words.trim())?.[0] ?? ''
  return {
    start: text.slice(0, start).endsWith(before) ? start - before.length : start,
    end: text.slice(end).startsWith(after) ? end + after.length : end,
  }
}
