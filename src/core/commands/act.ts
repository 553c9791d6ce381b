import type { z } from 'zod'
import type { Article } from '../model/article'

/** Who gave the command and when (ISO 8601, UTC): the only things an act knows of the world. */
export interface Context {
  readonly person: string
  readonly time: string
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
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused'
}
