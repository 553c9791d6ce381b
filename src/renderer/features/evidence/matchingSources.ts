import type { Source } from '../../../core/model/source'

/** How many are offered. */
export const most = 6

/**
 * The sources that have every typed word at the start of a word of anything known of them; those whose title begins so
 * come first. Without words, the sources added last.
 */
export function matchingSources(sources: readonly Source[], words: string): readonly Source[] {
  const typed = plain(words).split(' ').filter(Boolean)
  if (typed.length === 0) return sources.slice(-most).toReversed()
  const matching = sources.filter((source) => {
    const known = ` ${plain(Object.values(describing(source)).join(' '))}`
    return typed.every((word) => known.includes(` ${word}`))
  })
  const [first, rest] = [matching.filter(beginsSo(typed)), matching.filter((one) => !beginsSo(typed)(one))]
  return [...first, ...rest].slice(0, most)
}

const beginsSo = (typed: readonly string[]) => (source: Source) =>
  plain(source.title).startsWith(typed[0] ?? '')

function describing({ title, author, publisher, published, url, doi = '', isbn = '', note }: Source) {
  return { title, author, publisher, published, url, doi, isbn, note }
}

/** Lower case, without accents, one space for whatever is neither letter nor digit. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
