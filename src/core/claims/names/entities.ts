import type { Span } from '../../model/anchor'
import type { Cast } from '../people/descriptions'
import { capitalNames, type CapitalName } from './organisationNames'
import { isPlaceName, standsAsPlace } from './placeNames'
import { bareName } from '../people/people'
import { isSurelyPerson } from '../people/sources'

export type EntityType = 'person' | 'organisation' | 'place'

/** A name in a text: the words of the span, and the fullest form the article gives of them. */
export interface Entity extends Span {
  readonly type: EntityType
  readonly name: string
  /** A person's title before the name ("Venezuelan President"), as far as the article gives one. */
  readonly title: string | undefined
}

/**
 * The people, organisations and places a text names, in reading order and apart from each other.
 * `cast` is what findPeople and findOrganisations found in it; spans are UTF-16 code units.
 */
export function findEntities(text: string, cast: Cast): Entity[] {
  return capitalNames(text).flatMap((name) => entityOf(text, name, cast) ?? [])
}

function entityOf(text: string, found: CapitalName, cast: Cast): Entity | undefined {
  const { start, end, words } = found
  const organisation = cast.organisations.named(words)
  const place = standsAsPlace(text, { start, end })
  if (organisation && (!place || words === organisation.name))
    return { start, end, type: 'organisation', name: organisation.name, title: undefined }
  const bare = bareName(words)
  if (bare === '') return undefined
  const at = start + Math.max(0, words.indexOf(bare))
  const span = { start: at, end: at + bare.length }
  const person = isPlaceName(bare) ? undefined : cast.people.named(bare)
  if (person && isSurelyPerson(person))
    return { ...span, type: 'person', name: person.name, title: person.title || undefined }
  return place || isPlaceName(bare) ? { ...span, type: 'place', name: bare, title: undefined } : undefined
}
