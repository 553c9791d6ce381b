import { ArrowDown, ListChecks } from 'lucide-react'
import { elementCoverage, elementsInWords } from '../../../core/elements/coverage'
import type { Article } from '../../../core/model/article'
import { goToUnticked, setTicking, useElements, useFetchedElements, useTicks } from '../../lib/checking/ticks'

/** How many elements are ticked, and the way to the next one; and the switch that shows them in the text. */
export function TickCounter({ article }: { article: Article }) {
  const isTicking = useTicks((state) => state.isTicking)
  useFetchedElements(article)
  const elements = useElements(article)
  const isShown = elements !== null && (isTicking || article.elementMarks !== undefined)
  const coverage = isShown ? elementCoverage(elements) : undefined
  return (
    <>
      {coverage && (
        <button
          type="button"
          className="counter__go"
          title="To the next element that is not ticked"
          onClick={() => goToUnticked(elements ?? [])}
        >
          {elementsInWords(coverage)} ticked
          {coverage.queried > 0 && `, ${coverage.queried} queried`} <ArrowDown size={13} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="counter__go"
        aria-pressed={isTicking}
        aria-keyshortcuts="Shift+T"
        title="Tick every number, name, title, date, quotation and place (Shift+T)"
        onClick={() => setTicking(!isTicking)}
      >
        <ListChecks size={14} aria-hidden="true" /> Tick elements
      </button>
    </>
  )
}
