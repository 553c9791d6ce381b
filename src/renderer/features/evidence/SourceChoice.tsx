import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Source } from '../../../core/model/source'
import type { ListedSource } from '../../../core/sources/sourceList'
import { citing, type Composition, newSource } from '../../lib/checking/composing'
import { Name } from '../../ui/Name'
import { matchingSources, most } from './matchingSources'
import { takeOver, useSourcesElsewhere } from '../../lib/library/sources'
import { IconButton } from '../../ui/IconButton'

interface Props {
  readonly article: Article
  readonly composition: Composition
  readonly onChange: (change: Partial<Composition>) => void
  /** The person takes this source, and the evidence is complete. */
  readonly onConfirm: (source: Source) => void
}

/** The source, found by typing a few letters of anything known of it, or named anew. */
export function SourceChoice({ article, composition, onChange, onConfirm }: Props) {
  const { source, words, isEdit } = composition
  if (source && (isEdit || article.sources.some(({ id }) => id === source.id) || words === ''))
    return <ChosenSource source={source} onClear={isEdit ? undefined : () => onChange({ source: null })} />
  return <SourceSearch {...{ article, composition, onChange, onConfirm }} />
}

function ChosenSource({ source, onClear }: { source: Source; onClear: (() => void) | undefined }) {
  return (
    <div className="field">
      <span className="field__name">Source</span>
      <p className="chosensource">
        <Name>{source.title}</Name>
        {onClear && (
          <IconButton name={`Another source than ${source.title}`} title="Another source" onClick={onClear}>
            <X size={14} aria-hidden="true" />
          </IconButton>
        )}
      </p>
    </div>
  )
}

/** One of the lines below the field. */
interface Offer {
  readonly key: string
  readonly title: string
  readonly about: string
  /** The source to cite: of this article, taken over from another one, or new. Null when it can't be taken over. */
  readonly take: () => Promise<Source | null>
}

function SourceSearch({ article, composition, onChange, onConfirm }: Props) {
  const id = useId()
  const [at, setAt] = useState(0)
  // A new source that was described already is named here, too.
  const described = composition.source
  const words = described?.title ?? composition.words
  const offers = offersFor(article, words, useSourcesElsewhere(article, words), described)
  const place = Math.min(at, offers.length - 1)
  const choose = (offer: Offer | undefined, then?: (source: Source) => void) =>
    void offer?.take().then((source) => {
      if (!source) return
      if (then) then(source)
      else onChange(citing(source))
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const count = offers.length
    if (event.key === 'ArrowDown' && count > 0) setAt((place + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) setAt((place + count - 1) % count)
    else if (event.key === 'Enter' && offers[place])
      choose(offers[place], event.ctrlKey || event.metaKey ? onConfirm : undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="field sourcesearch">
      <label htmlFor={id}>Source</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={offers.length > 0 ? `${id}-${place}` : undefined}
        placeholder="A known one, or a new title"
        value={words}
        onChange={(event) => {
          setAt(0)
          const typed = event.target.value
          onChange({ words: typed, source: described && { ...described, title: typed } })
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-found`} role="listbox" aria-label="Sources" className="sourcesearch__found">
        {offers.map((offer, index) => (
          <li
            key={offer.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === place}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(offer)}
          >
            <Name>{offer.title}</Name>
            <span className="sourcesearch__about">{offer.about}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The article's own sources first, then those of other articles, then a new one of that title. */
function offersFor(
  article: Article,
  words: string,
  elsewhere: readonly ListedSource[],
  described: Source | null,
): Offer[] {
  const about = ({ author, publisher, published }: Source) =>
    [author, publisher, published].filter(Boolean).join(' · ')
  const own = matchingSources(article.sources, words).map((source) => ({
    key: source.id,
    title: source.title,
    about: about(source),
    take: () => Promise.resolve(source),
  }))
  const others = elsewhere.slice(0, Math.max(2, most - own.length)).map(({ source, places: [place] }) => ({
    key: `${place?.article} ${source.id}`,
    title: source.title,
    about: ['in another article', about(source)].filter(Boolean).join(' · '),
    take: () => (place ? takeOver(article.id, place) : Promise.resolve(null)),
  }))
  const title = words.trim()
  const fresh = {
    key: 'new',
    title,
    about: 'a new source',
    take: () => Promise.resolve(described ?? newSource(title)),
  }
  return [...own, ...others, ...(title === '' ? [] : [fresh])]
}
