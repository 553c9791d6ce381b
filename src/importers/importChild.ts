import { constants, setPriority } from 'node:os'
import { extract } from './extract'
import type { Part } from './file'
import type { ImportReply, ImportRequest } from './importProcess'
import { prepareArticle } from './prepareArticle'

// A thousand files take a while, in which a person works on: they come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/** The process that reads files. A hostile file can exhaust, hang or break it; the program outside goes on. */
process.on('message', (message: ImportRequest | 'next') => {
  if (message === 'next') next()
  else void answer(message).then(() => send({ type: 'done' }))
})
process.on('disconnect', () => process.exit())

/** Called when the program has taken what was sent last. */
let next: () => void = () => undefined

/** A part is read when the one before it was taken, so that a large archive never lies in memory twice. */
async function handOver(reply: ImportReply): Promise<void> {
  const taken = new Promise<void>((resolve) => {
    next = resolve
  })
  send(reply)
  await taken
}

function send(reply: ImportReply): void {
  process.send?.(reply)
}

async function answer({ bytes, name, parts: wanted }: ImportRequest): Promise<void> {
  try {
    const content = await extract({ bytes, name })
    if (content.kind === 'article')
      return send({ type: 'article', part: undefined, article: prepareArticle(content.draft, name) })
    if (wanted === undefined)
      return send({
        type: 'parts',
        parts: content.parts.map(({ name: part, title, isUsual }) => ({ name: part, title, isUsual })),
      })
    for (const part of content.parts) if (wanted.includes(part.name)) await answerPart(part)
  } catch (error) {
    send({ type: 'refused', part: undefined, message: sentenceOf(error, name) })
  }
}

/** One bad part never keeps the others out. */
async function answerPart(part: Part): Promise<void> {
  try {
    const { file, draft } = await part.open()
    const content = draft === undefined ? await extract(file) : ({ kind: 'article', draft } as const)
    if (content.kind === 'parts') {
      const message = `${file.name} was not opened: it holds several articles and lies in another file. Take it out of there and open it by itself.`
      await handOver({ type: 'refused', part: part.name, message })
    } else {
      await handOver({
        type: 'article',
        part: part.name,
        article: prepareArticle(content.draft, file.name),
        file,
      })
    }
  } catch (error) {
    await handOver({ type: 'refused', part: part.name, message: sentenceOf(error, part.title) })
  }
}

function sentenceOf(error: unknown, name: string): string {
  if (error instanceof Error && error.name === 'ImportRefusal') return error.message
  const why = error instanceof Error ? error.message : String(error)
  return `${name} was not opened: reading it failed (${why}). The file was left as it is.`
}
