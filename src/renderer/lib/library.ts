import { create } from 'zustand'
import type { Events } from '../../contract/events'
import type { Start } from '../../contract/answers'
import type { Newsroom } from '../../core/model/newsroom'
import type { ArticleSummary } from '../../core/model/summary'
import { ask } from './ask'

interface LibraryState {
  /** What the workbench said at its start; null until then. */
  readonly start: Start | null
  /** Those in the trash among them. */
  readonly articles: readonly ArticleSummary[]
  /** What is being opened at the moment; null when nothing is. */
  readonly importing: Events['import.progress']
}

export const useLibrary = create<LibraryState>()(() => ({ start: null, articles: [], importing: null }))

/** The articles that the library shows. */
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

/** Articles that came, changed or went; those known keep their place, the list's order is the latest opened first. */
export function takeChanges({ put, removed }: Events['articles.changed']): void {
  const told = new Map(put.map((article) => [article.id, article]))
  const gone = new Set(removed)
  useLibrary.setState(({ articles }) => {
    const known = new Set(articles.map(({ id }) => id))
    const kept = articles.filter(({ id }) => !gone.has(id)).map((article) => told.get(article.id) ?? article)
    const added = [...told.values()].filter(({ id }) => !known.has(id))
    if (added.length === 0) return { articles: kept }
    return { articles: [...kept, ...added].toSorted((a, b) => latestFirst(a.importedAt, b.importedAt)) }
  })
}

function latestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}

/** Says who publishes the library's reports. Throws a UserFacingError with a sentence where it can't be kept. */
export async function setNewsroom(given: Newsroom): Promise<void> {
  const { newsroom } = await ask('newsroom.set', { newsroom: given })
  useLibrary.setState(({ start }) => ({ start: start && { ...start, newsroom } }))
}
