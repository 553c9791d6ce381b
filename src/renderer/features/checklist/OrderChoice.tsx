import { ArrowDownWideNarrow } from 'lucide-react'
import { useMemo } from 'react'
import type { Article } from '../../../core/model/article'
import type { Order } from '../../../core/checklist/checklist'
import { useCursor } from '../../lib/checking/cursor'
import { focusChecklist } from '../../lib/places/focus'
import { isOrderBehind, orderAnew, useRanking } from '../../lib/article/ranking'

/** The order of the list. It is recomputed only on request, never while somebody works in it. */
export function OrderChoice({ article, order }: { article: Article; order: Order }) {
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
