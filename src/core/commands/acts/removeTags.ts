import { z } from 'zod'
import { Tag, tagsWithout } from '../../model/assignment'
import { act } from '../act'
import { editAssignment } from '../assignment'

/** Takes tags off the article; those that it hasn't make no difference. */
export const removeTags = act({
  input: z.object({ tags: z.array(Tag).min(1) }),
  describe: () => 'remove tags',
  describeMany: editAssignment,
  apply: ({ tags: before = [], ...article }, { tags }) => {
    const left = tagsWithout(before, tags)
    return left.length === 0 ? article : { ...article, tags: left }
  },
})
