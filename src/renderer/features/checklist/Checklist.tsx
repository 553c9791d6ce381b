import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDownWideNarrow } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { Article } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { countRows, type Filter, type Order } from '../../../core/checklist/checklist'
import { goTo, move, useCursor } from '../../lib/cursor'
import { focusChecklist } from '../../lib/focus'
import { isOrderBehind, orderAnew, shownRows, useRanking } from '../../lib/ranking'
import { ChecklistRow } from './ChecklistRow'

const filterNames: Record<Filter, string> = {
  all: 'All',
  open: 'To check',
  checked: 'Checked',
  passed: 'Set aside',
}

interface Props {
  readonly article: Article
  readonly scale: Scale
}

/** Every claim of the article, and every sentence without one, to go through line by line. */
export function Checklist({ article, scale }: Props) {
  const { row: current, order, filter } = useCursor()
  const places = useRanking((state) => state.places)
  const rows = useMemo(() => shownRows(article, order, filter, places), [article, order, filter, places])
  const counts = useMemo(() => countRows(article), [article])
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const at = rows.findIndex((row) => row.id === current)

  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' })
  }, [at, list])

  return (
    <section className="checklist" aria-label="Checklist">
      <div className="checklist__head">
        <div className="tabs" role="group" aria-label="Show">
          {(Object.keys(filterNames) as Filter[]).map((name) => (
            <button
              key={name}
              type="button"
              className="tab"
              aria-pressed={filter === name}
              onClick={() => useCursor.setState({ filter: name })}
            >
              {filterNames[name]} <span className="count">{counts[name]}</span>
            </button>
          ))}
        </div>
        <OrderChoice article={article} order={order} />
      </div>
      <LanguageNote />
      <div
        className="checklist__list"
        ref={scroller}
        role="listbox"
        data-list="checklist"
        aria-label="Claims and unread sentences"
        aria-activedescendant={at >= 0 ? rowId(current ?? '') : undefined}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          move(article, event.key === 'ArrowDown' ? 1 : -1)
        }}
      >
        <div role="presentation" style={{ height: list.getTotalSize() }} className="checklist__rows">
          {list.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <div
                key={item.key}
                id={rowId(row.id)}
                ref={list.measureElement}
                data-index={item.index}
                role="option"
                aria-selected={row.id === current}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                className="row"
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => goTo(row.id)}
              >
                <ChecklistRow row={row} article={article} scale={scale} />
              </div>
            )
          })}
        </div>
        {rows.length === 0 && <p className="checklist__empty">{emptyWords[filter]}</p>}
      </div>
    </section>
  )
}

/** Shown where no model knows the language, so that nobody expects more of the order than rules can give. */
function LanguageNote() {
  const by = useRanking((state) => state.latest?.by)
  if (by !== 'rules') return null
  return (
    <p className="checklist__note">
      No model knows this language: claims are found and ordered by rules alone.
    </p>
  )
}

/** The order of the list. It is recomputed only on request, never while somebody works in it. */
function OrderChoice({ article, order }: { article: Article; order: Order }) {
  const ranking = useRanking()
  const isBehind = useMemo(
    () => order === 'priority' && isOrderBehind(article, ranking),
    [article, order, ranking],
  )
  const sortAgain = () => {
    orderAnew(article)
    // The button is gone by then.
    focusChecklist()
  }
  return (
    <div className="order">
      {/* Its space is reserved, so that nothing moves when it appears. */}
      {order === 'priority' && (
        <button
          type="button"
          className={isBehind ? 'order__again' : 'order__again order__again--idle'}
          aria-label="Sort again"
          title="Priorities have changed since: sort again"
          onClick={sortAgain}
        >
          <ArrowDownWideNarrow size={16} aria-hidden="true" />
        </button>
      )}
      <label>
        <span className="visually-hidden">Order</span>
        <select
          value={order}
          onChange={(event) => {
            orderAnew(article)
            useCursor.setState({ order: event.target.value === 'priority' ? 'priority' : 'reading' })
          }}
        >
          <option value="reading">As read</option>
          <option value="priority">By priority</option>
        </select>
      </label>
    </div>
  )
}

const emptyWords: Record<Filter, string> = {
  all: 'No claims were found. Select words in the article and press C to add one.',
  open: 'Everything is checked.',
  checked: 'Nothing is checked yet.',
  passed: 'Nothing was set aside.',
}

function rowId(row: string): string {
  return `row-${row.replace(':', '-')}`
}
