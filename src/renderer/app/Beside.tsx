import type { Article } from '../../core/model/article'
import type { Scale } from '../../core/model/scale'
import { BesidePane } from '../features/beside/BesidePane'
import { SourcePane } from '../features/source/SourcePane'
import type { Beside as Kept } from '../lib/places/beside'

interface Props {
  readonly article: Article
  readonly scale: Scale
  readonly beside: Kept
}

/** What stands beside the article: a source, another claim, or an earlier version. */
export function Beside({ article, scale, beside }: Props) {
  if (beside.kind !== 'source') return <BesidePane article={article} scale={scale} beside={beside} />
  const source = article.sources.find(({ id }) => id === beside.source)
  return source ? <SourcePane key={source.id} article={article} source={source} at={beside.at} /> : null
}
