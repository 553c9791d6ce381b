import type { ReactNode } from 'react'
import type { Span } from '../../../core/model/anchor'
import { type Element, elementKey } from '../../../core/elements/elements'
import { segmentsOf } from '../../../core/text/segments'
import { goToElement } from '../../lib/checking/ticks'

interface Props {
  /** The text of the span. */
  readonly text: string
  readonly span: Span
  readonly elements: readonly Element[]
  /** The key of the current element. */
  readonly at: string | null
}

/**
 * A stretch of text with its elements underlined; where one is in a quotation, it decides how the words look. A click
 * goes to it; by keyboard, use J and K.
 */
export function elementPieces({ text, span, elements, at }: Props): ReactNode[] {
  return segmentsOf(span, elements).map(({ start, end, marks }) => {
    const words = text.slice(start - span.start, end - span.start)
    const inner = marks.reduce<Element | undefined>(
      (best, one) => (best && best.end - best.start < one.end - one.start ? best : one),
      undefined,
    )
    if (!inner)
      return (
        <span key={start} data-start={start}>
          {words}
        </span>
      )
    const className = [
      'element',
      `element--${inner.state}`,
      inner.kind === 'quotation' ? 'element--quotation' : '',
      // Its sign comes after its last words only.
      end === inner.end ? 'element--end' : '',
      marks.some((mark) => elementKey(mark) === at) ? 'element--here' : '',
    ]
    return (
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
      <span
        key={start}
        data-start={start}
        data-elements={marks.map(elementKey).join('|')}
        className={className.filter(Boolean).join(' ')}
        onClick={(event) => {
          if (!document.getSelection()?.isCollapsed) return
          event.preventDefault()
          goToElement(inner)
        }}
      >
        {words}
      </span>
    )
  })
}
