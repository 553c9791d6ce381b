import { z } from 'zod'
import { DueDay } from '../../model/assignment'
import { act } from '../act'
import { editAssignment } from '../assignment'

/** The day by which the article is to be checked; an empty one means none. */
export const setDueDay = act({
  input: z.object({ day: DueDay }),
  describe: ({ day }) => (day === '' ? 'clear due day' : 'set due day'),
  describeMany: editAssignment,
  apply: ({ due: _, ...article }, { day }) => (day === '' ? article : { ...article, due: day }),
})
