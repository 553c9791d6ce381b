import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { openArticle, useArticle } from '../../lib/article'
import { openDialog } from '../../lib/dialogs'
import { listedArticles, useLibrary } from '../../lib/library'
import { removeArticle } from '../../lib/trash'
import { ArticleEntry } from './ArticleEntry'
import { LibraryMenu } from './LibraryMenu'

/** The articles of the library, the latest first. */
export function LibraryPane() {
  const all = useLibrary((state) => state.articles)
  const articles = useMemo(() => listedArticles(all), [all])
  const person = useLibrary((state) => state.person)
  const isPersonNamed = useLibrary((state) => state.isPersonNamed)
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
      <div className="library__head">
        <h2 className="pane-title">
          Library <span className="count">{articles.length.toLocaleString('en')}</span>
        </h2>
        <LibraryMenu trashed={all.length - articles.length} />
      </div>
      <Survey />
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
                  onRemove={() => void removeArticle(article.id, article.title)}
                />
              </li>
            )
          })}
        </ul>
      </div>
      <button
        type="button"
        className={`library__person button ${isPersonNamed ? 'button--quiet' : 'button--plain'}`}
        onClick={() => openDialog('person')}
      >
        Checking as {person}
        {!isPersonNamed && ' — set your name'}
      </button>
    </nav>
  )
}

/** How far the list has come where it has to be read from the articles; it can be used meanwhile. */
function Survey() {
  const work = useLibrary((state) => state.work)
  if (work?.work !== 'survey') return <span />
  return (
    <p className="library__survey" role="status">
      Reading the library: {work.done.toLocaleString('en')} of {work.total.toLocaleString('en')}
    </p>
  )
}
