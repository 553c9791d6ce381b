import { howKnown, whyProbably } from '../core/model/speakerInWords'
import type { Speaker } from '../core/model/claim'

/**
 * A speaker in the command line's JSON output: `known` is `said` or `inferred`, and `why` says what the name was
 * inferred from; it is empty for a name that is said.
 */
export function speakerAsJson(speaker: Speaker) {
  const { inferred: _, ...said } = speaker
  return { ...said, known: howKnown(speaker), why: whyProbably(speaker) ?? '' }
}
