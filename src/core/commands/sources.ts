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

/** Keeps the attached file: a form can't change it, and it may have been attached after the form was opened. */
export function correctedSource({ attachment }: Source, { attachment: _, ...source }: Source): Source {
  return attachment ? { ...source, attachment } : source
}

/** Whether evidence cites it, also on claims that a newer version lost. */
export function isCited({ claims, gone = [] }: Article, source: string): boolean {
  return [...claims, ...gone].some(({ evidence }) => evidence.some((item) => item.source === source))
}
