import { z } from 'zod'
import { Details } from '../../model/article'
import { act } from '../act'

/** Title, byline, publisher, date and address as a person corrects them. */
export const editDetails = act({
  input: z.object({ details: Details }),
  describe: () => 'edit details',
  apply: (article, { details }) => ({ ...article, details }),
})
