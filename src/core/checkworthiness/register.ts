/** How a text speaks: as people speak to each other, or as news is written. The models are calibrated for both. */
export type Register = 'speech' | 'news'

const quoted = /“[^”]*”?|"[^"]*"?|«[^»]*»?/gu
const person =
  /(?<![\p{L}])(?:I|I['’](?:m|ve|d|ll)|me|my|we|we['’](?:re|ve|d|ll)|us|our|you|you['’](?:re|ve|d|ll)|your)(?![\p{L}])/iu

/** In debates more than half of the sentences speak of "I", "we" or "you"; in news, outside quotations, one in twelve. */
const speechShare = 0.3
/** One sentence tells nothing by itself. */
const fewest = 5
const sentencesLookedAt = 500

/** The register of a text by its sentences, outside what it quotes; news where there are too few to tell. */
export function registerOf(sentences: readonly string[]): Register {
  const some = sentences.slice(0, sentencesLookedAt).filter((sentence) => /\p{L}/u.test(sentence))
  const personal = some.filter((sentence) => person.test(sentence.replace(quoted, '')))
  return some.length >= fewest && personal.length / some.length > speechShare ? 'speech' : 'news'
}
