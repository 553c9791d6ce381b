import { useMemo, useState } from 'react'
import type { HistoryEvent } from '../../../core/changes/events'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import type { Scale } from '../../../core/model/scale'
import { shorten } from '../../../core/text/shorten'
import { goToClaim } from '../../lib/checking/cursor'
import { closeDialog } from '../../lib/dialogs'
import { focusChecklistAfterDialog } from '../../lib/places/focus'
import { Button } from '../../ui/Button'
import { Name } from '../../ui/Name'
import { ArticleSigners } from './ArticleSigners'
import { EventList } from './EventList'
import { foundEvents, peopleIn } from './foundEvents'

interface Props {
  readonly article: Article
  /** Newest first. */
  readonly events: readonly HistoryEvent[]
  readonly scale: Scale
}

/** The history of an article day by day, a way to find something in it, and from an event to its claims. */
export function ArticleHistory({ article, events, scale }: Props) {
  const [words, setWords] = useState('')
  const [person, setPerson] = useState('')
  const [chosen, setChosen] = useState(0)
  const people = useMemo(() => peopleIn(events), [events])
  const found = useMemo(() => foundEvents(events, { words, person }), [events, words, person])
  const at = Math.min(chosen, found.length - 1)
  const claims = claimsOf(found[at], article)
  const go = () => claims[0] && leaveFor(claims[0])
  return (
    <div className="history">
      <div className="history__filter">
        <input
          type="search"
          aria-label="Find in the history"
          placeholder="Find in the history"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setChosen(0)
          }}
        />
        {people.length > 1 && (
          <select
            aria-label="Who"
            value={person}
            onChange={(event) => {
              setPerson(event.target.value)
              setChosen(0)
            }}
          >
            <option value="">Everybody</option>
            {people.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </div>
      {found.length === 0 ? (
        <p className="history__none">Nothing in the history is like this.</p>
      ) : (
        <EventList events={found} chosen={at} onChoose={setChosen} onEnter={go} scale={scale} namesClaims />
      )}
      <div className="acts history__ways">
        {claims.slice(0, mostWays).map((claim) => (
          <Button key={claim.id} tone="quiet" onClick={() => leaveFor(claim)}>
            <span>
              Go to “<Name>{shorten(claim.label, 40)}</Name>”
            </span>
          </Button>
        ))}
      </div>
      <ArticleSigners id={article.id} />
    </div>
  )
}

/** How many claims of one event are offered to go to. */
const mostWays = 3

/** The claims that an event changed and that the article still has. */
function claimsOf(event: HistoryEvent | undefined, article: Article): Claim[] {
  const ids = new Set(event?.changes.map(({ claim }) => claim))
  return article.claims.filter(({ id }) => ids.has(id))
}

function leaveFor({ id }: Claim): void {
  closeDialog()
  goToClaim(id)
  focusChecklistAfterDialog()
}
