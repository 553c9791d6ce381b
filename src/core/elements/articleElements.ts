import type { Article } from '../model/article'
import { type ElementCoverage, elementCoverage } from './coverage'
import { type Element, elementsOf } from './elements'
import { findElements } from './findElements'

type Read = Pick<Article, 'text' | 'blocks' | 'sentences' | 'elementMarks'>

/** The checkable elements of an article with what people did with them. Linear in the text: a second a million characters. */
export function articleElements(article: Read): Element[] {
  return elementsOf(findElements(article.text, article.blocks), article)
}

/** How many elements are ticked; undefined for an article whose elements nobody has begun to tick. */
export function articleElementCoverage(article: Read): ElementCoverage | undefined {
  return (article.elementMarks ?? []).length === 0 ? undefined : elementCoverage(articleElements(article))
}
