import type { Article } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import type { ListedSource } from '../../../core/sources/sourceList'
import { Button } from '../../ui/Button'
import { Name } from '../../ui/Name'
import { actOn } from './sourceAct'
import { SourceSigns } from './SourceSigns'
import { SourceUses } from './SourceUses'
import { aboutSource, kindInWords, useInWords } from './sourceWords'

interface Props {
  readonly listed: ListedSource
  /** The open article. */
  readonly article: Article | undefined
  readonly scale: Scale
  readonly onCorrect: () => void
  /** To say which other source of the list is the same; absent if there is no other. */
  readonly onSame: (() => void) | undefined
}

/** The chosen source: what can be done with it, and where it is used. */
export function SourceDetail({ listed, article, scale, onCorrect, onSame }: Props) {
  const { source } = listed
  const act = actOn(listed, article)
  return (
    <section className="sources__detail" aria-label="The chosen source">
      <h3 className="sources__name">
        <Name>{source.title}</Name>
      </h3>
      <p className="sources__about">{aboutSource(source)}</p>
      {source.url !== '' && <p className="sources__about">{source.url}</p>}
      <p className="sources__about sources__line">
        <span>{kindInWords(source)}</span>
        <SourceSigns {...listed} />
      </p>
      <div className="sources__acts">
        <Button tone="primary" onClick={() => void act.run()}>
          {act.label}
        </Button>
        <Button onClick={onCorrect}>Correct…</Button>
        {onSame && <Button onClick={onSame}>Same as…</Button>}
      </div>
      <h3 className="sources__used">Used in {useInWords(listed)}</h3>
      <SourceUses places={listed.places} scale={scale} />
    </section>
  )
}
