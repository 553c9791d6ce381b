import { create } from 'zustand'
import type { Span } from '../../../core/model/anchor'

interface ReadingState {
  /** The part of the text in sight, in UTF-16 code units, by whole blocks; null until it is drawn. */
  readonly inSight: Span | null
  /** Where the text has to be scrolled to; a new object each time, so that the same place can be asked for again. */
  readonly goal: { readonly offset: number | null } | null
}

/** Which part of the article's text a person looks at. */
export const useReading = create<ReadingState>()(() => ({ inSight: null, goal: null }))

/** Scrolls the text to a character, in UTF-16 code units. */
export function scrollTextTo(offset: number): void {
  useReading.setState({ goal: { offset } })
}
