import type { Article } from '../model/article'
import { applyCommand, type Command } from '../commands'
import { shortenMiddle } from '../text/shorten'
import { compareTexts } from './compareTexts'
import { reanchor } from './reanchor'

/** How much of an unchanged passage is shown at each end, in UTF-16 code units. */
const shown = 160

/** A passage of a comparison, for a person to read. */
interface ShownPiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What another version would change in an article. */
export interface VersionComparison {
  /** Both texts, word by word; long unchanged passages are shortened. */
  readonly pieces: readonly ShownPiece[]
  /** How many claims would stay as they are, move, change their words or be gone; and how many would be new. */
  readonly claims: Readonly<Record<'exact' | 'moved' | 'changed' | 'gone' | 'added', number>>
}

/** What a newer version would change: the words that differ, and what happens to the claims. */
export function previewVersion(
  article: Article,
  version: Extract<Command, { type: 'addVersion' }>,
): VersionComparison {
  const after = { text: version.text, sentences: version.sentences }
  const compared = compareTexts(article, after)
  const pieces = compared.map(({ kind, before, after: place }): ShownPiece => {
    const text =
      kind === 'added'
        ? version.text.slice(place.start, place.end)
        : article.text.slice(before.start, before.end)
    return { kind, text: kind === 'same' ? shortenMiddle(text, shown) : text }
  })
  const claims = { exact: 0, moved: 0, changed: 0, gone: 0, added: 0 }
  for (const { anchor } of article.claims) claims[reanchor(anchor, article, after, compared).fate] += 1
  const context = { person: '', time: '', line: '', saw: () => true, isNew: false }
  const result = applyCommand(article, version, context)
  claims.added = result.claims.length - (article.claims.length - claims.gone)
  return { pieces, claims }
}
