import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { openArticle, useArticle } from '../../lib/article/article'
import { openDialog } from '../../lib/dialogs'
import { listedArticles, useLibrary } from '../../lib/library/library'
import { useLibraryWork } from '../../lib/library/libraryWork'
import { moveToTrash } from '../../lib/library/trash'
import { ArticleEntry } from './ArticleEntry'
import { LibraryMenu } from './LibraryMenu'

/** The articles of the library, newest first. */
export function LibraryPane() {
  const all = useLibrary((state) => state.articles)
  const articles = useMemo(() => listedArticles(all), [all])
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
        <Survey />
      </div>
      {/* Only the entries in view are rendered, so each one states its position in the whole list. */}
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
                  onAssign={() => openDialog({ assignment: article.id })}
                  onRemove={() => void moveToTrash(article.id)}
                />
              </li>
            )
          })}
        </ul>
      </div>
      <PersonButton />
    </nav>
  )
}

/** Progress of the list while it has to be read from the articles; it can be used meanwhile. */
function Survey() {
  const survey = useLibraryWork((state) => state.survey)
  if (!survey) return null
  return (
    <p className="library__survey">
      Reading the library: {survey.done.toLocaleString('en')} of {survey.total.toLocaleString('en')}
    </p>
  )
}

/** The name recorded with every act; the account's name until the person sets one. */
function PersonButton() {
  const person = useLibrary((state) => state.start?.person ?? '')
  const isNamed = useLibrary((state) => state.start?.isPersonNamed ?? true)
  return (
    <button
      type="button"
      className={`library__person button ${isNamed ? 'button--quiet' : 'button--plain library__person--unnamed'}`}
      onClick={() => openDialog('person')}
    >
      {isNamed ? `Checking as ${person}` : `Checking as ${person || 'nobody'} — set your name`}
    </button>
  )
}
