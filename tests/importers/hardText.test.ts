import { describe, expect, it } from 'vitest'
import { formatNames, type Format } from '../../src/importers/bytes/formats'
import { openFixture, textOf } from './fixture'
import { hardFiles } from './hardFiles'
import { openHard } from './openHard'

describe('one hard text with curly quotes, dashes, spaces, accents, Arabic and emoji', () => {
  it.each(Object.keys(formatNames) as Format[])(
    'comes out of %s exactly as it was written',
    async (format) => {
      expect(await openHard(await hardFiles[format]())).toBe(textOf(openFixture('hard-characters.txt')))
    },
  )
})
