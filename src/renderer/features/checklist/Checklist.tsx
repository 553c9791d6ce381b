import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Article } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { directionOf } from '../../../core/text/direction'
import { isFiltering } from '../../../core/checklist/filter'
import { type ListItem, listItems } from '../../../core/checklist/list'
import { fold, goTo, move, useCursor } from '../../lib/checking/cursor'
import { placeInOrder, useRanking } from '../../lib/article/ranking'
import { ChecklistFilters } from './ChecklistFilters'
import { ChecklistRow } from './ChecklistRow'
import { LanguageNote } from './LanguageNote'

interface Props {
  readonly article: Article
  readonly scale: Scale
}

/** The article line by line: every sentence, with its claims beneath it. */
export function Checklist({ article, scale }: Props) {
  const cursor = useCursor()
  const { row: current, filter } = cursor
  const places = useRanking((state) => state.places)
  const items = useMemo(
    () => listItems(article, { ...cursor, current, place: placeInOrder(places) }),
    [article, cursor, current, places],
  )
  const direction = useMemo(() => directionOf(article.text), [article.text])
  // With another function, the list would measure all rows anew.
  const getItemKey = useCallback((index: number) => items[index]?.row.id ?? index, [items])
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.row.type === 'claim' ? 47 : 28),
    paddingStart: 4,
    paddingEnd: 4,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
    overscan: 12,
    getItemKey,
  })
  const at = items.findIndex(({ row }) => row.id === current)

  // Also when the list gets smaller, which the virtualizer only says where it draws other rows: the row one is at stays
  // in sight.
  useEffect(() => {
    if (at < 0 || !scroller.current) return
    const reveal = () => list.scrollToIndex(at, { align: 'auto' })
    reveal()
    const sizes = new ResizeObserver(reveal)
    sizes.observe(scroller.current)
    return () => sizes.disconnect()
  }, [at, list])

  return (
    <section className="checklist" aria-label="Checklist">
      <ChecklistFilters article={article} scale={scale} />
      <LanguageNote text={article.text} />
      <div
        className="checklist__list"
        ref={scroller}
        role="tree"
        dir={direction}
        data-list="checklist"
        aria-label="Claims and unread sentences"
        aria-activedescendant={at >= 0 ? rowId(current ?? '') : undefined}
        tabIndex={0}
        onKeyDown={(event) => onKey(event, article, items[at])}
      >
        <div role="presentation" style={{ height: list.getTotalSize() }} className="checklist__rows">
          {list.getVirtualItems().map(({ key, index, start }) => {
            const item = items[index]
            if (!item) return null
            const { row, level, isFolded, isStop } = item
            return (
              <div
                key={key}
                id={rowId(row.id)}
                ref={list.measureElement}
                data-index={index}
                data-stop={isStop || undefined}
                data-drop-claim={row.type === 'claim' ? row.claim.id : undefined}
                role="treeitem"
                aria-level={level}
                aria-expanded={isFolded === undefined ? undefined : !isFolded}
                aria-selected={row.id === current}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className={`row row--${row.type} row--level${level}`}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => choose(item)}
              >
                <ChecklistRow item={item} text={article.text} scale={scale} />
              </div>
            )
          })}
        </div>
        {items.length === 0 && (
          <p className="checklist__empty">
            {isFiltering(filter)
              ? 'Nothing in the article is like this.'
              : 'No claims were found. Select words in the article and press C to add one.'}
          </p>
        )}
      </div>
    </section>
  )
}

/** A click on a sentence goes to it; one that is there already folds or unfolds. */
function choose({ row, isFolded }: ListItem): void {
  if (isFolded !== undefined && useCursor.getState().row === row.id) fold(row.id, !isFolded)
  else goTo(row.id)
}

/** Arrows go through the list, and fold and unfold, as in every tree. */
function onKey(event: KeyboardEvent, article: Article, item: ListItem | undefined): void {
  if (!['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'].includes(event.key)) return
  event.preventDefault()
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    return move(article, event.key === 'ArrowDown' ? 1 : -1)
  if (item?.isFolded === undefined) return
  const isFolded = event.key === 'ArrowLeft'
  if (item.isFolded !== isFolded) fold(item.row.id, isFolded)
}

function rowId(row: string): string {
  return `row-${row.replace(':', '-')}`
}
