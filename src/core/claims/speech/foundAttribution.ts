import type { Span } from '../../model/anchor'

/** Words that say who speaks. `subject` is undefined if the previous speaker continues ("adding that"). */
export interface Attribution extends Span {
  readonly subject: string | undefined
  /** Set if these words name somebody whom the finder can't make out, so that nobody else is taken for the speaker. */
  readonly unknown?: true
  readonly cue: string
  /** Whether a verb without a subject has several: "dijeron". */
  readonly plural?: true
  /** Whether what was said comes before these words (“…,” he said) or after them (he said that …). */
  readonly said: 'before' | 'after'
}
