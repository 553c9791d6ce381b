import type { SourcePlace } from '../core/sources/articleSources'
import { findable, type FindableSource, findSources } from '../core/sources/findSources'
import { type ListedSource, sourceList, workOf } from '../core/sources/sourceList'

/** The sources of all articles, each once. The list is made when somebody asks for it after a change. */
export class SourceIndex {
  private readonly places = new Map<string, readonly SourcePlace[]>()
  private list: readonly FindableSource[] | undefined

  /** Replaces an article's sources. */
  put(article: string, places: readonly SourcePlace[]): void {
    this.places.set(article, places)
    this.list = undefined
  }

  /** Where a work is on record: the source of that id, and those that were taken from it. */
  placesOf(work: string): SourcePlace[] {
    return [...this.places.values()].flat().filter(({ source }) => workOf(source) === work)
  }

  /** The sources that fit, best first; all of them for an empty text. */
  find(text: string): ListedSource[] {
    this.list ??= sourceList([...this.places.values()].flat()).map(findable)
    return findSources(this.list, text)
  }
}
