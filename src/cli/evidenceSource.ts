import { randomUUID } from 'node:crypto'
import type { Source } from '../core/model/source'
import { CliFailure } from './failure'
import { describedSource, givenFlags, type SourceOptions } from './sourceOptions'

export interface EvidenceSourceOptions extends SourceOptions {
  /** The id or the title of a source on record. */
  readonly source?: string
  /** The title of a source that is described. */
  readonly sourceTitle?: string
  readonly confidential?: true
}

/** The source that evidence is to cite. */
export interface ChosenSource {
  readonly source: Source
  readonly isNew: boolean
  /** Whether it is on record as open, and is to become confidential. */
  readonly becomesConfidential: boolean
}

/** Why the options can't be honoured together, a sentence; undefined if they can. */
export function wrongTogether(options: EvidenceSourceOptions): string | undefined {
  const { source, sourceTitle } = options
  if ((source === undefined) === (sourceTitle === undefined))
    return 'Name a source on record with --source, or describe one with --source-title; one of the two is needed.'
  const given = source === undefined ? [] : givenFlags(options)
  if (given.length === 0) return undefined
  // A source on record is cited as it is: details would be dropped, or change what other evidence rests on.
  return `--source cites a source as it is on record, so ${given.join(', ')} can't be taken over. Correct it with “touchstone sources correct”, or describe another one with --source-title.`
}

/**
 * The source on record that the options name, or the one they describe: a new one, unless one on record agrees in every
 * detail. Throws a CliFailure when the name fits none, or several.
 */
export function chosenSource(options: EvidenceSourceOptions, known: readonly Source[]): ChosenSource {
  const { source: named, sourceTitle = '', confidential } = options
  if (named !== undefined) return onRecord(sourceNamed(known, named), confidential)
  const described = describedSource(randomUUID(), sourceTitle, options)
  const same = known.find((source) => agree(source, described))
  if (same) return onRecord(same, confidential)
  const source = confidential ? { ...described, confidential } : described
  return { source, isNew: true, becomesConfidential: false }
}

/** The one source of that id or title. Throws a CliFailure when there is none, or more than one. */
export function sourceNamed(known: readonly Source[], named: string): Source {
  const wanted = named.trim()
  const byId = known.filter(({ id }) => id === wanted)
  const found =
    byId.length > 0 ? byId : known.filter(({ title }) => title.toLowerCase() === wanted.toLowerCase())
  const [source] = found
  if (!source) throw new CliFailure(`The article has no source “${wanted}”. “touchstone sources” lists them.`)
  if (found.length === 1) return source
  const list = found.map(({ id, ...details }) => `  ${id}  ${distinguishing(details)}`).join('\n')
  throw new CliFailure(`“${wanted}” is the title of ${found.length} sources; name one by its id:\n${list}`)
}

function distinguishing({ title, author, publisher, published, url, note }: Omit<Source, 'id'>): string {
  return [title, author, publisher, published, url, note].filter((text) => text !== '').join(', ')
}

function onRecord(source: Source, confidential: true | undefined): ChosenSource {
  const becomesConfidential = Boolean(confidential) && !source.confidential
  return {
    source: confidential ? { ...source, confidential } : source,
    isNew: false,
    becomesConfidential,
  }
}

/** What a person can say of a source; whether it is confidential and has a file is known of it besides. */
const details = [
  'title',
  'publisher',
  'author',
  'published',
  'url',
  'archiveUrl',
  'accessed',
  'tier',
  'note',
  'kind',
  'edition',
  'doi',
  'isbn',
  'group',
  'reliability',
  'obtained',
] as const satisfies (keyof Source)[]

function agree(one: Source, other: Source): boolean {
  return details.every((detail) => (one[detail] ?? '') === (other[detail] ?? ''))
}
