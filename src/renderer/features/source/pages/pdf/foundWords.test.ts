import { describe, expect, it } from 'vitest'
import { foundWords } from './foundWords'

const found = (text: string, words: string) =>
  foundWords(text, words).map(({ start, end }) => text.slice(start, end))

describe('words on a page', () => {
  it('are found across line ends and the hyphens there', () => {
    const page = 'Nobody counted the seven- teen heron nests before the flood.'
    expect(found(page, 'the seventeen heron nests')).toEqual(['the seven- teen heron nests'])
  })

  it('are found whatever their capitals, accents, ligatures and spaces', () => {
    expect(found('El señor dijo: “ofﬁcial”', 'SEN\u0303OR DIJO “official')).toEqual(['señor dijo: “ofﬁcial'])
    expect(found('a  b', 'ab')).toEqual(['a  b'])
  })

  it('are found wherever they stand, in every script', () => {
    expect(found('one two one', 'one')).toEqual(['one', 'one'])
    expect(found('שלום עולם', 'עולם')).toEqual(['עולם'])
    expect(found('𝟒12 metres', '412')).toEqual(['𝟒12'])
  })

  it('are not found where there are none, and no words are nowhere', () => {
    expect(found('one two', 'three')).toEqual([])
    expect(found('one two', ' – ')).toEqual([])
  })
})
