import { mention, type Recent, type Source } from './sources'

/**
 * Whom a sentence speaks of. Its `subject` is whom it is about, or who speaks in it; `source` is undefined for a
 * subject whom the finder can't name. Others are named in passing, as objects are.
 */
export interface Topic {
  readonly source: Source | undefined
  readonly isSubject: boolean
  /** The sentence's index in the text. */
  readonly sentence: number
}

/** Whom and what a text has spoken of so far, for those who are not named again. */
export interface Discourse {
  /** Whom a description such as "the minister" may mean. */
  readonly recent: Recent
  /** Whom a pronoun may mean, the last one first. */
  readonly topics: readonly Topic[]
  /** The index of the sentence being read. */
  readonly sentence: number
}

export const nothingSaid: Discourse = { recent: [], topics: [], sentence: 0 }

/** How many topics are remembered, and for how many sentences a pronoun may mean one of them. */
const mostTopics = 16
const reach = 5

/** Adds whom the sentence being read is about, or who speaks in it. */
export function withSubject(source: Source | undefined, discourse: Discourse): Discourse {
  const recent = source ? mention(source, discourse.recent) : discourse.recent
  return withTopic(source && recent[0], true, { ...discourse, recent })
}

/** Adds somebody whom the sentence being read names in passing. */
export const withOther = (source: Source, discourse: Discourse): Discourse =>
  withTopic(source, false, discourse)

function withTopic(source: Source | undefined, isSubject: boolean, discourse: Discourse): Discourse {
  const topic = { source, isSubject, sentence: discourse.sentence }
  return { ...discourse, topics: [topic, ...discourse.topics].slice(0, mostTopics) }
}

/** The topics that a pronoun may mean, the last one first. */
export const topicsInReach = ({ topics, sentence }: Discourse): readonly Topic[] =>
  topics.filter((topic) => sentence - topic.sentence <= reach)
