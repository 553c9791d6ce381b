import { findElements } from '../../core/elements/findElements'
import { articleQuotations } from '../../core/fidelity/articleQuotations'
import { checkQuotation } from '../../core/fidelity/fidelity'
import { type PreparedSource, prepareSource } from '../../core/fidelity/source'
import type { Article } from '../../core/model/article'
import { compareEarlier } from '../../core/versions/compareEarlier'
import { putRecent } from '../../core/recent'
import { serve } from '../../workers/serve'

type QuotingText = Pick<Article, 'text' | 'blocks'>

/** The text of a source's file. */
export interface SourceText {
  readonly id: string
  readonly text: string
}

export type LongTextsTasks = typeof tasks

/** How many sources are kept prepared, for the next quotation from one of them. */
const mostSources = 8
const sources = new Map<string, PreparedSource>()

function prepared(text: string): PreparedSource {
  const source = sources.get(text) ?? prepareSource(text)
  putRecent(sources, text, source, mostSources)
  return source
}

/**
 * The thread for what takes seconds in the text of a book: finding its elements, comparing two versions of it, and
 * checking quotations against it.
 */
const tasks = {
  find: ({ text, blocks }: Pick<Article, 'text' | 'blocks'>) => findElements(text, blocks),
  compare: ({ earlier, text, sentences }: { earlier: string } & Pick<Article, 'text' | 'sentences'>) =>
    compareEarlier(earlier, { text, sentences }),
  prepare: ({ text }: { text: string }) => prepared(text),
  check: ({ text, quotation }: { text: string; quotation: string }) =>
    checkQuotation(prepared(text), quotation),
  checkAll: ({ article, sources: texts }: { article: QuotingText; sources: readonly SourceText[] }) =>
    articleQuotations(
      article,
      texts.map(({ id, text }) => ({ id, source: prepared(text) })),
    ),
}
serve(tasks)
