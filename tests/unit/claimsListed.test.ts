import { describe, expect, test } from 'vitest'
import { findClaims } from '../../src/core/claims/findClaims'
import type { FoundClaim } from '../../src/core/model/claim'
import type { DraftBlock } from '../../src/core/model/article'
import { findSentences } from '../../src/core/sentences/sentences'
import { canonicalText } from '../../src/core/text/canonical'

function claimsIn(drafts: readonly DraftBlock[]): FoundClaim[] {
  const { text, blocks } = canonicalText(drafts)
  return findClaims(text, blocks, findSentences(text, blocks))
}

const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text })
const inEnglish = (text: string): FoundClaim[] =>
  claimsIn(
    ['They have been told what is to be done about it, and that it will be.', text].map(paragraph),
  ).filter(({ anchor }) => anchor.start > 70)
const inSpanish = (text: string): FoundClaim[] =>
  claimsIn(['¿Qué es lo que han dicho de todo esto los que no están con ellos?', text].map(paragraph))

describe('an assertion is listed, without any figure, name or office in it', () => {
  test.each([
    ['"The pump station was out of order," said Lou Kern, a fisherman.', 'The pump station was out of order'],
    ['"They left the gates open," said Mina Cho.', 'They left the gates open'],
    ['"The mayor hid the letter," said Tom Reyes, a taxi driver.', 'The mayor hid the letter'],
    ['"Nobody warned us," said Ada Finch.', 'Nobody warned us'],
    ['"Sunscreen causes cancer," wrote the influencer Zoe Hart.', 'Sunscreen causes cancer'],
    ['"Masks don\'t work," said the host, Rex Vale.', "Masks don't work"],
    ['"The ballots were burned," said Jo Tate, a volunteer.', 'The ballots were burned'],
    ["'They never paid the farmers,' said Gurpreet Gill.", 'They never paid the farmers'],
    ['The blogger Pat Dunn said windmills kill whales.', 'windmills kill whales'],
    ['5G masts make birds fall from the sky.', '5G masts make birds fall from the sky'],
    ['Chlorine in the water makes people docile.', 'Chlorine in the water makes people docile'],
    ['The vaccine changes human DNA.', 'The vaccine changes human DNA'],
    ['Women outnumber men 3 to 1.', 'Women outnumber men 3 to 1'],
    ['Thanks to the new road, travel times halved.', 'Thanks to the new road, travel times halved'],
    ['Share prices fell.', 'Share prices fell'],
  ])('%s', (text, words) => {
    expect(inEnglish(text).map(({ anchor }) => anchor.exact)).toContain(words)
  })

  test.each([
    ['“El dique nunca fue revisado”, dijo Paulo Dorn, un ingeniero.', 'El dique nunca fue revisado'],
    ['"La vacuna causa autismo", dijo la vecina Ana Gil.', 'La vacuna causa autismo'],
    ['“Los guardias vendían la comida”, aseguró un expreso, Luis Rey.', 'Los guardias vendían la comida'],
    ['“Quemaron las boletas”, denunció la testigo Nora Díaz.', 'Quemaron las boletas'],
    ['—El piloto estaba borracho —dijo Sara Vela, pasajera.', 'El piloto estaba borracho'],
    ['Las torres 5G propagan el virus.', 'Las torres 5G propagan el virus'],
    ['La empresa vierte ácido en el canal.', 'La empresa vierte ácido en el canal'],
    ['El río ya no tiene peces.', 'El río ya no tiene peces'],
    ['Gracias a la vacuna, los niños ya no mueren.', 'Gracias a la vacuna, los niños ya no mueren'],
  ])('%s', (text, words) => {
    expect(inSpanish(text).map(({ anchor }) => anchor.exact)).toContain(words)
  })
})

describe('what is no assertion is left out', () => {
  test.each([
    ['an opinion', '"It was a nightmare for all of us," said Mina Cho.'],
    ['a feeling', '"We are so proud of the children," said Ada Finch.'],
    ['a wish', '"I hope they come back," said Will Storr.'],
    ['praise', '"He is a wonderful man," said Dee Long.'],
    ['advice', '"You have to be patient," said Farah Ali.'],
    ['an order', '"Stop the dumping now," said Will Storr.'],
    ['a question', 'What happens now?'],
    ['a greeting', '"Thank you all," said the mayor.'],
    ['a silence', 'The company did not respond to a request for comment.'],
    ['a denial that does not say of what', 'That is disputed by the union.'],
    ['a pointer to elsewhere', 'Read more about the flood.'],
    ['a credit', 'Photo: Ana Ruiz.'],
  ])('%s: %s', (_, text) => {
    expect(inEnglish(text)).toEqual([])
  })

  test.each([
    ['an opinion', '“Fue una pesadilla”, dijo Rosa Paz.'],
    ['a feeling', '“Estamos muy orgullosos de los niños”, dijo Luis Rey.'],
    ['a wish', '“Ojalá vuelvan pronto”, dijo Julia Mora.'],
    ['praise', 'Es un pueblo precioso.'],
    ['advice', '“Debemos seguir luchando”, dijo Eva Sol.'],
    ['an order', 'Comparte esta nota.'],
    ['a question', '¿Qué pasa ahora?'],
    ['a greeting', '“Muchas gracias a todos”, dijo el alcalde.'],
    ['a silence', 'El Ayuntamiento no quiso hacer declaraciones.'],
    ['a pointer to elsewhere', 'Lea también lo que dice el alcalde.'],
  ])('%s: %s', (_, text) => {
    expect(inSpanish(text)).toEqual([])
  })
})

describe('a table', () => {
  const rows = (...texts: string[]) => claimsIn(texts.map((text) => ({ kind: 'tableRow', text })))

  test('has a claim a row, whose label has the words of the header', () => {
    const claims = rows('Region | Deaths | Beds', 'North | 1,200 | 340', 'South | 90 | 15')
    expect(claims.map(({ label }) => label)).toEqual([
      'North, Deaths: 1,200, Beds: 340',
      'South, Deaths: 90, Beds: 15',
    ])
  })

  test('without a header has its own words as labels', () => {
    expect(rows('Deaths | 2019 | 1,200').map(({ label }) => label)).toEqual(['Deaths, 2019, 1,200'])
  })

  test('without figures claims nothing', () => {
    expect(rows('Name | Party', 'Ann Lee | Greens')).toEqual([])
  })
})

test('a list has a claim for every item that asserts something, full stop or not', () => {
  const items = ['The ambulance fleet was cut in half', 'Photos', 'Wards stay closed on weekends']
  const claims = claimsIn(items.map((text) => ({ kind: 'listItem', text })))
  expect(claims.map(({ anchor }) => anchor.exact)).toEqual([items[0], items[2]])
})
