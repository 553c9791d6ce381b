import type { DraftBlock, DraftNote } from '../../core/model/article'

/**
 * Sorts the notes into reading order, each on exactly the text it is about: no range begins or ends between two blocks.
 */
export function settledNotes(notes: readonly DraftNote[], blocks: readonly DraftBlock[]): DraftNote[] {
  return notes
    .map((note) => settled(note, blocks))
    .toSorted((a, b) => a.from.block - b.from.block || a.from.at - b.from.at)
}

function settled(note: DraftNote, blocks: readonly DraftBlock[]): DraftNote {
  let { from, to } = note
  if (to.block < from.block || (to.block === from.block && to.at < from.at)) to = from
  if (from.block < to.block && from.at >= (blocks[from.block]?.text.length ?? 0))
    from = { block: from.block + 1, at: 0 }
  if (from.block < to.block && to.at === 0)
    to = { block: to.block - 1, at: blocks[to.block - 1]?.text.length ?? 0 }
  return { ...note, from, to }
}
