import { useEffect, useId } from 'react'
import type { Scale } from '../../../core/model/scale'
import type { HistoryEvent } from '../../../core/changes/events'
import { inPast } from '../../../core/changes/past'
import { day, timeOfDay } from '../../../core/text/clock'
import { inTextField } from '../../lib/places/focus'
import { capitalised } from '../../lib/words'
import { Changes } from './Changes'
import { Name } from '../../ui/Name'
import { useRows } from '../../ui/useRows'

interface Props {
  /** Newest first. */
  readonly events: readonly HistoryEvent[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly onEnter?: () => void
  readonly scale: Scale
  /** Whether each event says which claim was changed. */
  readonly namesClaims?: boolean
}

const fates = { undone: 'undone since', refused: 'could not be applied' }

/** The events as a list to navigate with the arrow keys; it renders only the rows in view. */
export function EventList({ events, chosen, onChoose, onEnter, scale, namesClaims = false }: Props) {
  const id = useId()
  const { scroller, list, onKeyDown } = useRows({
    count: events.length,
    chosen,
    onChoose,
    onEnter,
    keyOf: (index) => events[index]?.id ?? index,
  })
  useEffect(() => {
    // Whoever looks for something goes on typing when the list comes back.
    if (!inTextField()) scroller.current?.focus()
  }, [scroller])
  return (
    <div
      className="history__events"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      data-autofocus
      aria-label="What was done, newest first"
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="history__rows" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const event = events[index]
          if (!event) return null
          const before = events[index - 1]
          const beginsDay = !before || day(before.time) !== day(event.time)
          return (
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              role="presentation"
              className="history__row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {/* Each event says its day to a screen reader. */}
              {beginsDay && (
                <div className="history__day" aria-hidden="true">
                  {day(event.time)}
                </div>
              )}
              <div
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                aria-setsize={events.length}
                aria-posinset={index + 1}
                className={event.fate === 'done' ? 'event' : 'event event--void'}
                onClick={() => onChoose(index)}
              >
                <EventText event={event} scale={scale} namesClaims={namesClaims} />
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface TextProps {
  readonly event: HistoryEvent
  readonly scale: Scale
  readonly namesClaims: boolean
}

/** What was done, by whom and when, and what that changed. */
function EventText({ event, scale, namesClaims }: TextProps) {
  const { what, person, time, fate, changes } = event
  return (
    <>
      <p className="event__what">
        <strong>{capitalised(inPast(what))}</strong>
        {fate !== 'done' && <span className="chip">{fates[fate]}</span>}
      </p>
      <p className="event__who">
        <Name>{person}</Name>, <span className="visually-hidden">{day(time)}, </span>
        {timeOfDay(time)}
      </p>
      <Changes changes={changes} scale={scale} namesClaims={namesClaims} />
    </>
  )
}
