import { create } from 'zustand'
import type { Events } from '../../../contract/events'
import type { Start } from '../../../contract/answers'
import type { Newsroom } from '../../../core/model/newsroom'
import type { ArticleSummary } from '../../../core/model/summary'
import { ask } from '../ask'

interface LibraryState {
  /** The answer to the window's first request; null until then. */
  readonly start: Start | null
  /** Includes those in the trash. */
  readonly articles: readonly ArticleSummary[]
  /** Progress of the files being opened; null when there are none. */
  readonly importing: Events['import.progress']
}

export const useLibrary = create<LibraryState>()(() => ({ start: null, articles: [], importing: null }))

/** The articles that the library lists. */
export function listedArticles(articles: readonly ArticleSummary[]): ArticleSummary[] {
  return articles.filter((article) => article.removed === null)
}

/** The articles in the trash, the latest removed first. */
export function trashedArticles(articles: readonly ArticleSummary[]): ArticleSummary[] {
  const removed = articles.filter((article) => article.removed !== null)
  return removed.toSorted((a, b) => latestFirst(a.removed ?? '', b.removed ?? ''))
}

export function takeStart(start: Start): void {
  useLibrary.setState({ start, articles: start.articles })
}

export async function rename(name: string): Promise<void> {
  const { person } = await ask('person.rename', { person: name })
  useLibrary.setState(({ start }) => ({ start: start && { ...start, person, isPersonNamed: true } }))
}

/** Applies changes to the list: known articles keep their place, new ones come first, removed ones go. */
export function takeChanges({ put, removed }: Events['articles.changed']): void {
  const changed = new Map(put.map((article) => [article.id, article]))
  const gone = new Set(removed)
  useLibrary.setState(({ articles }) => {
    const known = new Set(articles.map(({ id }) => id))
    const kept = articles
      .filter(({ id }) => !gone.has(id))
      .map((article) => changed.get(article.id) ?? article)
    const added = [...changed.values()].filter(({ id }) => !known.has(id))
    if (added.length === 0) return { articles: kept }
    return { articles: [...kept, ...added].toSorted((a, b) => latestFirst(a.importedAt, b.importedAt)) }
  })
}

function latestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}

/** Sets who publishes the library's reports. Throws a UserFacingError when it can't be stored. */
export async function setNewsroom(given: Newsroom): Promise<void> {
  const { newsroom } = await ask('newsroom.set', { newsroom: given })
  useLibrary.setState(({ start }) => ({ start: start && { ...start, newsroom } }))
}
