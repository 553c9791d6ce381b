import type { EventName } from './events'

/** The one channel for requests and the one for events. */
export const requestChannel = 'touchstone:request'
export const eventChannel = 'touchstone:event'
/** The channel on which the preload script, and never the page, names the paths of dropped files. */
export const filesChannel = 'touchstone:files'

/** The preload script's API on `window.touchstone`: the window's only access to the outside. */
export interface Bridge {
  /**
   * Sends a request; resolves to its `Reply` as JSON: the view of a long article crosses several times as fast as text as it
   * would as an object, which is copied property by property.
   */
  request(name: string, input: unknown): Promise<string>
  /** Calls back at every event; returns how to stop. */
  onEvent(listener: (name: EventName, payload: unknown) => void): () => void
  /** Tokens for files the person dropped on the window; a file that is not on the disk has none. */
  tokensOf(files: readonly File[]): Promise<readonly string[]>
}
