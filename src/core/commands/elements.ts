import { z } from 'zod'
import type { Article } from '../model/article'
import { ElementKind, type ElementMark } from '../model/elementMark'
import { anchorAt, byPosition } from '../text/anchors'
import { shorten } from '../text/shorten'
import { CommandRefused, type Context } from './act'
import { mustKnowVersion } from './claims'

/** An element by its place, in UTF-16 code units, and its words there. */
export const ElementPlace = z.object({
  kind: ElementKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  exact: z.string().min(1),
})
export type ElementPlace = z.infer<typeof ElementPlace>

/** The article with one element's mark changed; a mark that says nothing is left out. Throws a CommandRefused. */
export function withElementMark(
  article: Article,
  { kind, start, end, exact }: ElementPlace,
  context: Context,
  change: (mark: ElementMark) => ElementMark,
): Article {
  mustKnowVersion(article, context)
  if (article.text.slice(start, end) !== exact)
    throw new CommandRefused(`“${shortly(exact)}” is not in the text at that place. Nothing was changed.`)
  const marks = article.elementMarks ?? []
  const known = marks.find(({ anchor }) => anchor.start === start && anchor.end === end)
  const changed = change(known ?? { kind, anchor: anchorAt(article.text, start, end) })
  return withElementMarks(article, [...marks.filter((mark) => mark !== known), changed])
}

/** The article with these marks, in reading order, without those that say nothing. */
export function withElementMarks(article: Article, marks: readonly ElementMark[]): Article {
  const { elementMarks: _, ...rest } = article
  const telling = marks.filter(
    ({ tick, question = '', answer = '' }) => tick || question !== '' || answer !== '',
  )
  if (telling.length === 0) return rest
  return { ...rest, elementMarks: telling.toSorted((a, b) => byPosition(a.anchor, b.anchor)) }
}

/** A few words of an element, for a sentence about it. */
export function shortly(exact: string): string {
  return shorten(exact, 40)
}
