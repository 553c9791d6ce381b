import type { Hit } from '../../../contract/answers'
import { Name } from '../../ui/Name'
import { HitText } from './HitText'

interface Props {
  /** Of the search box, which the ids of the options begin with. */
  readonly id: string
  readonly hits: readonly Hit[]
  /** The index of the hit that Enter opens. */
  readonly at: number
  readonly onChoose: (hit: Hit) => void
}

/** What a search has found, as the list of a combobox; the focus stays in its field. */
export function HitList({ id, hits, at, onChoose }: Props) {
  return (
    <ul id={`${id}-hits`} role="listbox" aria-label="What was found">
      {hits.map((hit, index) => (
        <li
          key={`${hit.kind} ${hit.article} ${hit.claim} ${hit.text}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="hit"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(hit)}
        >
          <span className="hit__kind">{hit.kind}</span>
          <span className="hit__text">
            <bdi>
              <HitText text={hit.text} matches={hit.matches} />
            </bdi>
          </span>
          {hit.kind !== 'article' && (
            <span className="hit__where">
              <Name>{hit.articleTitle}</Name>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
