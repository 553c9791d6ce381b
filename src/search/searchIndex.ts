import Fuse, { type FuseResult } from 'fuse.js'
import type { Hit } from '../contract/requests'
import type { SearchDocument } from './documents'

/** How many hits a person is shown. */
const hitLimit = 50

/** Finds articles, claims and sources by words that may be misspelt. */
export class SearchIndex {
  private readonly documents = new Map<string, readonly SearchDocument[]>()
  private fuse: Fuse<SearchDocument> | undefined

  /** Takes an article's documents in, instead of those it had. */
  put(article: string, documents: readonly SearchDocument[]): void {
    this.documents.set(article, documents)
    this.fuse = undefined
  }

  has(article: string): boolean {
    return this.documents.has(article)
  }

  /** The hits, best first. Every word of the query has to match, in any order, with typing errors forgiven. */
  query(text: string): Hit[] {
    const words = text.trim()
    if (words === '') return []
    this.fuse ??= new Fuse([...this.documents.values()].flat(), {
      keys: ['texts'],
      useTokenSearch: true,
      tokenMatch: 'all',
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: 0.3,
      includeMatches: true,
      minMatchCharLength: 2,
    })
    return this.fuse.search(words, { limit: hitLimit }).map((result) => hitOf(result, words))
  }
}

function hitOf({ item, matches }: FuseResult<SearchDocument>, query: string): Hit {
  const best = (matches ?? []).toSorted((a, b) => matched(b.indices) - matched(a.indices))[0]
  const text = best?.value ?? item.texts[0] ?? ''
  const exact = exactMatches(text, query)
  const loose = (best?.indices ?? []).map(([first, last]): [number, number] => [first, last + 1])
  return {
    kind: item.kind,
    article: item.article,
    articleTitle: item.articleTitle,
    claim: item.claim,
    text,
    matches: exact.length > 0 ? exact : loose,
  }
}

function matched(indices: readonly (readonly [number, number])[]): number {
  return indices.reduce((sum, [first, last]) => sum + last - first + 1, 0)
}

/** Where the query's words stand letter for letter: nicer to highlight than fragments of letters. */
function exactMatches(text: string, query: string): [number, number][] {
  const lower = text.toLowerCase()
  // Lower case can be longer than what it came from ("İ"); positions would be off.
  if (lower.length !== text.length) return []
  const found: [number, number][] = []
  for (const word of new Set(query.toLowerCase().split(/\s+/))) {
    if (word === '') continue
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      found.push([at, at + word.length])
    }
  }
  return found
    .toSorted((a, b) => a[0] - b[0])
    .filter(([start], index, all) => index === 0 || start >= all[index - 1]![1])
}
