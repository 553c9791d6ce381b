import type { NoteText } from './notes'
import { readOoxml } from './ooxml'

interface Extension {
  readonly parent: string | undefined
  readonly isDone: boolean
}

/**
 * The comments that answer no other, each with the answers to it as lines `Name: text` after its own, and with a line
 * that says so where the writers marked it as resolved. `extended` is the part that knows of answers; it may be empty.
 */
export function threadsOf(comments: ReadonlyMap<string, NoteText>, extended: string): Map<string, NoteText> {
  const extensions = readExtensions(extended)
  const ids = new Map([...comments].flatMap(([id, { paragraphs }]) => paragraphs.map((one) => [one, id])))
  const extensionOf = ({ paragraphs }: NoteText) =>
    paragraphs.map((one) => extensions.get(one)).find((one) => one !== undefined)
  const parentOf = (id: string) => {
    const parent = ids.get(extensionOf(comments.get(id)!)?.parent ?? '')
    return parent === id ? undefined : parent
  }
  const threads = new Map<string, NoteText[]>()
  for (const [id, comment] of comments) {
    const root = rootOf(id, parentOf)
    const thread = threads.get(root)
    if (thread === undefined) threads.set(root, [comment])
    else thread.push(comment)
  }
  return new Map(
    [...threads].map(([root, [first, ...answers]]) => [
      root,
      withAnswers(first!, answers, extensionOf(comments.get(root)!)?.isDone ?? false),
    ]),
  )
}

function withAnswers(first: NoteText, answers: readonly NoteText[], isDone: boolean): NoteText {
  const lines = answers.map(({ author, text }) => (author === '' ? text : `${author}: ${text}`))
  const links = [first, ...answers].flatMap((note) => note.links)
  return {
    ...first,
    text: [first.text, ...lines, ...(isDone ? ['(resolved)'] : [])].join('\n'),
    links: [...new Set(links)],
  }
}

/** Answers hang on the first comment, and Word nests them no deeper; what goes round in circles answers nothing. */
function rootOf(id: string, parentOf: (id: string) => string | undefined): string {
  let root = id
  for (let steps = 0; steps < 20; steps += 1) {
    const parent = parentOf(root)
    if (parent === undefined) return root
    root = parent
  }
  return id
}

function readExtensions(xml: string): Map<string, Extension> {
  const extensions = new Map<string, Extension>()
  readOoxml(xml, {
    open: ({ name, attributes }) => {
      const { 'w15:paraId': id, 'w15:paraIdParent': parent, 'w15:done': done } = attributes
      if (name === 'w15:commentEx' && id !== undefined)
        extensions.set(id, { parent, isDone: done === '1' || done === 'true' })
    },
  })
  return extensions
}
