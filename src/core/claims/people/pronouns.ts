import type { Gender } from './givenNames'
import type { Recent, Source } from './sources'

const pronouns = /^(?:he|she|it|they|i|we|you|who|one|él|ella|ellos|ellas)$/

/** Whether a word, in lower case, is a pronoun that may stand for a speaker. */
export const isPronoun = (word: string): boolean => pronouns.test(word)

/** Whom a pronoun, in lower case, means; undefined for "we" and "you", and if nobody fits. */
export function byPronoun(word: string, recent: Recent): Source | undefined {
  if (/^(?:he|él)$/.test(word)) return byGender('he', recent)
  if (/^(?:she|ella)$/.test(word)) return byGender('she', recent)
  if (word === 'it') return byThing(recent)
  if (!/^(?:they|ellos|ellas)$/.test(word)) return undefined
  return recent.find((one) => one.kind === 'group')
}

/** "It": an organisation or a document, or else a name that nothing marks as a person's. */
function byThing(recent: Recent): Source | undefined {
  return (
    recent.find((one) => one.kind === 'organisation' || one.kind === 'document') ??
    recent.find((one) => one.kind === 'unknown' && one.gender === undefined && /^\p{Lu}/u.test(one.name))
  )
}

function byGender(gender: Gender, recent: Recent): Source | undefined {
  const source = recent.find(
    (one) => (one.kind === 'person' || one.kind === 'unknown') && (one.gender ?? gender) === gender,
  )
  return source && { ...source, gender }
}
