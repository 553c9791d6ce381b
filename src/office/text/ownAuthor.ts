/** The author name of this program's comments and suggestions; a person's name may precede it. */
const program = 'Touchstone'

/**
 * The author name of comments and suggestions that this program writes on behalf of a person; `person` may be empty.
 */
export function ownAuthor(person: string): string {
  const name = person.trim()
  return name === '' || isOwnAuthor(name) ? name || program : `${name} (${program})`
}

/**
 * Whether a comment or tracked change is by this program: what it wrote into a checked copy is neither a writer's note
 * nor the writer's text. Word processors keep authors, whatever else they drop.
 */
export function isOwnAuthor(author: string): boolean {
  return author === program || author.endsWith(` (${program})`)
}
