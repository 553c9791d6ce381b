import type { HitKind } from '../contract/answers'
import type { Article } from '../core/model/article'
import { titleOf } from '../core/model/summary'

/** One thing that can be found. `texts` are searched; the first is shown if no other matched better. */
export interface SearchDocument {
  readonly kind: HitKind
  readonly article: string
  readonly articleTitle: string
  readonly claim: string | null
  readonly texts: readonly string[]
}

/** Everything in an article that can be found: itself, its claims, its sources. */
export function searchDocuments(article: Article): SearchDocument[] {
  // Articles in the trash are only listed there.
  if (article.removed) return []
  const { details, claims, sources } = article
  const place = { article: article.id, articleTitle: titleOf(article) }
  const texts = (...candidates: (string | undefined)[]) => candidates.filter((text): text is string => !!text)
  return [
    {
      kind: 'article',
      ...place,
      claim: null,
      texts: texts(
        place.articleTitle,
        details.publisher,
        details.byline,
        article.original.name,
        details.address,
      ),
    },
    ...claims.map((claim) => ({
      kind: 'claim' as const,
      ...place,
      claim: claim.id,
      texts: texts(
        claim.anchor.exact,
        claim.label,
        claim.speaker?.name,
        claim.rationale,
        claim.correction,
        claim.limits,
        claim.privateNote,
        claim.question,
        claim.answer,
      ),
    })),
    ...sources.map((source) => ({
      kind: 'source' as const,
      ...place,
      claim: claims.find((claim) => claim.evidence.some((item) => item.source === source.id))?.id ?? null,
      texts: texts(source.title, source.publisher, source.author, source.url, source.note),
    })),
  ]
}
