import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../src/core/text/canonical'
import { findSentences } from '../../src/core/sentences/sentences'
import { growth, overAndOver } from '../growth'
import { f1, parseGold, tallyEnds } from '../bench/claims/sentenceBoundaries'

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
    [
      'items of a list keep their numbers',
      'It asks: 1. Peace. 2. Bread.',
      ['It asks: 1. Peace.', '2. Bread.'],
    ],
    ['a chapter keeps its number', 'IV. The verdict', ['IV. The verdict']],
    ['a full stop inside an open bracket goes on', 'It (I saw. Twice) fell.', ['It (I saw. Twice) fell.']],
    ['a whole sentence in brackets stands apart', 'He left. (It rained.)', ['He left.', '(It rained.)']],
    [
      'words left out of a quotation do not end it',
      'The “law ... Congress wrote”',
      ['The “law ... Congress wrote”'],
    ],
    ['nor do spaced points', 'They read: “He . . . came.”', ['They read: “He . . . came.”']],
    ['names with a mark go on', 'Yahoo! News reported it.', ['Yahoo! News reported it.']],
    ['but may stand last', 'I use Yahoo! They do not.', ['I use Yahoo!', 'They do not.']],
    ['a speaker may have an age', '“Why?” Smith, 54, asked.', ['“Why?” Smith, 54, asked.']],
    [
      'an answer is not a speaker',
      '“Why now?” Nobody answered. “Why?” The king asked me.',
      ['“Why now?”', 'Nobody answered.', '“Why?”', 'The king asked me.'],
    ],
    ['who said it stays with a motto', '“Be bold.” — Ada Lovelace', ['“Be bold.” — Ada Lovelace']],
    ['a dateline goes on', 'ROME, N.Y. — The mayor left.', ['ROME, N.Y. — The mayor left.']],
    [
      'a party and state may stand last',
      'I met Bo, D-Calif. The talk was short.',
      ['I met Bo, D-Calif.', 'The talk was short.'],
    ],
    [
      'a street may stand last',
      'He lives on Elm St. The house is old.',
      ['He lives on Elm St.', 'The house is old.'],
    ],
    ['and a month', 'It was Oct. The rain fell.', ['It was Oct.', 'The rain fell.']],
    ['initials in quotation marks are a name', 'Al “J.J.” Smith left.', ['Al “J.J.” Smith left.']],
    ['"no." before "I" ends a sentence', 'He said no. I left.', ['He said no.', 'I left.']],
    ['capitals change nothing', 'HE LEFT THE U.S. HE CAME BACK.', ['HE LEFT THE U.S.', 'HE CAME BACK.']],
    [
      'footnotes may stand apart',
      'It fell. [4] It rose.[note 2] Yes.',
      ['It fell. [4]', 'It rose.[note 2]', 'Yes.'],
    ],
    [
      'addresses stay whole',
      'See example.org. Or a.b@example.org.',
      ['See example.org.', 'Or a.b@example.org.'],
    ],
    ['a missing blank is no hindrance', 'He left.She stayed.', ['He left.', 'She stayed.']],
    ['a caption begins', 'He was in D.C. Image: Navy.', ['He was in D.C.', 'Image: Navy.']],
    ['Spanish plurals', 'Viajó a EE. UU. en mayo.', ['Viajó a EE. UU. en mayo.']],
    ['which may stand last', 'Vive en EE. UU. Trump no.', ['Vive en EE. UU.', 'Trump no.']],
    ['Spanish titles', 'Vio al Tte. Cnel. Gil y a Sta. Ana.', ['Vio al Tte. Cnel. Gil y a Sta. Ana.']],
    ['Spanish numbers', 'Cita los arts. 3 y 4 y la pág. 25.', ['Cita los arts. 3 y 4 y la pág. 25.']],
    [
      'Spanish eras',
      'Murió en el 44 a. C. Los demás huyeron.',
      ['Murió en el 44 a. C.', 'Los demás huyeron.'],
    ],
    ['Spanish hours', 'Abre a las 9 a. m. La sala es fría.', ['Abre a las 9 a. m.', 'La sala es fría.']],
    [
      'Spanish dialogue',
      '—¿Vienes? —preguntó Ana. —No sé —dijo él—. Mañana.',
      ['—¿Vienes? —preguntó Ana.', '—No sé —dijo él—.', 'Mañana.'],
    ],
    ['Spanish datelines', 'LIMA, 14 ene. (Agencia) — Llovió.', ['LIMA, 14 ene. (Agencia) — Llovió.']],
    ['Spanish questions in a row', '¿Quién? ¿Y Ud.? ¿Por qué?', ['¿Quién?', '¿Y Ud.?', '¿Por qué?']],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  test('a headline without a full stop is a sentence, and no sentence runs into the next paragraph', () => {
    expect(sentencesOf('Peace at last', 'The war is over')).toEqual(['Peace at last', 'The war is over'])
  })

  test.each(['hard-english', 'hard-spanish'])(
    'of the %s sentences 99 in a hundred end where they should',
    (name) => {
      const gold = parseGold(readFileSync(`tests/fixtures/sentences/${name}.txt`, 'utf8'))
      expect(f1(tallyEnds(gold, findSentences(gold.text, gold.blocks)))).toBeGreaterThanOrEqual(0.99)
    },
  )

  test.each(['. ', 'A. ', '. a. ', '“A. ', '. . ', '(', '?” Aa Aa aa ', '.[1,1', '…', ': 1. '])(
    'to split fifty thousand characters of "%s" takes about four times as long as a quarter of them',
    async (piece) => {
      const split = (text: string) => findSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }])
      const [quarter, whole] = [overAndOver(piece, 12_500), overAndOver(piece, 50_000)]
      expect(await growth(split, quarter, whole)).toBeLessThan(8)
    },
  )

  test('every character except white space belongs to exactly one sentence', () => {
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
      ' [1]',
      '. . .',
      ' ...',
      ' ”',
      'left.She ',
      'EE. UU. ',
      '¿',
      '1. ',
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
