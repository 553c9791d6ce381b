import { type KeyboardEvent, useEffect, useRef } from 'react'
import { ratingOf, type Scale } from '../../../core/model/scale'
import type { Change } from '../../../core/review/changes'
import type { HistoryEvent } from '../../../core/review/events'

interface Props {
  readonly events: readonly HistoryEvent[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly scale: Scale
}

const fates = { done: '', undone: 'undone since', refused: 'could not be applied' }

/** The events as a list to walk with the arrow keys. */
export function EventList({ events, chosen, onChoose, scale }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const onKey = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      Home: 0,
      End: events.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    onChoose(Math.min(Math.max(next, 0), events.length - 1))
  }
  return (
    <ul
      className="history__events"
      role="listbox"
      tabIndex={0}
      aria-label="What was done, the latest first"
      aria-activedescendant={`event-${events[chosen]?.id}`}
      ref={list}
      onKeyDown={onKey}
    >
      {events.map((event, index) => (
        <li
          key={event.id}
          id={`event-${event.id}`}
          role="option"
          aria-selected={index === chosen}
          className={event.fate === 'done' ? 'event' : 'event event--void'}
          onClick={() => onChoose(index)}
        >
          <p className="event__what">
            <strong>{event.what}</strong>
            {fates[event.fate] !== '' && <span className="chip">{fates[event.fate]}</span>}
          </p>
          <p className="event__who">
            {event.person} · {new Date(event.time).toLocaleString()}
          </p>
          {event.changes.length > 0 && (
            <dl className="event__changes">
              {event.changes.map((change, at) => (
                <ChangeInWords key={at} change={change} scale={scale} />
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

function ChangeInWords({ change, scale }: { change: Change; scale: Scale }) {
  const { field, before, after } = change
  return (
    <div>
      <dt>{field.replaceAll('-', ' ')}</dt>
      <dd>
        {before !== '' && <del>{valueOf(field, before, scale)}</del>}
        {before !== '' && after !== '' && ' → '}
        {after === '' ? <em>nothing</em> : <ins>{valueOf(field, after, scale)}</ins>}
      </dd>
    </div>
  )
}

/** A rating by its name; anything else is told in its own words. */
function valueOf(field: string, value: string, scale: Scale): string {
  if (field !== 'verdict') return value
  return value
    .split(', ')
    .map((id) => ratingOf(scale, id)?.name ?? id)
    .join(' and ')
}
