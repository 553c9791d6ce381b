import type { NoteText } from '../text/noteText'

/** Who writes this program's comments and suggestions into a document; a person's name may stand before it. */
const program = 'Touchstone'

/** The author of comments and suggestions that this program writes on behalf of a person, or of nobody. */
export function ownAuthor(person: string): string {
  const name = person.trim()
  return name === '' || isOwnAuthor(name) ? name || program : `${name} (${program})`
}

/**
 * Whether a comment or a tracked change is this program's: what it wrote into a checked copy is neither a writer's note
 * nor the writer's text. Word processors keep authors, whatever else they drop.
 */
export function isOwnAuthor(author: string): boolean {
  return author === program || author.endsWith(` (${program})`)
}

/** What this program said in a checked copy is no writer's note; an answer to it is. */
export function writersOnly<Note extends NoteText>(comments: ReadonlyMap<string, Note>): Map<string, Note> {
  return new Map([...comments].filter(([, { author }]) => !isOwnAuthor(author)))
}
