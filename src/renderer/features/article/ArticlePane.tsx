import { useEffect, useRef } from 'react'
import type { Article } from '../../../core/model/article'
import { useTextSelection, selectedSpan } from '../../lib/textSelection'
import { ArticleHead } from './ArticleHead'
import { ArticleText } from './ArticleText'
import { SelectionBar } from './SelectionBar'
import { TrashBanner } from './TrashBanner'

/** The article as its readers see it, with its claims marked in place. */
export function ArticlePane({ article }: { article: Article }) {
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => {
    const read = () => {
      const text = scroller.current?.querySelector<HTMLElement>('.text')
      useTextSelection.setState({ span: text ? selectedSpan(document.getSelection(), text) : null })
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [])
  return (
    // A region that scrolls has to be reachable by keyboard, to be scrolled by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <main className="article" ref={scroller} tabIndex={0} aria-label="Article">
      {article.removed && <TrashBanner id={article.id} removed={article.removed} />}
      <div className="article__column">
        <ArticleHead article={article} />
        <ArticleText article={article} />
      </div>
      <SelectionBar article={article} />
    </main>
  )
}
