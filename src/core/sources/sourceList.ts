import type { Source } from '../model/source'
import { bareAddress, doiIn } from './address'
import type { SourcePlace } from './articleSources'
import { groupedByMarks } from './grouping'
import { bareDoi, bareIsbn } from './identifiers'
import { remembered } from './remembered'

/** One source of the library, wherever it is on record. */
export interface ListedSource {
  /** Its details where most of them are known. */
  readonly source: Source
  /** At least one; in the order of the articles. */
  readonly places: readonly SourcePlace[]
  /** Whether a file is attached anywhere, and whether an archived copy is named anywhere. */
  readonly isAttached: boolean
  readonly isArchived: boolean
}

/**
 * Every source once, by title. Two are one where DOI, ISBN, address or the attached file's bytes agree, or a person took
 * one from the other; never by their titles. A confidential source is one only with others that are confidential, so
 * that nothing about it stands beside an open one. The cost is linear, but for the sorting.
 */
export function sourceList(places: readonly SourcePlace[]): ListedSource[] {
  return groupedByMarks(places, marksOf).map(listed).toSorted(byTitle)
}

/** The id of the source that it was taken from, also by way of others; else its own. */
export function workOf({ work, id }: Source): string {
  return work ?? id
}

function listed(places: readonly SourcePlace[]): ListedSource {
  const [first, ...others] = places.map(({ source }) => source)
  return {
    source: others.reduce((best, source) => (known(source) > known(best) ? source : best), first!),
    places,
    isAttached: places.some(({ source }) => source.attachment !== undefined),
    isArchived: places.some(({ source }) => source.archiveUrl !== ''),
  }
}

/** How many details of a source are known. */
const known = (source: Source) => Object.values(source).filter((value) => value !== '').length

const collator = new Intl.Collator('en', { numeric: true })
const byTitle = (one: ListedSource, other: ListedSource) =>
  collator.compare(one.source.title, other.source.title)

/** Remembered, since most sources stay as they are while one is edited. */
const marksOf = remembered(({ source }: SourcePlace): readonly [string, ...string[]] => {
  const secrecy = source.confidential ? 'confidential' : 'open'
  const marks = identifying(source).map((mark) => `${secrecy} ${mark}`)
  return [`${secrecy} work ${workOf(source)}`, ...marks]
})

/** What tells a work from every other one. */
function identifying({ doi = '', isbn = '', url, kind, csl, attachment }: Source): string[] {
  const marks = {
    doi: bareDoi(doi) || doiIn(url),
    isbn: isPart(kind ?? csl?.['type']) ? '' : bareIsbn(isbn),
    address: bareAddress(url),
    file: attachment && attachment.bytes > 0 ? attachment.sha256 : '',
  }
  return Object.entries(marks).flatMap(([name, mark]) => (mark === '' ? [] : [`${name} ${mark}`]))
}

/** Whether that type of CSL is part of something: the chapters of a book have its ISBN, and are not one source. */
function isPart(type: unknown): boolean {
  return typeof type === 'string' && /^(?:chapter|paper|entry|article|figure|graphic)/.test(type)
}
