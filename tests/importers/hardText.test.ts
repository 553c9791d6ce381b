import { describe, expect, it } from 'vitest'
import { formatNames, type Format } from '../../src/importers/formats'
import { openBytes, openFixture, textOf } from './fixture'
import { type HardFile, hardFiles } from './hardFiles'
import { articleIn, partsIn } from './parts'

/** The text that is opened of a file. */
async function opened({ name, bytes, part, isApart }: HardFile): Promise<string> {
  if (isApart) {
    const parts = await partsIn(bytes, name)
    const texts = await Promise.all(parts.map((one) => articleIn(bytes, name, one.name).then(textOf)))
    return texts.join('\n\n')
  }
  return textOf(part === undefined ? await openBytes(bytes, name) : await articleIn(bytes, name, part))
}

describe('one hard text, of curly quotes, dashes, blanks, accents, Arabic and emoji', () => {
  it.each(Object.keys(formatNames) as Format[])(
    'comes out of %s exactly as it was written',
    async (format) => {
      expect(await opened(await hardFiles[format]())).toBe(textOf(openFixture('hard-characters.txt')))
    },
  )
})
