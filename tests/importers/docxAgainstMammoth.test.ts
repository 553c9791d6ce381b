import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { extractRawText } from 'mammoth'
import { describe, expect, it } from 'vitest'
import { withStruckNamed } from '../../src/office/text/noteText'
import { openBytes, refusalOf } from './fixture'

const folder = join(dirname(createRequire(import.meta.url).resolve('mammoth/package.json')), 'test/test-data')
const documents = readdirSync(folder).filter((name) => name.endsWith('.docx'))

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('Word documents from the tests of another reader', () => {
  it.each(documents)('have every word that the other reader finds in %s', async (name) => {
    const bytes = readFileSync(join(folder, name))
    const expected = wordsIn((await extractRawText({ buffer: bytes })).value)
    if (expected.length === 0) return expect((await refusalOf(bytes, name)).code).toBe('noText')
    const draft = await openBytes(bytes, name)
    expect(wordsIn(draft.blocks.map(withStruckNamed).join('\n').replaceAll('[struck out: ', ' '))).toEqual(
      expected,
    )
  })
})
