import { findClaims } from '../core/claims/findClaims'
import type { Span } from '../core/model/anchor'
import type { Block, Details } from '../core/model/article'
import type { FoundClaim } from '../core/model/claim'
import { canonicalText } from '../core/text/canonical'
import { findSentences } from '../core/text/sentences'
import { extractArticle } from './extractArticle'
import { ImportRefusal } from './refusal'

/** All that can be known of an article from its file: everything but who opens it and when. */
export interface PreparedArticle {
  readonly details: Details
  readonly mediaType: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Span[]
  readonly claims: readonly FoundClaim[]
  readonly leftOut: readonly string[]
}

/** Reads a file's bytes, finds its sentences and proposes its claims. Throws an ImportRefusal that names the file. */
export function prepareArticle(bytes: Uint8Array, name: string): PreparedArticle {
  const draft = extractArticle(bytes, name)
  const { text, blocks } = canonicalText(draft.blocks)
  if (text === '')
    throw new ImportRefusal('noText', `${name} was not opened: no article text was found in it.`)
  const sentences = findSentences(text, blocks)
  const claims = findClaims(text, blocks, sentences)
  return {
    details: draft.details,
    mediaType: draft.mediaType,
    text,
    blocks,
    sentences,
    claims,
    leftOut: draft.leftOut,
  }
}
