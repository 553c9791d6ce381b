import type { NoteText } from './noteText'

/** How comments hang together, by their ids. */
export interface Threads {
  /** The comment that a comment answers; undefined for one that answers none. */
  readonly parentOf: (id: string) => string | undefined
  /** Whether the writers marked it as resolved. */
  readonly isResolved: (id: string) => boolean
}

/**
 * The comments that answer no other, each with the answers to it as lines `Name: text` after its own, and with a line
 * that says so where it was resolved.
 */
export function threaded(comments: ReadonlyMap<string, NoteText>, threads: Threads): Map<string, NoteText> {
  const answered = new Map<string, NoteText[]>()
  for (const [id, comment] of comments) {
    const root = rootOf(id, comments, threads)
    const thread = answered.get(root)
    if (thread === undefined) answered.set(root, [comment])
    else if (root === id) thread.unshift(comment)
    else thread.push(comment)
  }
  return new Map(
    [...answered].map(([root, [first, ...answers]]) => [
      root,
      withAnswers(first!, answers, threads.isResolved(root)),
    ]),
  )
}

function withAnswers(first: NoteText, answers: readonly NoteText[], isResolved: boolean): NoteText {
  const lines = answers.map(({ author, text }) => (author === '' ? text : `${author}: ${text}`))
  const links = [first, ...answers].flatMap((note) => note.links)
  return {
    ...first,
    text: [first.text, ...lines, ...(isResolved ? ['(resolved)'] : [])].join('\n'),
    links: [...new Set(links)],
  }
}

/** The comment at the beginning of a thread; what goes round in circles answers nothing. */
function rootOf(id: string, comments: ReadonlyMap<string, NoteText>, { parentOf }: Threads): string {
  let root = id
  for (let steps = 0; steps < 100; steps += 1) {
    const parent = parentOf(root)
    if (parent === undefined || !comments.has(parent)) return root
    root = parent
  }
  return id
}
