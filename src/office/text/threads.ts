import type { NoteText } from './noteText'

/** How comments are connected, by ID. */
export interface Threads {
  /** The comment that this one answers; undefined if it answers none. */
  readonly parentOf: (id: string) => string | undefined
  /** Whether it was marked as resolved. */
  readonly isResolved: (id: string) => boolean
}

/**
 * The comments that answer no other. Each has its answers as lines `Name: text` after its own text, and a line that
 * says so if it was resolved.
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

/** The first comment of a thread; comments that answer each other in a circle count as answering none. */
function rootOf(id: string, comments: ReadonlyMap<string, NoteText>, { parentOf }: Threads): string {
  let root = id
  for (let steps = 0; steps < 100; steps += 1) {
    const parent = parentOf(root)
    if (parent === undefined || !comments.has(parent)) return root
    root = parent
  }
  return id
}
