import { expect, test } from 'vitest'
import { languageOf } from '../../src/core/text/language'
import { maduroArticle } from './maduroArticle'

test.each([
  ['en', maduroArticle().text],
  ['en', 'The minister said that the budget had been cut by a third.'],
  ['es', 'El presidente dijo el jueves que su gobierno tiene el apoyo de Rusia en el sector de la defensa.'],
  [
    'pt',
    'O presidente disse que não há mais dinheiro para as escolas da região, mas que isso ainda pode mudar.',
  ],
  ['fr', 'Le président a dit que les prix ont baissé dans tout le pays et que cela ne changera pas.'],
  ['it', 'Il presidente ha detto che i prezzi sono scesi in tutto il paese e che non è finita.'],
  ['de', 'Der Präsident sagte, dass die Preise im ganzen Land gesunken sind und sich das nicht ändern wird.'],
])('%s: “%s”', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

test('a text in another language, or without words, has none of these languages', () => {
  expect(languageOf('Президент заявил, что цены снизились по всей стране.')).toBeUndefined()
  expect(languageOf('12 345 — 67 %')).toBeUndefined()
  expect(languageOf('')).toBeUndefined()
})
