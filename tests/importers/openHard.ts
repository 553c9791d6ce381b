import { openBytes, textOf } from './fixture'
import type { HardFile } from './hardFiles'
import { articleIn, partsIn } from './parts'

/** Opens a file that contains the hard text, and returns the text. */
export async function openHard({ name, bytes, part, isApart }: HardFile): Promise<string> {
  if (!isApart)
    return textOf(part === undefined ? await openBytes(bytes, name) : await articleIn(bytes, name, part))
  const parts = await partsIn(bytes, name)
  const texts = await Promise.all(parts.map((one) => articleIn(bytes, name, one.name).then(textOf)))
  return texts.join('\n\n')
}
