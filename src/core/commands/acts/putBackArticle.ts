import { z } from 'zod'
import { act } from '../act'

/** Restores the article from the trash as it was. */
export const putBackArticle = act({
  input: z.object({}),
  describe: () => 'put article back',
  apply: ({ removed: _, ...article }) => article,
})
