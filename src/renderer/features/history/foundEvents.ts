import type { HistoryEvent } from '../../../core/changes/events'
import { inPast } from '../../../core/changes/past'

/** What a person looks for in a history. */
export interface EventFilter {
  /** Words of what was done, of a claim, a field or a value; empty for all. */
  readonly words: string
  /** Who did it; empty for everybody. */
  readonly person: string
}

/** The events by that person that have all of the words. */
export function foundEvents<Event extends HistoryEvent>(
  events: readonly Event[],
  { words, person }: EventFilter,
): readonly Event[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0 && person === '') return events
  return events.filter((event) => {
    if (person !== '' && event.person !== person) return false
    const said = wordsOf(event)
    return wanted.every((word) => said.includes(word))
  })
}

function wordsOf({ what, person, changes }: HistoryEvent): string {
  const changed = changes.map(({ label, field, before, after }) => `${label} ${field} ${before} ${after}`)
  return [inPast(what), person, ...changed].join(' ').toLowerCase()
}

/** Who did something, in the order of their latest act. */
export function peopleIn(events: readonly HistoryEvent[]): string[] {
  return [...new Set(events.map(({ person }) => person))]
}
