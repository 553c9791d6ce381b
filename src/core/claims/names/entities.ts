import type { Span } from '../../model/anchor'
import type { Cast } from '../people/descriptions'
import { capitalNames, type CapitalName } from './organisationNames'
import { isPlaceName, standsAsPlace } from './placeNames'
import { nameIn } from '../people/personNames'
import { isSurelyPerson } from '../people/sources'

export type EntityType = 'person' | 'organisation' | 'place'

/** A name in a text: its span, and the fullest form of the name in the article. */
export interface Entity extends Span {
  readonly type: EntityType
  readonly name: string
  /** A person's title before the name ("Venezuelan President"), if the article gives one. */
  readonly title: string | undefined
}

/**
 * The people, organisations and places a text names, in reading order, without overlaps. `cast` is what findPeople and
 * findOrganisations found in the text; spans are in UTF-16 code units.
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
  const bare = nameIn(words, text.slice(Math.max(0, start - 40), start))
  if (bare === '') return undefined
  const at = start + Math.max(0, words.lastIndexOf(bare))
  const span = { start: at, end: at + bare.length }
  const person = isPlaceName(bare) ? undefined : cast.people.named(bare)
  if (person && isSurelyPerson(person))
    return { ...span, type: 'person', name: person.name, title: person.title || undefined }
  return place || isPlaceName(bare) ? { ...span, type: 'place', name: bare, title: undefined } : undefined
}
