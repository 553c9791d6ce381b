import { genderOf } from './givenNames'
import { lastWord } from './personNames'
import type { Person } from './people'
import { sameRole } from './roles'
import { givenName, isPersonNoun, personSource, type Source } from './sources'
import { isTitle } from './titles'
import titles from './words/titles.json'

const abbreviations = new Set(titles.abbreviations)
const courtesies: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...titles.courtesies.men.map((one) => [one, 'he'] as const),
  ...titles.courtesies.women.map((one) => [one, 'she'] as const),
])

/** "Dr Hale" and "Councillor Hale": a surname, and the title before it, in lower case and without a full stop. */
export interface TitledSurname {
  readonly title: string
  readonly surname: string
}

/** "Institute for Fiscal Studies" is nobody of that name. */
const bound = / (?:and|for|of|on|de|del|y) /

export function titledSurname(words: string): TitledSurname | undefined {
  const [, before = '', surname = ''] = /^(?:(?:the|el|la) )?(.+ )?(\p{Lu}[\p{L}’-]+)$/iu.exec(words) ?? []
  const title = lastWord(before.trimEnd()).replace(/\.$/, '')
  const isOne =
    abbreviations.has(title) ||
    isTitle(title) ||
    isPersonNoun(title.toLowerCase()) ||
    courtesies.has(title.toLowerCase())
  return surname !== '' && isOne && !isTitle(surname) && !bound.test(before)
    ? { title: title.toLowerCase(), surname }
    : undefined
}

/** Whom a title before a surname means, of several who bear it; undefined if that may be more than one of them. */
export function bearerOfTitle(title: string, bearers: readonly Person[]): Source | undefined {
  const gender = courtesies.get(title)
  const meant = gender === undefined ? bearers.filter(holds(title)) : ofGender(bearers, gender)
  return meant.length === 1 && meant[0] ? personSource(meant[0]) : undefined
}

const holds =
  (title: string) =>
  ({ title: own, roles }: Person): boolean =>
    [...roles, ...own.toLowerCase().split(/[ .]+/)].some((one) => one === title || sameRole(one, title))

/** Those of a gender; where nobody’s is known, whoever has not the other one. */
function ofGender(bearers: readonly Person[], gender: 'he' | 'she'): readonly Person[] {
  const known = bearers.filter((one) => (personSource(one).gender ?? genderOf(givenName(one))) === gender)
  return known.length > 0 ? known : bearers.filter((one) => personSource(one).gender === undefined)
}
