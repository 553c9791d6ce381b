import { useEffect, useState } from 'react'
import type { Article } from '../../../core/model/article'
import { useTextSelection, selectedSpan } from '../../lib/textSelection'
import { ArticleHead } from './ArticleHead'
import { ArticleText } from './ArticleText'
import { SelectionBar } from './SelectionBar'
import { TextStrip } from './TextStrip'
import { TrashBanner } from './TrashBanner'

/** The article as its readers see it, with its claims marked in place. */
export function ArticlePane({ article }: { article: Article }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const read = () => {
      const text = scroller?.querySelector<HTMLElement>('.text')
      useTextSelection.setState({ span: text ? selectedSpan(document.getSelection(), text) : null })
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [scroller])
  return (
    <main className="article" aria-label="Article">
      {/* A region that scrolls has to be reachable by keyboard, to be scrolled by it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="article__scroll" ref={setScroller} tabIndex={0} role="group" aria-label="Text">
        {article.removed && <TrashBanner id={article.id} removed={article.removed} />}
        <div className="article__column">
          <ArticleHead article={article} />
          <ArticleText article={article} scroller={scroller} />
        </div>
        <SelectionBar article={article} />
      </div>
      <TextStrip article={article} />
    </main>
  )
}
