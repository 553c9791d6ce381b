import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/core/quantities/quantities'
import { growth, overAndOver } from '../growth'

function quantitiesOf(text: string): (string | number | boolean)[][] {
  return findQuantities(text).map(({ quantity }) => [
    quantity.text,
    quantity.value,
    quantity.unit,
    quantity.approximate,
  ])
}

describe('quantities', () => {
  test.each([
    [
      'Venezuela has some three million volunteers, men and women',
      'some three million volunteers',
      3e6,
      'volunteers',
      true,
    ],
    [
      'Venezuela has three million volunteers, men and women',
      'three million volunteers',
      3e6,
      'volunteers',
      false,
    ],
    ['about 1,200 people came', 'about 1,200 people', 1200, 'people', true],
    ['it cost $1.2bn', '$1.2bn', 1.2e9, '$', false],
    ['it cost €3 million in all', '€3 million', 3e6, '€', false],
    ['a third of voters stayed home', 'a third of voters', 1 / 3, 'of voters', false],
    ['two-thirds of households', 'two-thirds of households', 2 / 3, 'of households', false],
    ['one in four Americans', 'one in four Americans', 0.25, 'of Americans', false],
    ['Smith, 35, said so', '35', 35, 'years old', false],
    ['an 8-year-old girl', '8-year-old', 8, 'years old', false],
    ['won for the third time', 'third time', 3, 'time', false],
    ['up 0.25 percentage points', '0.25 percentage points', 0.25, 'percentage points', false],
    ['two hundred and fifty workers', 'two hundred and fifty workers', 250, 'workers', false],
    ['2000 people died', '2000 people', 2000, 'people', false],
    [
      'sent 1,000 maintenance and cleaning workers',
      '1,000 maintenance and cleaning workers',
      1000,
      'workers',
      false,
    ],
    ['tres millones de voluntarios', 'tres millones de voluntarios', 3e6, 'voluntarios', false],
    ['el 3,5% de la gente', '3,5%', 3.5, '%', false],
    ['roughly 400 737 Max jets', 'roughly 400 737 Max jets', 400, 'jets', true],
    ['the 100m final', '100m', 100, 'm', false],
    ['some 1.4m people', 'some 1.4m people', 1.4e6, 'people', true],
    ['a man in his 30s', 'in his 30s', 30, 'years old', true],
    ['rents are twice the average', 'twice', 2, 'times', false],
    ['exports have tripled', 'tripled', 3, 'times', false],
    ['hundreds of thousands of people', 'hundreds of thousands of people', 1e5, 'people', true],
    ['double-digit growth', 'double-digit', 10, '', true],
    ['minus 12 degrees', 'minus 12 degrees', -12, 'degrees', false],
    ['won by 3½ lengths', '3½ lengths', 3.5, 'lengths', false],
    ['for half a million people', 'half a million people', 5e5, 'people', false],
    ['it rose 30% or so', '30%', 30, '%', true],
    ['finished 21st in the race', '21st', 21, '', false],
    ['por la marcha de 1.250.000 personas', '1.250.000 personas', 1250000, 'personas', false],
    ['con cerca de 12.000 casas', 'cerca de 12.000 casas', 12000, 'casas', true],
    ['uno de cada cuatro españoles', 'uno de cada cuatro españoles', 0.25, 'of españoles', false],
    ['un tercio de los votantes', 'un tercio de los votantes', 1 / 3, 'of votantes', false],
    ['mil millones de euros', 'mil millones de euros', 1e9, 'euros', false],
    ['un billón de euros', 'un billón de euros', 1e12, 'euros', false],
  ])('in “%s” it is “%s”', (text, words, value, unit, approximate) => {
    expect(quantitiesOf(text)).toEqual([[words, value, unit, approximate]])
  })

  test('a range is two quantities with one unit', () => {
    expect(quantitiesOf('rose from 2 to 3.5% in May')).toEqual([
      ['2', 2, '%', false],
      ['3.5%', 3.5, '%', false],
    ])
    expect(quantitiesOf('cost $2-3 million').map(([, value]) => value)).toEqual([2e6, 3e6])
  })

  test.each([
    ['idioms', 'one of the best, one another, and one day no one came'],
    ['years', 'In 2019 sales fell, as in the 1990s'],
    ['dates and times', 'On Nov. 20 residents voted, at 5 p.m. and on 2019-11-20'],
    ['scores', 'won 6-4, 7-6 (5) for a 2-1 win'],
    ['more names', 'The F-16, Covid-19, the G20, Formula 1, the Big Four and iOS 13.2 on page 3'],
    ['telephone numbers and addresses', 'Call 0800 123 4567 or see www.example.com/2019/10/11'],
    ['times gone by', 'three weeks ago and more than 20 years ago'],
    ['fechas', 'hace tres semanas, el 3 de mayo de 2019 y en los años 90'],
    ['names with numbers', 'Channel 4 showed Article 50 and Boeing 787-9 jets'],
    ['pronouns', 'the two reached an agreement'],
  ])('%s are not quantities', (_, text) => {
    expect(quantitiesOf(text)).toEqual([])
  })
})

describe('a hostile text of 50,000 characters takes about four times as long as a quarter of it', () => {
  const pieces = [
    '12 ',
    '$1 ',
    '3 de ',
    'half a ',
    'one in ten of the ',
    'mil ',
    '1.000.',
    'twenty-',
    '12 of the ',
  ]
  test.each(pieces)('%j over and over', async (piece) => {
    const [quarter, whole] = [overAndOver(piece, 12_500), overAndOver(piece, 50_000)]
    expect(await growth(findQuantities, quarter, whole)).toBeLessThan(8)
  })
})
