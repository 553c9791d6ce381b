import type { Article } from '../../../core/model/article'
import { everyRow, type RowFilter } from '../../../core/checklist/filter'
import { rowNamed } from '../../../core/checklist/row'
import { atTheTop, useCursor } from '../checking/cursor'
import { useReading } from './reading'
import { notTicking, useTicks } from '../checking/ticks'

/** Where a person was in an article. */
interface Place {
  readonly row: string | null
  readonly filter: RowFilter
  readonly foldsDone: boolean
  /** The first character in sight, in UTF-16 code units of the text. */
  readonly top: number
  /** Whether the elements of the text were ticked one by one, and the one the person was at. */
  readonly isTicking: boolean
  readonly element: string | null
}

const key = 'touchstone-places'

/** How many articles are remembered; the one left longest ago is forgotten first. */
const remembered = 300

function storedPlaces(): [string, Place][] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? (stored as [string, Place][]) : []
  } catch {
    // What another version wrote, or a damaged entry: every article then begins at its top.
    return []
  }
}

/** Remembers where the person is in the open article; `id` is undefined where none is open. */
export function rememberPlace(id: string | undefined): void {
  if (id === undefined) return
  const { row, filter, foldsDone } = useCursor.getState()
  const { isTicking, at: element } = useTicks.getState()
  const top = useReading.getState().inSight?.start ?? 0
  const place: Place = { row, filter, foldsDone, top, isTicking, element }
  const others = storedPlaces().filter(([other]) => other !== id)
  localStorage.setItem(key, JSON.stringify([...others, [id, place]].slice(-remembered)))
}

/** Goes to where the person left an article; a new one begins at its top. The order is that of the last article. */
export function returnToPlace(article: Article): void {
  const place = storedPlaces().find(([id]) => id === article.id)?.[1]
  const row = place && rowNamed(article, place.row) ? place.row : null
  const { order } = useCursor.getState()
  useCursor.setState({ ...atTheTop, ...(place && cursorOf(place)), order, row })
  useTicks.setState({ ...notTicking, isTicking: place?.isTicking ?? false, at: place?.element ?? null })
  useReading.setState({ inSight: null, goal: { offset: row === null ? (place?.top ?? 0) : null } })
}

function cursorOf({ filter, foldsDone }: Partial<Place>) {
  return {
    filter: { ...everyRow, ...filter },
    foldsDone: foldsDone ?? true,
  } as const
}

/**
 * Remembers the place in the open article when the window closes, and a moment after each move; returns how to stop.
 */
export function followPlace(openId: () => string | undefined): () => void {
  const remember = () => rememberPlace(openId())
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(remember, 300)
  }
  const stops = [useCursor.subscribe(later), useReading.subscribe(later), useTicks.subscribe(later)]
  window.addEventListener('pagehide', remember)
  return () => {
    clearTimeout(timer)
    stops.forEach((stop) => stop())
    window.removeEventListener('pagehide', remember)
  }
}
