import type { Span } from '../model/anchor'
import type { Article } from '../model/article'
import type { ElementKind, ElementMark } from '../model/elementMark'
import { byPosition } from '../text/anchors'
import { marksBySpan } from '../text/segments'

/** A checkable element as it is found in the text. */
export interface FoundElement extends Span {
  readonly kind: ElementKind
}

/** `unticked`: nobody has looked. `queried`: the writer is asked about it, and nobody has ticked it since. */
export type ElementState = 'unticked' | 'ticked' | 'queried'

/** A checkable element with what people did with it. */
export interface Element extends FoundElement {
  readonly state: ElementState
  readonly mark?: ElementMark
}

type Marked = Pick<Article, 'elementMarks' | 'sentences'>

/** Identifies an element by its place. */
export const elementKey = ({ start, end }: Span): string => `${start} ${end}`

/** An element by its place and its words there, as the commands on it name it. */
export function placeOf(text: string, { kind, start, end }: FoundElement) {
  return { kind, start, end, exact: text.slice(start, end) }
}

/** How far an element with that mark is checked. */
export function elementState({ tick }: ElementMark): ElementState {
  return tick ? 'ticked' : 'queried'
}

/**
 * The elements to go through, in reading order: those found, except in sentences that somebody marked as having nothing
 * to check, and every queried one, even where its words are no element any more.
 */
export function elementsOf(
  found: readonly FoundElement[],
  { elementMarks = [], sentences }: Marked,
): Element[] {
  const marks = new Map(elementMarks.map((mark) => [elementKey(mark.anchor), mark]))
  const passed = sentences.filter(({ nothingToCheck }) => nothingToCheck)
  const skipped = new Set(
    marksBySpan(
      passed,
      found.filter(({ start, end }) => !marks.has(elementKey({ start, end }))),
    ).flat(),
  )
  const elements = found
    .filter((one) => !skipped.has(one))
    .map((one) => withMark(one, marks.get(elementKey(one))))
  const keys = new Set(elements.map(elementKey))
  const others = elementMarks
    .filter((mark) => elementState(mark) === 'queried' && !keys.has(elementKey(mark.anchor)))
    .map((mark) => withMark({ kind: mark.kind, start: mark.anchor.start, end: mark.anchor.end }, mark))
  return others.length === 0 ? elements : [...elements, ...others].toSorted(byPosition)
}

function withMark({ kind, start, end }: FoundElement, mark: ElementMark | undefined): Element {
  return mark
    ? { kind, start, end, state: elementState(mark), mark }
    : { kind, start, end, state: 'unticked' }
}
