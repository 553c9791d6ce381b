import { threaded } from '../text/threads'
import { writersComments } from '../text/writersComments'
import type { PartNote } from './notes'
import { readOoxml } from './ooxml'

interface Extension {
  readonly parent: string | undefined
  readonly isDone: boolean
}

/**
 * The writers' comments merged with their answers; what answers a question of this program's own comment says so.
 * `extended` is the part that says which comments are answers, and may be empty.
 */
export function threadsOf(
  comments: ReadonlyMap<string, PartNote>,
  extended: string,
): ReturnType<typeof threaded> {
  const extensions = readExtensions(extended)
  // That part identifies a comment by one of its paragraphs.
  const ids = new Map([...comments].flatMap(([id, { paragraphs }]) => paragraphs.map((one) => [one, id])))
  const extensionOf = (id: string) =>
    comments
      .get(id)
      ?.paragraphs.map((one) => extensions.get(one))
      .find((one) => one !== undefined)
  const parentOf = (id: string) => ids.get(extensionOf(id)?.parent ?? '')
  return threaded(writersComments(comments, parentOf), {
    parentOf,
    isResolved: (id) => extensionOf(id)?.isDone ?? false,
  })
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
