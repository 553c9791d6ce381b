import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/core/quantities/quantities'
import { growth, overAndOver } from '../growth'

const figuresOf = (text: string): [number, string][] =>
  findQuantities(text).map(({ quantity }) => [quantity.value, quantity.unit])

/** A figure at the start of a sentence, amid it and at its end. */
const places: readonly (readonly [string, (words: string) => string])[] = [
  ['at the start', (words) => `${words}, they said, and the mayor left.`],
  ['amid a sentence', (words) => `They said that ${words} would be right, the mayor added.`],
  ['at the end', (words) => `They said it was ${words}.`],
  ['in single marks', (words) => `They said it was '${words}', and the mayor left.`],
  ['in brackets', (words) => `They said so (${words}) and the mayor left.`],
]
const inSpanish: typeof places = [
  ['at the start', (words) => `${words}, dijeron, y el alcalde se fue.`],
  ['amid a sentence', (words) => `Dijeron que ${words} es lo justo, según el alcalde.`],
  ['at the end', (words) => `Dijeron que eran ${words}.`],
  ['in double marks', (words) => `Dijeron que eran «${words}» y el alcalde se fue.`],
  ['in brackets', (words) => `Así lo dijeron (${words}) en la alcaldía.`],
]

describe('a figure is read whole wherever it stands', () => {
  test.each(
    [
      ['17 430 tonnes', 17430, 'tonnes'],
      ['17\u00a0430 tonnes', 17430, 'tonnes'],
      ['17\u2009430 tonnes', 17430, 'tonnes'],
      ['17\u202f430 tonnes', 17430, 'tonnes'],
      ['Rs 8,200 cr', 8.2e10, 'Rs'],
      ['₹3.5 cr', 3.5e7, '₹'],
      ['$2.4 bn', 2.4e9, '$'],
      ['£6 m', 6e6, '£'],
      ['$3 trn', 3e12, '$'],
      ['60 million USD', 6e7, 'USD'],
      ['EUR 60 million', 6e7, 'EUR'],
      ['US$ 60 million', 6e7, 'US$'],
      ['€ 3,200', 3200, '€'],
      ['1.7m homes', 1.7e6, 'homes'],
      ['8.5 mn homes', 8.5e6, 'homes'],
      ['zero point seven percent', 0.7, '%'],
      ['one and one-half miles', 1.5, 'miles'],
      ['three quarters of a million votes', 7.5e5, 'votes'],
      ['two thirds of a million votes', 666666.666666667, 'votes'],
      ['14 µg', 14, 'µg'],
      ['90 sq km', 90, 'sq km'],
      ['60,000 acre-feet', 60000, 'acre-feet'],
      ['36ºC', 36, '°C'],
      ['12pc', 12, '%'],
    ].flatMap(([words, value, unit]) =>
      places.map(([place, sentence]) => [words, place, sentence, value, unit] as const),
    ),
  )('“%s” %s', (words, _, sentence, value, unit) => {
    expect(figuresOf(sentence(words as string))).toEqual([[value, unit]])
  })

  test.each(
    [
      ['114 mil 230 personas', 114230, 'personas'],
      ['mil 300 camas', 1300, 'camas'],
      ['131 millones 12 mil 75 habitantes', 131012075, 'habitantes'],
      ['4 billones 300 mil millones de pesos', 4.3e12, 'pesos'],
      ['dos billones cien mil millones de pesos', 2.1e12, 'pesos'],
      ['1,0931 dólares', 1.0931, 'dólares'],
      ['3,218 %', 3.218, '%'],
      ['Bs. 640', 640, 'Bs'],
      ['Bs 640,50', 640.5, 'Bs'],
      ['S/ 2.050', 2050, 'S/'],
      ['US$ 7.300 millones', 7.3e9, 'US$'],
      ['€ 4 millones', 4e6, '€'],
      ['70 millones USD', 7e7, 'USD'],
      ['1,250 mdd', 1.25e9, 'dólares'],
      ['USD 8 MM', 8e6, 'USD'],
      ['medio millar de vecinos', 500, 'vecinos'],
      ['cero coma cuatro por ciento', 0.4, '%'],
      ['cien por cien', 100, '%'],
      ['$6,000 millones', 6e9, '$'],
      ["$1'640,000", 1640000, '$'],
      ['1.300 M€', 1.3e9, '€'],
      ['39ºC', 39, '°C'],
    ].flatMap(([words, value, unit]) =>
      inSpanish.map(([place, sentence]) => [words, place, sentence, value, unit] as const),
    ),
  )('«%s» %s', (words, _, sentence, value, unit) => {
    expect(figuresOf(sentence(words as string))).toEqual([[value, unit]])
  })

  test.each([
    [
      'It paid $4 million and $9 million for the two.',
      [
        [4e6, '$'],
        [9e6, '$'],
      ],
    ],
    [
      'Doses of 3 and 8 mg were used.',
      [
        [3, 'mg'],
        [8, 'mg'],
      ],
    ],
    [
      'It brought £8m and 300 jobs to the town.',
      [
        [8e6, '£'],
        [300, 'jobs'],
      ],
    ],
    [
      'It made 4,000 in 2020 and 7,500 tents in 2021.',
      [
        [4000, ''],
        [7500, 'tents'],
      ],
    ],
    [
      'Costó 5 millones y 9 millones de euros.',
      [
        [5e6, 'euros'],
        [9e6, 'euros'],
      ],
    ],
  ] as const)('%s', (sentence, figures) => {
    expect(figuresOf(sentence)).toEqual(figures)
  })
})

test.each(
  readFileSync(new URL('../fixtures/quantities/spelled.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string, string]),
)('in %s %i is read in “%s”', (_, value, sentence) => {
  expect(figuresOf(sentence).map(([found]) => found)).toEqual([Number(value)])
})

test.each([
  'Release 7.3.1 is out.',
  'See https://example.org/a%2055%20b and #Vision2040.',
  'The Boeing 757F and the fund’s 13F were late.',
  'Twelve of us: call 020 7946 0991.',
  'He has 12 TN.',
  'El decreto 2.467 y la ley 31.250 siguen.',
  'Vive en la avenida Bolívar, 22.',
  'El 4º piso y la 2ª planta.',
  'Cotiza a 1,250 dólares.',
  'Some say 3 m people and 5 b users.',
  'The ’90s and the class of ’98.',
  'L’article 51.2 et la loi 3012 sont abrogés.',
  'Der Airbus A350 und Paragraf 175.',
  '第35条和第2号文件。',
  'धारा 144 लागू है।',
])('“%s” states no figure', (sentence) => {
  expect(figuresOf(sentence)).toEqual([])
})

test('a comma parts thousands in Spanish where other figures of the text show it', () => {
  expect(figuresOf('Cotiza a 1,250 dólares, tras perder 12.5 por ciento.')).toContainEqual([1250, 'dólares'])
  expect(figuresOf('Cotiza a 1,250 dólares, tras perder un 12,5 por ciento.')).toContainEqual([
    1.25,
    'dólares',
  ])
})

test('the words of a figure are those of the text, in its own digits', () => {
  const [found] = findQuantities('قتل ٣٥ شخصا في الانفجار.')
  expect(found?.quantity.text).toBe('٣٥ شخصا')
})

describe('a hostile text of 50,000 characters takes about four times as long as a quarter of it', () => {
  test.each(['1 000 ', '12 mil 3 ', '5ºC ', 'vingt-et-', 'drieën', '三千', '١٢ ', '$1 m ', 'a.b/'])(
    '%j over and over',
    async (piece) => {
      const [quarter, whole] = [overAndOver(piece, 12_500), overAndOver(piece, 50_000)]
      expect(await growth(findQuantities, quarter, whole)).toBeLessThan(8)
    },
  )
})
