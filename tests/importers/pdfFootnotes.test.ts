import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../src/core/model/article'
import { openBytes, textOf } from './fixture'
import { characterWidth, column, pdfFile, type PdfText } from './pdfFile'

const lines = [
  'The council of Brigg spent 3.2 million on the mill in 2017, and nobody',
  'asked where the money came from. The mayor says it was a gift of the',
  'brewery. The mill has since burnt down.',
]
const text = lines.join(' ')

/** A raised mark after words of a line. */
function markAfter(words: string, mark: string): PdfText {
  const line = lines.findIndex((one) => one.includes(words))
  const end = lines[line]!.indexOf(words) + words.length
  return { text: mark, x: 72 + end * 10 * characterWidth, y: 96 + line * 12, size: 6 }
}

/** A note in small print at the foot of the page, with a raised mark. */
function note(mark: string, words: readonly string[], y: number): PdfText[] {
  return [{ text: mark, x: 72, y: y - 3, size: 5 }, ...column(words, { x: 76, y, size: 8, leading: 9 })]
}

const body = column([...lines.slice(0, 2), lines[2]!])

async function opened(...pages: PdfText[][]): Promise<ArticleDraft> {
  return openBytes(pdfFile(pages.map((texts) => ({ texts }))), 'a.pdf')
}

/** Each note with the words that stand before its place. */
function notesOf({ blocks, notes = [] }: ArticleDraft): [string, string][] {
  return notes.map((one) => [blocks[one.from.block]!.text.slice(0, one.from.at).slice(-7), one.text])
}

describe('footnotes of a PDF', () => {
  it('are notes where their marks stand, and neither they nor the marks are in the text', async () => {
    const draft = await opened([
      ...body,
      markAfter('2017,', '1'),
      markAfter('came from.', '2'),
      ...note('1', ['Accounts of the town, page 12, at', 'https://example.org/accounts'], 700),
      ...note('2', ['A letter to the council.'], 718),
    ])
    expect(textOf(draft)).toBe(text)
    expect(notesOf(draft)).toEqual([
      ['n 2017,', 'Accounts of the town, page 12, at https://example.org/accounts'],
      ['e from.', 'A letter to the council.'],
    ])
    expect(draft.notes![0]!.links).toEqual(['https://example.org/accounts'])
  })

  it('are found by marks on the line, as Word and LibreOffice may set them', async () => {
    const draft = await opened([
      ...body,
      markAfter('2017,', '1'),
      ...column(['1 Accounts of the town.'], { y: 700, size: 8 }),
    ])
    expect(textOf(draft)).toBe(text)
    expect(notesOf(draft)).toEqual([['n 2017,', 'Accounts of the town.']])
  })

  it('belong to the mark on their own page where the numbers start anew on each', async () => {
    const page = (words: string) => [...body, markAfter('brewery.', '1'), ...note('1', [words], 700)]
    const draft = await opened(page('The first.'), page('The second.'))
    expect(notesOf(draft)).toEqual([
      ['rewery.', 'The first.'],
      ['rewery.', 'The second.'],
    ])
    expect(draft.notes!.map(({ from }) => draft.blocks[from.block]!.locator)).toEqual(['p. 1', 'p. 2'])
  })

  it('stay in the text where no mark, or more than one, may be theirs', async () => {
    const foot = note('2', ['A letter to the council.'], 700)
    const without = await opened([...body, ...foot])
    const twice = await opened([...body, markAfter('2017,', '2'), markAfter('brewery.', '2'), ...foot])
    for (const draft of [without, twice]) {
      expect(draft.notes).toEqual([])
      expect(textOf(draft)).toContain('² A letter to the council.')
    }
    expect(textOf(twice)).toContain('in 2017,² and')
  })

  it('never take a power for their mark', async () => {
    const draft = await opened([
      ...column(['The valley has 10 km of road.']),
      { text: '2', x: 72 + 5 * 'The valley has 10 km'.length, y: 96, size: 4.6 },
      ...note('2', ['A letter to the council.'], 700),
    ])
    expect(textOf(draft)).toContain('10 km² of road')
  })
})
