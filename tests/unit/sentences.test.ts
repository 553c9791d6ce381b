import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../src/core/text/canonical'
import { findSentences } from '../../src/core/text/sentences'

function sentencesOf(...paragraphs: string[]): string[] {
  const { text, blocks } = canonicalText(
    paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
  )
  return findSentences(text, blocks).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  test.each([
    ['a full stop ends a sentence', 'He left. She stayed.', ['He left.', 'She stayed.']],
    [
      'titles do not end one',
      'Mr. Smith met Gen. Lee and Dr. Ruiz.',
      ['Mr. Smith met Gen. Lee and Dr. Ruiz.'],
    ],
    ['nor do countries', 'The U.S. Senate voted. It passed.', ['The U.S. Senate voted.', 'It passed.']],
    ['but a country may stand last', 'He lives in the U.S. He votes.', ['He lives in the U.S.', 'He votes.']],
    ['nor do initials', 'J. R. Smith and Susan B. Anthony met.', ['J. R. Smith and Susan B. Anthony met.']],
    ['times of day go on', 'It began at 5 p.m. Friday in Rome.', ['It began at 5 p.m. Friday in Rome.']],
    [
      'times of day may stand last',
      'It began at 5 p.m. Police came.',
      ['It began at 5 p.m.', 'Police came.'],
    ],
    ['numbered things stay whole', 'He lives at No. 5 Elm Road.', ['He lives at No. 5 Elm Road.']],
    ['"no" may end a sentence', 'She said no. Then she left.', ['She said no.', 'Then she left.']],
    ['decimals stay whole', 'It rose 3.5 percent to 1.2 million.', ['It rose 3.5 percent to 1.2 million.']],
    ['an ellipsis goes on in lower case', 'He waited ... and left.', ['He waited ... and left.']],
    ['a question inside a sentence goes on', '“Is it over?” he asked.', ['“Is it over?” he asked.']],
    ['with a name too', '“Is it over?” Maduro asked.', ['“Is it over?” Maduro asked.']],
    ['a sloppy full stop before the speaker', '“It is over.” Maduro said.', ['“It is over.” Maduro said.']],
    [
      'sentences inside one quotation stand apart and the last keeps its speaker',
      '“We went. It was good,” he said. Then “No.”',
      ['“We went.', 'It was good,” he said.', 'Then “No.”'],
    ],
    ['full-width marks need no blank', '他走了。她留下了。', ['他走了。', '她留下了。']],
    ['Spanish', 'El Sr. Pérez vino. ¿Qué dijo? ¡Nada!', ['El Sr. Pérez vino.', '¿Qué dijo?', '¡Nada!']],
    ['footnote numbers stay with their sentence', 'It fell.[12] It rose.', ['It fell.[12]', 'It rose.']],
    [
      'a company may begin in lower case',
      'It sold well. iPhones did not.',
      ['It sold well.', 'iPhones did not.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  test('a headline without a full stop is a sentence, and no sentence runs into the next paragraph', () => {
    expect(sentencesOf('Peace at last', 'The war is over')).toEqual(['Peace at last', 'The war is over'])
  })

  test('every character that is not blank belongs to exactly one sentence', () => {
    const piece = fc.constantFrom(
      'Mr.',
      ' ',
      '. ',
      '“',
      '”',
      '? ',
      'U.S.',
      'he',
      'Said',
      '…',
      '3.5',
      '\u00a0',
      '!"',
      ' (a) ',
      'é',
      '。',
      '[1]',
    )
    const paragraph = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
        const { text, blocks } = canonicalText(paragraphs.map((one) => ({ kind: 'paragraph', text: one })))
        const owners = Array.from({ length: text.length }, () => 0)
        for (const { start, end } of findSentences(text, blocks)) {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          for (let at = start; at < end; at++) owners[at] = (owners[at] ?? 0) + 1
        }
        for (let at = 0; at < text.length; at++) {
          if (/\S/.test(text.charAt(at))) expect(owners[at]).toBe(1)
          else expect(owners[at]).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })
})
