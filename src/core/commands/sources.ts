import type { Article } from '../model/article'
import type { Source } from '../model/source'
import { CommandRefused } from './act'

/** The article with one source changed. Throws a CommandRefused if the article has no such source. */
export function withSource(article: Article, id: string, change: (source: Source) => Source): Article {
  if (!article.sources.some((source) => source.id === id)) {
    throw new CommandRefused('The article no longer has that source. Nothing was changed.')
  }
  return {
    ...article,
    sources: article.sources.map((source) => (source.id === id ? change(source) : source)),
  }
}
