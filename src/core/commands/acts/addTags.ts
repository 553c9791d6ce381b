import { z } from 'zod'
import { Tag, tagsWith } from '../../model/assignment'
import { act } from '../act'
import { editAssignment } from '../assignment'

/** Adds tags, so that two people who tag at the same time both do. */
export const addTags = act({
  input: z.object({ tags: z.array(Tag).min(1) }),
  describe: () => 'tag article',
  describeMany: editAssignment,
  apply: (article, { tags }) => ({ ...article, tags: tagsWith(article.tags ?? [], tags) }),
})
