import { describe, expect, it } from 'vitest'
import { placesOf, startingPoints } from './found'
import { articleFrom } from '../../testing/memoryLibrary'

const text = 'In 2022 the port handled 4.2 million\ncontainers. Ada Brandt counted. The PORT is old.'
const wordsAt = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

describe('finding words in a source', () => {
  it('finds them whatever their case, also over the end of a line', () => {
    expect(wordsAt(placesOf(text, 'port'))).toEqual(['port', 'PORT'])
    expect(wordsAt(placesOf(text, 'million containers'))).toEqual(['million\ncontainers'])
  })

  it('takes every sign as itself, and finds nothing for nothing', () => {
    expect(wordsAt(placesOf(text, '4.2'))).toEqual(['4.2'])
    expect(placesOf(text, '4?2')).toEqual([])
    expect(placesOf(text, '  ')).toEqual([])
  })
})

describe('where to start reading', () => {
  const [claim] = articleFrom(
    'The harbour\n\nThe port handled 4.2 million containers in 2022, said Ada Brandt, the harbour master.',
  ).claims

  it('is where the source has the claim’s figures, names and telling words, in the source’s order', () => {
    const found = wordsAt(startingPoints(text, claim!))
    expect(found).toEqual(expect.arrayContaining(['2022', '4.2', 'containers', 'handled']))
    expect(found).not.toContain('the')
  })

  it('is no word that stands everywhere in it', () => {
    expect(startingPoints('handled '.repeat(100), claim!)).toEqual([])
  })

  it('is no part of another word', () => {
    expect(startingPoints('The year 20220 was mishandledly so.', claim!)).toEqual([])
  })
})
