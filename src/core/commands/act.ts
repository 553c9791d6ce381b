import type { z } from 'zod'
import { UserFacingError } from '../errors'
import type { Article } from '../model/article'
import type { Saw } from './causality'

/** Who gave the command, when (ISO 8601, UTC), and knowing what: the only things an act knows of the world. */
export interface Context {
  readonly person: string
  readonly time: string
  /** The hash of the log line that records the command. */
  readonly line: string
  /** Whether whoever gave the command had seen the log line of that hash. */
  readonly saw: Saw
  /**
   * Whether it is given just now, to an article that is seen whole. A recorded command was found right by its writer;
   * what others wrote at the same time does not make it wrong.
   */
  readonly isNew: boolean
}

/** One thing a person can do to an article. `apply` is pure and throws a CommandRefused when it can't be done. */
export interface Act<Input extends z.ZodType> {
  readonly input: Input
  /** What was done, in words that follow "Undo: ". */
  readonly describe: (input: z.infer<Input>, article: Article) => string
  readonly apply: (article: Article, input: z.infer<Input>, context: Context) => Article
}

/** Ties the types of an act's three parts together; returns it as it is. */
export function act<Input extends z.ZodType>(definition: Act<Input>): Act<Input> {
  return definition
}

/** The article cannot take the command; the message is a sentence for the person who gave it. */
export class CommandRefused extends UserFacingError {
  override readonly name = 'CommandRefused'

  constructor(message: string) {
    super('refused', message)
  }
}
