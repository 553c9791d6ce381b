import { z } from 'zod'
import { act } from '../act'
import { editAssignment } from '../assignment'

/** Who has the article; an empty name means nobody. */
export const assignArticle = act({
  input: z.object({ assignee: z.string().trim() }),
  describe: ({ assignee }) => (assignee === '' ? 'assign article to nobody' : 'assign article'),
  describeMany: editAssignment,
  apply: ({ assignee: _, ...article }, { assignee }) =>
    assignee === '' ? article : { ...article, assignee },
})
