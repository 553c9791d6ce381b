import { z } from 'zod'
import { Article } from '../core/model/article'
import { libraryFormat } from '../core/model/libraryFormat'
import { JsonFile } from './jsonFile'
import { articlePlaces } from './places'

/** What article.json holds: the article as its log tells it, and how far into the log that goes. */
export const View = z.object({
  format: z.literal(libraryFormat),
  article: Article,
  /** The lamport clock of the last command in it. */
  lamport: z.number().int().nonnegative(),
  /** The lines of the log that nothing followed on; null in one of format 1. */
  heads: z.array(z.string()).nullable(),
  /** How long each log was, in bytes, by its name. */
  logs: z.record(z.string(), z.number()),
  /** The damage in the logs that the person was told of. */
  told: z.array(z.string()),
})
export type View = z.infer<typeof View>

export interface ViewOptions {
  readonly onDamage: (sentence: string) => void
  readonly readOnly: boolean
}

/** The article.json of an article. */
export function viewFile(library: string, id: string, options: ViewOptions): JsonFile<View | null> {
  return new JsonFile<View | null>(articlePlaces(library, id).view, {
    schema: View.nullable(),
    // Format 1 told neither how far into its logs it goes nor what the person was told of.
    upgrade: (document) => ({ heads: null, logs: {}, told: [], ...document, format: libraryFormat }),
    ...options,
  })
}
