/** The style of a text: speech between people, or written news. The models are calibrated for each. */
export type Register = 'speech' | 'news'

const quoted = /“[^”]*”?|"[^"]*"?|«[^»]*»?/gu
const person =
  /(?<![\p{L}])(?:I|I['’](?:m|ve|d|ll)|me|my|we|we['’](?:re|ve|d|ll)|us|our|you|you['’](?:re|ve|d|ll)|your)(?![\p{L}])/iu

/** In debates more than half of the sentences have "I", "we" or "you"; in news, outside quotations, one in twelve. */
const speechShare = 0.3
/** Fewer sentences don't show the register. */
const fewest = 5
const sentencesLookedAt = 500

/** The register of a text by its sentences outside quotations; news if there are too few. */
export function registerOf(sentences: readonly string[]): Register {
  const some = sentences.slice(0, sentencesLookedAt).filter((sentence) => /\p{L}/u.test(sentence))
  const personal = some.filter((sentence) => person.test(sentence.replace(quoted, '')))
  return some.length >= fewest && personal.length / some.length > speechShare ? 'speech' : 'news'
}
