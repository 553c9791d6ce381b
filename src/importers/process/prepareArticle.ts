import { findClaims } from '../../core/claims/findClaims'
import { withNotes, withRatings } from '../../core/claims/notedClaims'
import type { Span } from '../../core/model/anchor'
import type { ArticleDraft, Block, Details } from '../../core/model/article'
import type { NotedClaim } from '../../core/claims/notedClaims'
import { canonicalText } from '../../core/text/canonical'
import { counted } from '../../core/text/counted'
import { findSentences } from '../../core/sentences/sentences'
import { ImportRefusal } from '../../core/importRefusal'

/** All that the file alone determines about an article: everything except who opens it and when. */
export interface PreparedArticle {
  readonly details: Details
  readonly mediaType: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  readonly claims: readonly NotedClaim[]
  readonly leftOut: readonly string[]
  readonly notices: readonly string[]
  readonly pageLabels: readonly string[]
}

/**
 * Turns a draft into canonical text, finds its sentences and, if asked to, proposes claims; `name` is the file's name.
 * Throws an ImportRefusal when the draft has no text.
 */
export function prepareArticle(draft: ArticleDraft, name: string, findsClaims = true): PreparedArticle {
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
      withNotes(findsClaims ? findClaims(text, blocks, sentences) : [], notes, text, sentences),
      ratings,
      text,
    ),
    leftOut: draft.leftOut,
    notices: [...(draft.notices ?? []), ...struckNotices(blocks)],
    pageLabels: draft.pageLabels ?? [],
  }
}

/** Says how many passages the file strikes out, since they are no part of the text that is checked. */
function struckNotices(blocks: readonly Block[]): string[] {
  const passages = blocks.reduce((sum, { struck = [] }) => sum + struck.length, 0)
  if (passages === 0) return []
  return [
    `${counted(passages, 'passage')} struck out in the file: shown struck through where ${passages === 1 ? 'it stood, and no part of the text' : 'they stood, and no part of the text'}.`,
  ]
}
