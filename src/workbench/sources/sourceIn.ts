import type { Article } from '../../core/model/article'
import type { Source } from '../../core/model/source'
import { LibraryError } from '../../library/errors'

/** A source of an article by its id. Throws a LibraryError if the article has no such source. */
export function sourceIn(article: Article, id: string): Source {
  const source = article.sources.find((candidate) => candidate.id === id)
  if (!source)
    throw new LibraryError('notFound', 'The article no longer has that source. Nothing was changed.')
  return source
}
