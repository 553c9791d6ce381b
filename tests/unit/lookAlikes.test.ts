import { expect, it } from 'vitest'
import { hostInWords, mixedInWords, mixedWords } from '../../src/core/text/lookAlikes'

it.each([
  ['P\u0430ris in numbers', 'P\u0430ris', ['Latin', 'Cyrillic']],
  ['Ver\u0456fied', 'Ver\u0456fied', ['Latin', 'Cyrillic']],
  ['\u039F\u0421\u041E report', '\u039F\u0421\u041E', ['Cyrillic', 'Greek']],
  ['Re\u03C5ters', 'Re\u03C5ters', ['Latin', 'Greek']],
])('a word that mixes letters which look alike is found: %s', (text, word, scripts) => {
  expect(mixedWords(text)).toEqual([{ word, scripts }])
})

it.each([
  'Elms of the town',
  'Газета Pravda',
  'iPhone、日本のニュース',
  'Tシャツ',
  'K팝',
  'A 5 μm filter, ΔT and γ-rays',
  'naïve Łódź',
  'COVID-19 в Москве',
])('honest writing is left alone: %s', (text) => {
  expect(mixedWords(text)).toEqual([])
})

it('it is said in a sentence, once for each word', () => {
  expect(mixedInWords('P\u0430ris, P\u0430ris')).toBe(
    'The word “P\u0430ris” mixes Latin and Cyrillic letters, which can look alike.',
  )
})

it('a site written with other letters is named as it is looked up', () => {
  expect(hostInWords('https://\u0430\u0440\u0440\u04CF\u0435.com/news')).toBe(
    'The site “\u0430\u0440\u0440\u04CF\u0435.com” is looked up as xn--80ak6aa92e.com.',
  )
  for (const plain of ['https://example.org/straße', 'https://xn--80ak6aa92e.com', 'no address', ''])
    expect(hostInWords(plain)).toBe('')
})
