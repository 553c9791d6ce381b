import { z } from 'zod'
import { act } from '../act'

/** Moves the article to the trash, with everything that was found out about it. */
export const removeArticle = act({
  input: z.object({}),
  describe: () => 'move article to trash',
  apply: (article, _, { person, time }) => ({ ...article, removed: { by: person, at: time } }),
})
