import { matchesOf } from '../../text/matches'
import type { Cast } from '../people/descriptions'
import { bareName, nameRun } from '../people/personNames'
import { isSurelyPerson, personSource, type Source } from '../people/sources'

const opensWithName = new RegExp(String.raw`^(${nameRun})\s?[:,]\s?["“«‘']`, 'u')
const runs = new RegExp(String.raw`(?<![\p{L}’'-])${nameRun}`, 'gu')
/** How much of an introduction is read, in UTF-16 code units. */
const longest = 3000

/**
 * Who answers in an interview whose answers are only labelled "A:": whoever the headline quotes, or the only person whom
 * the introduction, the text before the first question, names. Undefined if that may be one of several.
 */
export function interviewee(introduction: string, { people }: Cast): Source | undefined {
  const quoted = opensWithName.exec(introduction)?.[1]
  const named = quoted === undefined ? undefined : people.named(bareName(quoted))
  if (named) return personSource(named)
  const all = new Set(
    matchesOf(runs, introduction.slice(0, longest)).flatMap(([run]) => {
      const person = people.named(bareName(run))
      return person && isSurelyPerson(person) ? [person] : []
    }),
  )
  const [only] = all
  return only && all.size === 1 ? personSource(only) : undefined
}
