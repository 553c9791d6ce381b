import { useEffect, useMemo, useState } from 'react'
import type { Article } from '../../../core/model/article'
import { directionOf } from '../../../core/text/direction'
import { useTextSelection, selectedSpan } from '../../lib/checking/textSelection'
import { ArticleHead } from './ArticleHead'
import { ArticleText } from './ArticleText'
import { SelectionBar } from './SelectionBar'
import { TextStrip } from './TextStrip'
import { TickBar } from './TickBar'
import { TrashBanner } from './TrashBanner'
import { ScrollRegion } from '../../ui/ScrollRegion'

/** The article as its readers see it, with its claims marked in place. */
export function ArticlePane({ article }: { article: Article }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const direction = useMemo(() => directionOf(article.text), [article.text])
  useEffect(() => {
    const read = () => {
      const text = scroller?.querySelector<HTMLElement>('.text')
      useTextSelection.setState({ span: text ? selectedSpan(document.getSelection(), text) : null })
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [scroller])
  return (
    <main className="article" aria-label="Article" dir={direction}>
      <ScrollRegion className="article__scroll" label="Text" role="group" ref={setScroller}>
        {article.removed && <TrashBanner id={article.id} removed={article.removed} />}
        <div className="article__column">
          <ArticleHead article={article} />
          <ArticleText article={article} scroller={scroller} />
        </div>
        <SelectionBar article={article} />
      </ScrollRegion>
      <TextStrip article={article} />
      <TickBar article={article} />
    </main>
  )
}
