import type { z } from 'zod'
import { UserFacingError } from '../errors'
import type { Article } from '../model/article'
import type { Saw } from './causality'

/** Who gave the command, when (ISO 8601, UTC), and what they had seen: all an act knows besides the article. */
export interface Context {
  readonly person: string
  readonly time: string
  /** The hash of the log line that records the command. */
  readonly line: string
  /** Whether the person who gave the command had seen the log line with that hash. */
  readonly saw: Saw
  /**
   * Whether the command is new, given to the whole article as it is now. A recorded command was valid when it was
   * written; what others wrote at the same time doesn't make it invalid.
   */
  readonly isNew: boolean
}

/** One thing a person can do to an article. `apply` is pure and throws a CommandRefused when it can't be done. */
export interface Act<Input extends z.ZodType> {
  readonly input: Input
  /** What was done, in words that follow "Undo: ". */
  readonly describe: (input: z.infer<Input>, article: Article) => string
  /** The same of several commands that are one act, if the words of the first would mislead. */
  readonly describeMany?: (count: number) => string
  readonly apply: (article: Article, input: z.infer<Input>, context: Context) => Article
}

/** Infers the types of an act's three parts; returns the act unchanged. */
export function act<Input extends z.ZodType>(definition: Act<Input>): Act<Input> {
  return definition
}

/** The command can't be applied to the article. The message is a sentence for the person who gave it. */
export class CommandRefused extends UserFacingError {
  override readonly name = 'CommandRefused'

  constructor(message: string) {
    super('refused', message)
  }
}
