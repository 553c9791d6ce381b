import { describe, expect, test } from 'vitest'
import { findCauses } from '../../src/core/claims/signs/causes'
import { findComparisons } from '../../src/core/claims/signs/comparisons'
import { findRecords } from '../../src/core/claims/signs/records'
import { findSuperlatives } from '../../src/core/claims/signs/superlatives'
import { growth, overAndOver } from '../growth'

const finders = { findRecords, findSuperlatives, findCauses, findComparisons }
const wordsFound = (finder: keyof typeof finders, text: string): string[] =>
  finders[finder](text).map(({ start, end }) => text.slice(start, end))

describe('records', () => {
  test.each([
    ['It was the first win since 1998, he said.', 'the first win since 1998'],
    ['Prices reached the highest level since 2008.', 'the highest level since 2008'],
    ['He scored a record 45 goals last year.', 'a record 45 goals'],
    ['For the first time in ten years exports fell.', 'For the first time in ten years'],
    ['Turnout was the lowest on record.', 'the lowest on record'],
    ['The index hit an all-time high of 40,816.38 on Monday.', 'an all-time high of 40,816.38'],
    ['Oil is at a 10-year high.', 'a 10-year high'],
    ['Never before has so much been spent.', 'Never before'],
    ['El paro bajó por primera vez desde 2008.', 'por primera vez desde 2008'],
    ['Es la cifra más alta en diez años.', 'la cifra más alta en diez años'],
    ['La deuda alcanzó un máximo histórico.', 'un máximo histórico'],
  ])('in “%s” it is “%s”, and it counts as a superlative', (text, words) => {
    expect(wordsFound('findRecords', text)).toEqual([words])
    expect(wordsFound('findSuperlatives', text)).toEqual([words])
  })

  test.each([
    'The last of the guests left in 2008.',
    'He has a criminal record and was first in line.',
    'The first half was even.',
    'El primer ministro llegó el lunes.',
  ])('“%s” has none', (text) => {
    expect(wordsFound('findRecords', text)).toEqual([])
  })
})

describe('causes', () => {
  test.each([
    ['The match was called off because of rain.', 'because of'],
    ['The strike led to shortages.', 'led to'],
    ['Smoking causes cancer.', 'causes'],
    ['Delays were due to engine problems.', 'due to'],
    ['The drug reduces the risk of stroke.', 'reduces the risk of'],
    ['The fire was blamed on a short circuit.', 'blamed on'],
    ['La crecida se debió a las lluvias.', 'se debió a'],
    ['El incendio provocó la evacuación.', 'provocó'],
    ['Cerró debido al mal tiempo.', 'debido al'],
  ])('“%s” states a cause with “%s”', (text, words) => {
    expect(wordsFound('findCauses', text)).toEqual([words])
  })

  test.each([
    'The museum is due to open in May.',
    'The minister responsible for health resigned.',
    'She gave to a good cause.',
    'Thanks to everyone who came.',
    'The road led up to the house.',
    'Gracias a todos por venir.',
  ])('“%s” names none', (text) => {
    expect(wordsFound('findCauses', text)).toEqual([])
  })
})

describe('comparisons', () => {
  test.each([
    ['Rents are higher than in Paris.', 'higher than'],
    ['Spain has more trains than France.', 'more trains than'],
    ['It is twice as likely as before.', 'twice as likely as'],
    ['Sales rose by 5% in May.', 'rose by 5%'],
    ['Exports were down 3 percent.', 'down 3 percent'],
    ['They reported a 12% increase.', '12% increase'],
    ['Women outnumber men here.', 'outnumber'],
    ['España tiene más trenes que Francia.', 'más trenes que'],
    ['Los precios subieron un 3,5% en mayo.', 'subieron un 3,5%'],
  ])('“%s” compares with “%s”', (text, words) => {
    expect(wordsFound('findComparisons', text)).toEqual([words])
  })

  test.each([
    'More than 300 people came.',
    'He stayed rather than leave.',
    'They had no choice other than that.',
    'As many as 40 were hurt.',
    'He looked up at 5 stars.',
  ])('“%s” compares nothing', (text) => {
    expect(wordsFound('findComparisons', text)).toEqual([])
  })
})

describe('a hostile text of 50,000 characters takes about four times as long as a quarter of it', () => {
  const pieces = [
    'the highest a b c d ',
    'since ',
    'more a b c ',
    'as much as ',
    'blamed a ',
    'led x y ',
    'a record 1 ',
  ]
  for (const finder of Object.keys(finders) as (keyof typeof finders)[]) {
    test.each(pieces)(`${finder}: %j over and over`, async (piece) => {
      const [quarter, whole] = [overAndOver(piece, 12_500), overAndOver(piece, 50_000)]
      expect(await growth(finders[finder], quarter, whole)).toBeLessThan(8)
    })
  }
})
