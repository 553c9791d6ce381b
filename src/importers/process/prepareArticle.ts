import { findClaims } from '../../core/claims/findClaims'
import { withNotes, withRatings } from '../../core/claims/notedClaims'
import type { Span } from '../../core/model/anchor'
import type { ArticleDraft, Block, Details } from '../../core/model/article'
import type { NotedClaim } from '../../core/claims/notedClaims'
import { canonicalText } from '../../core/text/canonical'
import { findSentences } from '../../core/sentences/sentences'
import { ImportRefusal } from '../../core/importRefusal'

/** All that can be known of an article from its file: everything but who opens it and when. */
export interface PreparedArticle {
  readonly details: Details
  readonly mediaType: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  readonly claims: readonly NotedClaim[]
  readonly leftOut: readonly string[]
  readonly notices: readonly string[]
}

/**
 * Makes of a draft its canonical text, finds the sentences and proposes the claims; `name` is what the file is called.
 * Throws an ImportRefusal when no text is in it.
 */
export function prepareArticle(draft: ArticleDraft, name: string): PreparedArticle {
  const { text, blocks, placeOf } = canonicalText(draft.blocks)
  if (text === '')
    throw new ImportRefusal('noText', `${name} was not opened: no article text was found in it.`)
  const sentences = findSentences(text, blocks)
  const notes = (draft.notes ?? []).map(({ from, to, ...note }) => ({
    note,
    start: placeOf(from),
    end: placeOf(to),
  }))
  const ratings = (draft.rated ?? []).map(({ block, ...rated }) => ({
    rated,
    start: placeOf({ block, at: 0 }),
    end: placeOf({ block, at: draft.blocks[block]?.text.length ?? 0 }),
  }))
  return {
    details: draft.details,
    mediaType: draft.mediaType,
    text,
    blocks,
    sentences,
    claims: withRatings(
      withNotes(findClaims(text, blocks, sentences), notes, text, sentences),
      ratings,
      text,
    ),
    leftOut: draft.leftOut,
    notices: draft.notices ?? [],
  }
}
