import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { useMemo } from 'react'
import type { Article } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { checklistRows } from '../../../core/checklist/checklist'
import { countsOf, everyRow, isFiltering, type RowFilter } from '../../../core/checklist/filter'
import { type RowState, rowStates } from '../../../core/checklist/row'
import { foldAll, useCursor } from '../../lib/checking/cursor'
import { FilterMenu } from './FilterMenu'
import { grouped } from '../../../core/text/counted'
import { stateNames } from './stateNames'
import { OrderChoice } from './OrderChoice'
import { IconButton } from '../../ui/IconButton'

/** What the checklist shows, in which order. The filters combine, and each says how many rows it would show. */
export function ChecklistFilters({ article, scale }: { article: Article; scale: Scale }) {
  const { filter, order, foldsDone } = useCursor()
  const rows = useMemo(() => checklistRows(article, 'reading'), [article])
  const counts = useMemo(() => countsOf(rows, filter, 'states'), [rows, filter])
  return (
    <div className="checklist__head">
      <div className="chips" role="group" aria-label="Show">
        <button
          type="button"
          className="filterchip"
          aria-pressed={!isFiltering(filter)}
          onClick={() => useCursor.setState({ filter: everyRow })}
        >
          All <span className="count">{grouped(rows.length)}</span>
        </button>
        {rowStates.map((state) => (
          <button
            key={state}
            type="button"
            className="filterchip"
            aria-pressed={filter.states.includes(state)}
            onClick={() => useCursor.setState({ filter: onlyState(filter, state) })}
          >
            {stateNames[state]} <span className="count">{grouped(counts.get(state) ?? 0)}</span>
          </button>
        ))}
      </div>
      <div className="checklist__acts">
        <FilterMenu rows={rows} scale={scale} />
        {order === 'reading' && (
          <IconButton
            name={foldsDone ? 'Unfold what is done' : 'Fold what is done'}
            onClick={() => foldAll(!foldsDone)}
          >
            {foldsDone ? (
              <ChevronsUpDown size={15} aria-hidden="true" />
            ) : (
              <ChevronsDownUp size={15} aria-hidden="true" />
            )}
          </IconButton>
        )}
        <OrderChoice article={article} order={order} />
      </div>
    </div>
  )
}

/** The filter with this state alone, or without it if that was so already; the menu combines several. */
function onlyState(filter: RowFilter, state: RowState): RowFilter {
  const wasOnly = filter.states.length === 1 && filter.states[0] === state
  return { ...filter, states: wasOnly ? [] : [state] }
}
