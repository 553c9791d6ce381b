import type { Article } from '../model/article'

/**
 * The starts of the sentences that the previous version of an article does not have in these words; empty if there is
 * no previous version. Only paragraphs that differ are searched, so that a book costs little.
 */
export function changedSentences({
  text,
  blocks,
  sentences,
  earlier = [],
}: Pick<Article, 'text' | 'blocks' | 'sentences' | 'earlier'>): ReadonlySet<number> {
  const before = earlier.at(-1)?.text
  if (before === undefined) return new Set()
  const known = new Set(before.split('\n\n'))
  const differing = blocks.filter(({ start, end }) => !known.has(text.slice(start, end)))
  const changed = new Set<number>()
  let at = 0
  for (const { start, end } of sentences) {
    while (at < differing.length && differing[at]!.end <= start) at++
    const block = differing[at]
    if (block && block.start < end && !before.includes(text.slice(start, end))) changed.add(start)
  }
  return changed
}
