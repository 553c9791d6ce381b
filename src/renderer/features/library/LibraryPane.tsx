import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { openArticle, useArticle } from '../../lib/article'
import { openDialog } from '../../lib/dialogs'
import { useLibrary } from '../../lib/library'
import { ArticleEntry } from './ArticleEntry'

/** The articles of the library, the latest first. */
export function LibraryPane() {
  const articles = useLibrary((state) => state.articles)
  const person = useLibrary((state) => state.person)
  const openId = useArticle((state) => state.view?.article.id)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 8,
    getItemKey: (index) => articles[index]?.id ?? index,
  })

  return (
    <nav className="library" aria-label="Library">
      <h2 className="pane-title">
        Library <span className="count">{articles.length}</span>
      </h2>
      {/* Only what is in sight exists, so each entry says its place in the whole list. */}
      <div className="library__list" ref={scroller} tabIndex={-1}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const article = articles[row.index]
            if (!article) return null
            return (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                aria-setsize={articles.length}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <ArticleEntry
                  article={article}
                  isOpen={article.id === openId}
                  onOpen={() => void openArticle(article.id)}
                />
              </li>
            )
          })}
        </ul>
      </div>
      <button
        type="button"
        className="library__person button button--quiet"
        onClick={() => openDialog('person')}
      >
        Checking as {person}
      </button>
    </nav>
  )
}
