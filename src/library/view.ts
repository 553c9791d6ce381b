import { z } from 'zod'
import { Article } from '../core/model/article'
import { libraryFormat } from '../core/model/libraryFormat'
import { JsonFile } from './jsonFile'
import { articleLimit } from './disk/limits'
import { articlePlaces } from './places'

/** The content of article.json: the article as folded from its log, and the last lines that it includes. */
export const View = z.object({
  format: z.literal(libraryFormat),
  article: Article,
  /** The lamport clock of the last command in it. */
  lamport: z.number().int().nonnegative(),
  /** The log lines without a successor; null in format 1. */
  heads: z.array(z.string()).nullable(),
  /** The length of each log, in bytes, by its name. */
  logs: z.record(z.string(), z.number()),
  /** The damage in the logs that was reported to the person. */
  told: z.array(z.string()),
})
export type View = z.infer<typeof View>

/** The same, of which the article is not checked yet: it takes long, and the log mostly tells it anew. */
export const RoughView = View.extend({
  article: z.custom<Article>((value) => typeof value === 'object' && value !== null),
})

export interface ViewOptions {
  readonly onDamage: (sentence: string) => void
  readonly readOnly: boolean
}

/** The article.json of an article. */
export function viewFile(
  library: string,
  id: string,
  options: ViewOptions,
  schema: typeof View | typeof RoughView = View,
): JsonFile<View | null> {
  return new JsonFile<View | null>(articlePlaces(library, id).view, {
    schema: schema
      .refine(({ article }) => article.id === id, {
        path: ['article', 'id'],
        error: 'it names another article than its folder',
      })
      .nullable(),
    // Format 1 stored neither how far into its logs it goes nor the reported damage.
    upgrade: (document) => ({ heads: null, logs: {}, told: [], ...document, format: libraryFormat }),
    library,
    limit: articleLimit,
    ...options,
  })
}
