import { matchesOf } from '../../text/matches'
import type { Cast } from './descriptions'
import type { People, Person } from './people'
import { afterOffice, longNameRun, nameIn } from './personNames'
import { groupNouns } from './sourceNouns'
import { isPersonNoun, isSurelyPerson, organisationSource, personSource, type Source } from './sources'

const runs = new RegExp(String.raw`(?<![\p{L}’'-])${longNameRun}`, 'gu')

/** The person or organisation whose name is in the words. */
export function namedSource(words: string, { people, organisations }: Cast): Source | undefined {
  const bare = words.replace(/^(?:[Tt]he|[Ee]l|[Ll]a|[Ll]os|[Ll]as) /u, '')
  const organisation = organisations.named(bare)
  if (organisation) return organisationSource(organisation)
  if (/^(?:an?|una?) /i.test(words) && !/ \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(words)) return undefined
  if (groupNouns.has((words.split(' ', 1)[0] ?? '').toLowerCase())) return undefined
  const person = personIn(words, people)
  return person &&
    (isSurelyPerson(person) ||
      isIntroduced(words) ||
      person.name.endsWith(bare) ||
      person.name.startsWith(`${bare} `))
    ? personSource(person)
    : undefined
}

/** "the influencer Kay Bell": a noun for a person right before the name. */
const isIntroduced = (words: string): boolean =>
  isPersonNoun(/^(?:\p{Ll}+ )*?(\p{Ll}+) \p{Lu}/u.exec(words)?.[1] ?? '')

function personIn(words: string, people: People): Person | undefined {
  for (const match of matchesOf(runs, words)) {
    const before = words.slice(0, match.index)
    if (owns.test(words.slice(match.index + match[0].length))) continue
    if (ofSomebody.test(before) && afterOffice(match[0], before) === undefined) continue
    const person = people.named(nameIn(match[0], before))
    if (person) return person
  }
  return undefined
}

/** "friends of Mike Ford", "a group led by Noam Cohen": somebody else. */
const ofSomebody = /\p{Ll} (?:by|from|in|of|with)(?: the)? $/u
/** "Saylor’s campaign" is not Saylor, and "Howitt and Garett’s work" not Howitt. */
const owns = /^(?: and \p{Lu}[\p{L}-]+)?[’']s? \p{Ll}/u
