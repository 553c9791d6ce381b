import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Source } from '../../../core/model/source'
import { type Composition, newSource } from '../../lib/composing'
import { Name } from '../../ui/Name'
import { matchingSources } from './matchingSources'

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
          <button
            type="button"
            className="button button--quiet button--icon"
            aria-label={`Another source than ${source.title}`}
            title="Another source"
            onClick={onClear}
          >
            <X size={14} aria-hidden="true" />
          </button>
        )}
      </p>
    </div>
  )
}

function SourceSearch({ article, composition, onChange, onConfirm }: Props) {
  const id = useId()
  const [at, setAt] = useState(0)
  // A new source that was described already is named here, too.
  const described = composition.source
  const words = described?.title ?? composition.words
  const found = matchingSources(article.sources, words)
  const title = words.trim()
  const offers: readonly Source[] = title === '' ? found : [...found, described ?? newSource(title)]
  const chosen = offers[Math.min(at, offers.length - 1)]
  const choose = (source: Source | undefined) => source && onChange({ source, words: '' })
  const onKeyDown = (event: KeyboardEvent) => {
    const count = offers.length
    if (event.key === 'ArrowDown' && count > 0) setAt((at + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) setAt((at + count - 1) % count)
    else if (event.key === 'Enter' && chosen) {
      if (event.ctrlKey || event.metaKey) onConfirm(chosen)
      else choose(chosen)
    } else return
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
        aria-activedescendant={offers.length > 0 ? `${id}-${Math.min(at, offers.length - 1)}` : undefined}
        placeholder="A few letters of a known source, or the title of a new one"
        value={words}
        onChange={(event) => {
          setAt(0)
          const typed = event.target.value
          onChange({ words: typed, source: described && { ...described, title: typed } })
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-found`} role="listbox" aria-label="Sources" className="sourcesearch__found">
        {offers.map((source, index) => {
          const isNew = index >= found.length
          return (
            <li
              key={isNew ? 'new' : source.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={source === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(source)}
            >
              <Name>{source.title}</Name>
              <span className="sourcesearch__about">
                {isNew
                  ? 'a new source'
                  : [source.author, source.publisher, source.published].filter(Boolean).join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
