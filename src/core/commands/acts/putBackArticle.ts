import { z } from 'zod'
import { act } from '../act'

/** The article comes back from the trash as it was. */
export const putBackArticle = act({
  input: z.object({}),
  describe: () => 'put article back',
  apply: ({ removed: _, ...article }) => article,
})
