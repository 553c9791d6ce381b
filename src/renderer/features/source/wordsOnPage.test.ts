import { describe, expect, it } from 'vitest'
import type { Block } from '../../../core/model/article'
import { placeOfWords } from './wordsOnPage'

const text = 'An example of 4.2 million. She said “never again”.\n\nAn example of 4.2 million.'
const blocks: Block[] = [
  { kind: 'paragraph', locator: 'p. 1', start: 0, end: 50 },
  { kind: 'paragraph', locator: 'p. 2', start: 52, end: 78 },
]
const found = (words: string, page = '1') => {
  const place = placeOfWords(text, blocks, words, page)
  return place && { words: text.slice(place.start, place.end), start: place.start }
}

describe('words selected on a page as it looks', () => {
  it('are found in the text over line ends, hyphens and ligatures of the page', () => {
    expect(found('exam- ple  of 4.2')?.words).toBe('example of 4.2')
    expect(found('An exam\u00adple')?.words).toBe('An example')
  })

  it('are those of that page where they stand on several', () => {
    expect(found('An example of 4.2 million', '1')?.start).toBe(0)
    expect(found('An example of 4.2 million', '2')?.start).toBe(52)
  })

  it('have the marks around them that were selected, too', () => {
    expect(found('“never again”.')?.words).toBe('“never again”.')
    expect(found('never again')?.words).toBe('never again')
  })

  it('are found nowhere if the text doesn’t have them in this order', () => {
    expect(found('million 4.2')).toBeUndefined()
    expect(found('“…”')).toBeUndefined()
  })
})
