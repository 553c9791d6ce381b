import { useId, useState } from 'react'
import type { Hit } from '../../../contract/answers'
import { openArticle } from '../../lib/article/article'
import { ask } from '../../lib/ask'
import { goToClaim } from '../../lib/checking/cursor'
import { focusChecklist } from '../../lib/places/focus'
import { notifyFailure } from '../../lib/notices'
import { HitList } from './HitList'
import { useHits } from './useHits'

/** One box that finds articles, claims and sources, even misspelt ones. */
export function SearchBox() {
  const id = useId()
  const [text, setText] = useState('')
  const { found, at, setAt, clear } = useHits(text)
  const [isOpen, setOpen] = useState(false)

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
          if (event.target.value.trim() === '') clear()
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className="hits" hidden={!shows}>
        <HitList id={id} hits={hits ?? []} at={at} onChoose={choose} />
        {hits?.length === 0 && <p className="hits__none">Nothing found for “{text}”.</p>}
      </div>
    </div>
  )
}
