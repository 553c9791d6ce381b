import type { ArticleDraft } from '../../src/core/model/article'

/** Each note as its kind, the passage it sits on, and its text. */
export function passages({ blocks, notes = [] }: ArticleDraft): string[] {
  return notes.map(({ kind, from, to, text }) => {
    const between = blocks.slice(from.block, to.block + 1).map((block, nth) => {
      const end = from.block + nth === to.block ? to.at : block.text.length
      return block.text.slice(nth === 0 ? from.at : 0, end)
    })
    return `${kind} on “${between.join('¶')}”: ${text}`
  })
}
