import type { Command } from '../../../core/commands'
import type { Assignment } from '../../../core/model/assignment'
import { giveOrSayWhy } from '../article/article'

/**
 * Gives an article what is different about its assignment, as one act; resolves to why not all of it is on the disk, or
 * to null when it is.
 */
export async function assign(id: string, before: Assignment, after: Assignment): Promise<string | null> {
  const act = crypto.randomUUID()
  for (const [index, command] of commandsBetween(before, after).entries()) {
    const why = await giveOrSayWhy(id, command, act)
    if (why !== null)
      return index === 0 ? why : `${why} A part of the assignment was saved before that: save it again.`
  }
  return null
}

/** Only what is different: the rest may have been changed by others meanwhile. */
function commandsBetween(before: Assignment, after: Assignment): Command[] {
  const gone = before.tags.filter((tag) => !after.tags.includes(tag))
  const added = after.tags.filter((tag) => !before.tags.includes(tag))
  return [
    ...(after.assignee === before.assignee
      ? []
      : [{ type: 'assignArticle' as const, assignee: after.assignee }]),
    ...(after.due === before.due ? [] : [{ type: 'setDueDay' as const, day: after.due }]),
    ...(gone.length === 0 ? [] : [{ type: 'removeTags' as const, tags: gone }]),
    ...(added.length === 0 ? [] : [{ type: 'addTags' as const, tags: added }]),
  ]
}
