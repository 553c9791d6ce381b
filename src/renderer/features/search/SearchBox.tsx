import { useEffect, useId, useState } from 'react'
import type { Hit } from '../../../contract/answers'
import { openArticle } from '../../lib/article/article'
import { ask } from '../../lib/ask'
import { goToClaim } from '../../lib/checking/cursor'
import { focusChecklist } from '../../lib/places/focus'
import { notifyFailure } from '../../lib/notices'
import { HitText } from './HitText'
import { Name } from '../../ui/Name'

/** How long typing has to pause before a search starts, in milliseconds. */
const pause = 80

/** One box that finds articles, claims and sources, even misspelt ones. */
export function SearchBox() {
  const id = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ readonly words: string; readonly hits: readonly Hit[] } | null>(null)
  const [at, setAt] = useState(0)
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    if (text.trim() === '') return
    let isLatest = true
    const timer = setTimeout(() => {
      ask('search.query', { text })
        .then((hits) => {
          if (!isLatest) return
          setFound({ words: text, hits })
          setAt(0)
        })
        .catch(notifyFailure)
    }, pause)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [text])

  const choose = (hit: Hit | undefined) => {
    if (!hit) return
    setOpen(false)
    void openArticle(hit.article).then((opened) => {
      if (!opened) return
      if (hit.claim !== null) goToClaim(hit.claim)
      focusChecklist()
    })
  }

  /** Enter may come before the results for the last words; it means those, not the results shown so far. */
  const chooseFirst = () => {
    if (text.trim() === '') return
    if (found?.words === text) choose(found.hits[at])
    else
      ask('search.query', { text })
        .then((answer) => choose(answer[0]))
        .catch(notifyFailure)
  }

  const hits = found?.hits ?? null
  const onKeyDown = (event: React.KeyboardEvent) => {
    const count = hits?.length ?? 0
    if (event.key === 'ArrowDown' && count > 0) setAt((at + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) setAt((at + count - 1) % count)
    else if (event.key === 'Enter') chooseFirst()
    else if (event.key === 'Escape' && isOpen) setOpen(false)
    else return
    event.preventDefault()
  }

  const shows = isOpen && hits !== null
  return (
    // Leaving the box closes what it found; that needs no key of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="search"
      role="search"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
    >
      <input
        type="search"
        role="combobox"
        data-field="search"
        maxLength={500}
        aria-label="Find articles, claims and sources"
        aria-expanded={shows}
        aria-controls={`${id}-hits`}
        aria-activedescendant={shows && hits.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder="Find articles, claims, sources"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          if (event.target.value.trim() === '') setFound(null)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className="hits" hidden={!shows}>
        <ul id={`${id}-hits`} role="listbox" aria-label="What was found">
          {(hits ?? []).map((hit, index) => (
            <li
              key={`${hit.kind} ${hit.article} ${hit.claim} ${hit.text}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="hit"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
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
        {hits?.length === 0 && <p className="hits__none">Nothing found for “{text}”.</p>}
      </div>
    </div>
  )
}
