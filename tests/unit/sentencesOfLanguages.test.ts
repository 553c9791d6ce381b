import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findSentences } from '../../src/core/sentences/sentences'
import { growth, overAndOver } from '../growth'

const sentencesOf = (text: string): string[] =>
  findSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }]).map(({ start, end }) =>
    text.slice(start, end),
  )

/** The paragraphs of a file of one sentence a line, each with its sentences. */
const paragraphsOf = (language: string): string[][] =>
  readFileSync(`tests/fixtures/sentences/${language}.txt`, 'utf8')
    .replace(/^# .*\n/gm, '')
    .trim()
    .split(/\n\n+/)
    .map((paragraph) => paragraph.split('\n'))

describe('sentences end where they should', () => {
  test.each(['french', 'german', 'portuguese', 'italian', 'dutch', 'arabic', 'hindi', 'chinese'])(
    'in thirty %s sentences, but for one',
    (language) => {
      const blank = language === 'chinese' ? '' : ' '
      const paragraphs = paragraphsOf(language)
      const wrong = paragraphs.flatMap((sentences) => {
        const found = sentencesOf(sentences.join(blank))
        return sentences.filter((sentence) => !found.includes(sentence))
      })
      expect(paragraphs.flat().length).toBeGreaterThanOrEqual(30)
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1)
    },
  )

  test.each([
    'El maestro cobra Bs. 645 al mes en Barinas.',
    'El pasaje en Encarnación vale Gs. 4.200 por viaje.',
    'La Lcda. Rosa Vivas y el Abog. Tito Luna viven en la Urb. Los Pinos, Edif. Alba.',
    'El hospital queda en San Felipe, Edo. Yaracuy, desde 1970.',
    'El Mtro. Saúl Peña leyó la ord. 14 del concejo.',
    'La embajadora de EE.UU. Mary Holt llegó a Quito con 3 técnicos.',
    'El ex secretario de Defensa de EE. UU. Carl Moss negó los hechos.',
    'Smt. Kamala Rao and Mohd. Irfan signed the paper.',
    'Shri. Dev Anand Rao spoke at Pune.',
    'The clerk paid Rs. 900 for it.',
    'CARACAS (Reuters). – El alcalde cerró 12 escuelas.',
    'LIMA, 3 jun. (EFE).- El alcalde cerró 12 escuelas.',
    'NEW DELHI: The minister closed 12 schools.',
    '10:42 GMT The minister closed 12 schools.',
    'Der Vertrag gilt vom 3. August bis zum 14. September.',
    'C’est le Dr. Paul Roux qui l’a dit à M. Henry.',
  ])('%s', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence])
  })

  test.each([
    ['Viajó a EE.UU. La ministra se quedó.', 1],
    ['Lo pagó en Bs. El dólar subió.', 1],
    ['The talks ended at 10:42 GMT. The mayor left.', 1],
    ['I am 12. Mother is ill.', 1],
    ['She works in HR. The firm grew.', 1],
    ['It closed on Dec. 12. September was worse.', 1],
    ['• Close 12 schools • Open 3 clinics • Sell the hall', 2],
    ['彼は「雨だ。」と言った。誰も来なかった。', 1],
    ['「雨だ。」誰も来なかった！', 1],
    ['वह गया।कोई नहीं आया।', 1],
    ['وہ گیا۔ کوئی نہیں آیا۔', 1],
    ['รัฐบาลปิดโรงเรียนสิบสองแห่งในจังหวัดเมื่อวานนี้ ชาวบ้านไม่พอใจกับการตัดสินใจครั้งนี้', 1],
  ])('“%s” is cut %i times', (text, cuts) => {
    expect(sentencesOf(text)).toHaveLength(cuts + 1)
  })
})

describe('a hostile text of 50,000 characters takes about four times as long as a quarter of it', () => {
  test.each(['。”他', 'ก ', '• ', 'EE.UU. Jo ', 'der 3. F', 'L’art. 4 ', 'A (B). – '])(
    '%j over and over',
    async (piece) => {
      const [quarter, whole] = [overAndOver(piece, 12_500), overAndOver(piece, 50_000)]
      expect(await growth(sentencesOf, quarter, whole)).toBeLessThan(8)
    },
  )
})
