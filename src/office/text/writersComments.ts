import { questionIn } from '../../core/checklist/questions'
import type { NoteText } from './noteText'
import { isOwnAuthor } from './ownAuthor'

/**
 * The comments by ID without this program's own. What answers one of these stays, since a writer wrote it, with the
 * question to the writer that it answers, if the comment asks one.
 */
export function writersComments<Note extends NoteText>(
  comments: ReadonlyMap<string, Note>,
  parentOf: (id: string) => string | undefined,
): Map<string, NoteText> {
  const writers = [...comments].filter(([, { author }]) => !isOwnAuthor(author))
  return new Map(
    writers.map(([id, comment]) => {
      const asked = comments.get(parentOf(id) ?? '')
      const question = asked && isOwnAuthor(asked.author) ? questionIn(asked.text) : undefined
      return [id, question === undefined ? comment : { ...comment, question }]
    }),
  )
}
