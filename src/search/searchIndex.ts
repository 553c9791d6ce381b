import Fuse, { type FuseResult } from 'fuse.js'
import type { Hit } from '../contract/answers'
import type { SearchDocument } from './documents'

/** How many hits a person is shown. */
const hitLimit = 50

/** Finds articles, claims and sources by words that may be misspelt. */
export class SearchIndex {
  private readonly documents = new Map<string, readonly SearchDocument[]>()
  private fuse: Fuse<SearchDocument> | undefined

  /** Replaces an article's documents. */
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
      minMatchCharLength: 1,
    })
    return this.fuse.search(words, { limit: hitLimit }).map((result) => hitOf(result, words))
  }
}

function hitOf({ item, matches }: FuseResult<SearchDocument>, query: string): Hit {
  const best = (matches ?? []).toSorted((a, b) => matched(b.indices) - matched(a.indices))[0]
  const text = best?.value ?? item.texts[0] ?? ''
  const exact = exactMatches(text, query)
  // Fuse's positions refer to the bare text and are only valid here if that has the same length.
  const loose = bare(text).length === text.length ? (best?.indices ?? []) : []
  return {
    kind: item.kind,
    article: item.article,
    articleTitle: item.articleTitle,
    claim: item.claim,
    text,
    matches: exact.length > 0 ? exact : loose.map(([first, last]) => [first, last + 1] as const),
  }
}

function matched(indices: readonly (readonly [number, number])[]): number {
  return indices.reduce((sum, [first, last]) => sum + last - first + 1, 0)
}

/** Where the query's words occur, ignoring case and accents: better to highlight than fragments of words. */
function exactMatches(text: string, query: string): [number, number][] {
  const { text: plain, places } = folded(text)
  const found: [number, number][] = []
  for (const word of new Set(folded(query).text.split(/\s+/))) {
    if (word === '') continue
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      found.push([places[at]!, places[at + word.length]!])
    }
  }
  return found
    .toSorted((a, b) => a[0] - b[0])
    .filter(([start], index, all) => index === 0 || start >= all[index - 1]![1])
}

/** A text in lower case, decomposed and without accents, as Fuse compares it. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
}

/** A text in lower case without accents, and the position in the original text of each of its UTF-16 code units. */
function folded(text: string): { text: string; places: number[] } {
  const places: number[] = []
  let plain = ''
  let at = 0
  for (const character of text) {
    const plainly = bare(character).normalize('NFC')
    plain += plainly
    for (let unit = 0; unit < plainly.length; unit++) places.push(at)
    at += character.length
  }
  places.push(text.length)
  return { text: plain, places }
}
