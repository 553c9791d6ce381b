import type { ListedSource } from '../../../core/sources/sourceList'
import { Button } from '../../ui/Button'
import { SourceName } from './SourceName'
import { keyOf, useInWords } from './sourceWords'

interface Props {
  /** The source that another one is the same as. */
  readonly one: ListedSource
  /** The one chosen in the list. */
  readonly other: ListedSource
  readonly onUnite: () => void
  readonly onCancel: () => void
}

/** Two sources beside each other, to say that they are one. */
export function UniteSources({ one, other, onUnite, onCancel }: Props) {
  const isItself = keyOf(one) === keyOf(other)
  return (
    <section className="sources__detail" aria-label="The same source">
      <h3 className="sources__used">Which source is the same as this one?</h3>
      <Facts listed={one} />
      {isItself ? (
        <p className="sources__facts sources__facts--none sources__about">Choose it in the list.</p>
      ) : (
        <>
          <h3 className="sources__used">Chosen in the list</h3>
          <Facts listed={other} />
          <p className="sources__about">
            They will be listed as one and count as one where sources have to be independent. Each article
            keeps the details it has.
          </p>
        </>
      )}
      <div className="sources__acts">
        {!isItself && (
          <Button tone="primary" onClick={onUnite}>
            They are one source
          </Button>
        )}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  )
}

function Facts({ listed }: { listed: ListedSource }) {
  return (
    <div className="sources__facts">
      <SourceName source={listed.source} />
      {listed.source.url !== '' && <p className="sources__about">{listed.source.url}</p>}
      <p className="sources__about">{useInWords(listed)}</p>
    </div>
  )
}
