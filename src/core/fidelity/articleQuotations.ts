import type { Span } from '../model/anchor'
import type { Article } from '../model/article'
import { findQuotations } from '../text/quotations'
import { checkQuotation, type Fidelity } from './fidelity'
import type { PreparedSource } from './source'
import { isWordForm, tokensOf } from './tokens'

/** A source that an article's quotations may come from. */
export interface QuotedSource {
  readonly id: string
  readonly source: PreparedSource
}

/** A quotation of an article, and the source that has its words, or else the nearest wording. */
export interface CheckedQuotation {
  /** The words between the quotation marks, in UTF-16 code units of the article's text. */
  readonly quotation: Span
  /** The id of the source; null if none has the words or anything like them. */
  readonly source: string | null
  readonly result: Fidelity
}

/** Shorter quotations are names and single words, which say little about where they come from. */
const leastWords = 3

/**
 * The quotations of a text with at least three words, in reading order, each with the first source that has it word for
 * word, or else the one with the nearest wording.
 */
export function articleQuotations(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  sources: readonly QuotedSource[],
): CheckedQuotation[] {
  return findQuotations(text, blocks).flatMap(({ inner }) => {
    const words = text.slice(inner.start, inner.end)
    return wordCount(words) < leastWords ? [] : [{ quotation: inner, ...bestSource(words, sources) }]
  })
}

function bestSource(
  words: string,
  sources: readonly QuotedSource[],
): Pick<CheckedQuotation, 'source' | 'result'> {
  let best: Pick<CheckedQuotation, 'source' | 'result'> = { source: null, result: { found: 'none' } }
  for (const { id, source } of sources) {
    const result = checkQuotation(source, words)
    if (result.found === 'exact') return { source: id, result }
    if (likenessIn(result) > likenessIn(best.result)) best = { source: id, result }
  }
  return best
}

const likenessIn = (result: Fidelity) => (result.found === 'near' ? result.likeness : 0)

function wordCount(words: string): number {
  return tokensOf(words).filter(({ form }) => isWordForm(form)).length
}
