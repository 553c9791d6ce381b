import { type Discourse, topicsInReach } from './discourse'
import type { Gender } from './givenNames'
import { isPersonNoun, type Source } from './sources'

const pronouns = /^(?:he|she|it|they|i|we|you|who|one|él|ella|ellos|ellas)$/

/** Whether a word, in lower case, is a pronoun that may stand for a speaker. */
export const isPronoun = (word: string): boolean => pronouns.test(word)

/** The gender that a pronoun, in lower case, says. */
export function genderOfPronoun(word: string): Gender | undefined {
  if (/^(?:he|él)$/.test(word)) return 'he'
  return /^(?:she|ella)$/.test(word) ? 'she' : undefined
}

/** Whom a pronoun, in lower case, means; undefined for "we" and "you", and if nobody surely fits. */
export function byPronoun(word: string, discourse: Discourse): Source | undefined {
  const gender = genderOfPronoun(word)
  if (gender !== undefined) return byGender(gender, discourse)
  if (word === 'it') return byThing(discourse)
  return /^(?:they|ellos|ellas)$/.test(word)
    ? lastSubject(discourse, ({ kind }) => kind === 'group')
    : undefined
}

/** A thread or a deal, "unknown" as it is, is no "he". */
const isPerson = ({ kind, name, nouns }: Source): boolean =>
  kind === 'person' ||
  (kind === 'unknown' && (/\p{Lu}|^(?:one|another) /u.test(name) || nouns.some(isPersonNoun)))

/**
 * The last person a sentence was about. Nobody if that may be one of two, or somebody who can't be named; somebody named
 * in passing only if nobody else may be meant.
 */
function byGender(gender: Gender, discourse: Discourse): Source | undefined {
  const fits = (one: Source): boolean => isPerson(one) && (one.gender ?? gender) === gender
  const topics = topicsInReach(discourse)
  const at = topics.findIndex(
    ({ source }) => source === undefined || source.pair !== undefined || fits(source),
  )
  const { source, isSubject = false } = topics[at] ?? {}
  if (source === undefined) return undefined
  if (source.pair) return onlyOne(source.pair, gender)
  const isRivalled = topics
    .slice(at + 1)
    .some((one) => one.source && fits(one.source) && one.source.name !== source.name)
  return isSubject || !isRivalled ? { ...source, gender } : undefined
}

/** The one of two people who has that gender, if the other's gender is known as well. */
function onlyOne(pair: readonly Source[], gender: Gender): Source | undefined {
  const fitting = pair.filter((one) => (one.gender ?? gender) === gender)
  return fitting.length === 1 && fitting[0]?.gender === gender ? fitting[0] : undefined
}

/** "It": an organisation or a document, or else a name that nothing marks as a person's. */
const byThing = (discourse: Discourse): Source | undefined =>
  lastSubject(
    discourse,
    ({ kind, gender, name }) =>
      kind === 'organisation' ||
      kind === 'document' ||
      (kind === 'unknown' && gender === undefined && /^\p{Lu}/u.test(name)),
  )

/** Whom a Spanish verb without a subject means: what the last sentence was about, in the verb's number. */
export const byVerbAlone = (isPlural: boolean, discourse: Discourse): Source | undefined =>
  lastSubject(discourse, ({ kind }) => (kind === 'group') === isPlural)

/** The last subject that fits, unless one that can't be named came after it. */
function lastSubject(discourse: Discourse, fits: (source: Source) => boolean): Source | undefined {
  const subjects = topicsInReach(discourse).filter(({ isSubject }) => isSubject)
  return subjects.find(({ source }) => source === undefined || fits(source))?.source
}
