import type { ArticleDraft } from '../../src/core/model/article'
import { extract } from '../../src/importers/extract'
import type { OpenedPart, Part } from '../../src/importers/file'
import { ImportRefusal } from '../../src/core/importRefusal'
import { openBytes } from './fixture'
import { fixture } from './fixtureFile'

/** The parts in a file. */
export async function partsIn(content: string | Uint8Array, name: string): Promise<readonly Part[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const found = await extract({ bytes, name })
  if (found.kind === 'parts') return found.parts
  throw new Error(`${name} is one article.`)
}

/** Opens one part of a file. */
export async function openPart(
  content: string | Uint8Array,
  name: string,
  part: string,
): Promise<OpenedPart> {
  const parts = await partsIn(content, name)
  const found = parts.find((one) => one.name === part)
  if (found === undefined)
    throw new Error(`${name} has no ${part}, but ${parts.map((one) => one.name).join(', ')}`)
  return found.open()
}

/** The article in one part of a file, read from the part's file if it has no draft. */
export async function articleIn(
  content: string | Uint8Array,
  name: string,
  part: string,
): Promise<ArticleDraft> {
  const { draft, file } = await openPart(content, name, part)
  return draft ?? openBytes(file.bytes, file.name)
}

/** The paragraphs of the project's one hard text. */
export function hardParagraphs(): string[] {
  return new TextDecoder().decode(fixture('hard-characters.txt')).trim().split('\n\n')
}

/** Opens a file and all of its parts. Throws if the outcome is anything but articles, parts and refusals. */
export async function openAll(bytes: Uint8Array, name: string): Promise<void> {
  await orRefused(async () => {
    const content = await extract({ bytes, name })
    if (content.kind === 'article') return
    for (const part of content.parts)
      await orRefused(async () => {
        const { file, draft } = await part.open()
        if (draft === undefined) await extract(file)
      })
  })
}

async function orRefused(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
  }
}
