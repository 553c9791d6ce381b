import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/core/claims/findClaims'
import { findSentences } from '../../src/core/sentences/sentences'
import { canonicalText } from '../../src/core/text/canonical'
import { outcomesOf, parseMarked } from '../bench/claims/speakerScores'

/** Who is named for the last of some paragraphs. */
const speakerOf = (...paragraphs: string[]): string | undefined =>
  outcomesOf(parseMarked(`# Noticias\n\n${paragraphs.join('\n\n')}`)).at(-1)?.named[0]?.name

const claimsIn = (sentence: string): string[] => {
  const { text, blocks } = canonicalText([
    { kind: 'paragraph', text: `La presa mide 40 metros. ${sentence}` },
  ])
  return findClaims(text, blocks, findSentences(text, blocks), 'es')
    .filter(({ anchor }) => anchor.start > 24)
    .map(({ label }) => label)
}

describe('a Spanish source is named in every order that papers write', () => {
  it.each([
    ['Según explicó a la prensa el alcalde Luis Gil, faltan 40 camas.', 'Luis Gil'],
    ['Faltan 40 camas, tal y como detalla Rosa Cruz, enfermera.', 'Rosa Cruz'],
    ['Para el profesor Luis Gil, faltan 40 camas.', 'Luis Gil'],
    ['Para Rosa Cruz, analista del instituto, faltan 40 camas.', 'Rosa Cruz'],
    ['A juicio del consejero Luis Gil, faltan 40 camas.', 'Luis Gil'],
    ['Por su parte, la concejala, Rosa Cruz, ha puesto de manifiesto que faltan 40 camas.', 'Rosa Cruz'],
    ['“Faltan 40 camas”, le espetó Rosa Cruz entre aplausos.', 'Rosa Cruz'],
    ['“Faltan 40 camas”, se quejó Luis Gil.', 'Luis Gil'],
    [
      'El catedrático Luis Gil, que no ha participado en el estudio, puntualiza que faltan 40 camas.',
      'Luis Gil',
    ],
    ['La portavoz, Rosa Cruz, acusó al alcalde de ocultar 40 muertes.', 'Rosa Cruz'],
    ['El presidente, Luis Gil, cifra en 40 los heridos.', 'Luis Gil'],
    ['Rosa Cruz volvió ayer a la carga: «Hoy faltan otras 40 camas en el hospital».', 'Rosa Cruz'],
    ['14:05 | El ministro, Luis Gil, pide calma y asegura que faltan 40 camas.', 'Luis Gil'],
    ['“Faltan 40 camas”, señaló a Chequeado Rosa Cruz.', 'Rosa Cruz'],
    ['“Faltan 40 camas”, contó Luis «Cheo» Gil, pescador.', 'Luis Gil'],
    ['El experto en riesgos Luis Gil sostuvo que faltan 40 camas.', 'Luis Gil'],
  ])('%s', (sentence, name) => {
    expect(speakerOf(sentence)).toBe(name)
  })
})

describe('whom the article named before is known', () => {
  it.each([
    [
      'by the first of two surnames',
      'La jueza Rosa Cruz Peña llegó ayer.',
      'Cruz dijo que hay 40 presos.',
      'Rosa Cruz Peña',
    ],
    [
      'by a calling',
      'La senadora Rosa Cruz llegó ayer.',
      '“Hay 40 presos”, dijo la legisladora.',
      'Rosa Cruz',
    ],
    [
      'by an office in a town',
      'El alcalde Luis Gil llegó ayer.',
      '“Hay 40 presos”, dijo el primer edil.',
      'Luis Gil',
    ],
    [
      'by what else she is',
      'La concejala Rosa Cruz llegó ayer.',
      'La también abogada dijo que hay 40 presos.',
      'Rosa Cruz',
    ],
    [
      'by a noun and what follows it',
      'El concejal Luis Gil llegó ayer.',
      '“Hay 40 presos”, dijo el edil popular.',
      'Luis Gil',
    ],
    [
      'without a subject, before a figure',
      'El alcalde Luis Gil llegó ayer.',
      'Detalló que 40 presos huyeron.',
      'Luis Gil',
    ],
    [
      'by a name beside a relative',
      'Su nieta, Itzel, estudia biología.',
      'Ella cuenta que hay 40 presos.',
      'Itzel',
    ],
    [
      'without a subject',
      'El alcalde Luis Gil llegó ayer.',
      'Asimismo, informó que hay 40 presos.',
      'Luis Gil',
    ],
    [
      'after an introduction',
      'El alcalde Luis Gil llegó ayer.',
      'En una entrevista, aseguró que hay 40 presos.',
      'Luis Gil',
    ],
    [
      'before a colon',
      'El alcalde Luis Gil llegó ayer.',
      'Y añadió: “Hay 40 presos en la ciudad”.',
      'Luis Gil',
    ],
    [
      'an office holder as the official',
      'La secretaria de Obras, Rosa Cruz, llegó ayer.',
      '“Hay 40 presas”, aseveró la funcionaria.',
      'Rosa Cruz',
    ],
    [
      'a scientist as the expert, and nobody by what stands behind “de”',
      'Vecinos de Anzar vieron ayer la mancha. El biólogo Luis Gil, del museo, sostuvo que era tinta.',
      '“Hay 40 tubos”, lamentó el experto.',
      'Luis Gil',
    ],
  ])('%s', (_, before, sentence, name) => {
    expect(speakerOf(before, sentence)).toBe(name)
  })

  it('in an interview that only labels the answers, by whom the introduction names', () => {
    const lead = 'La hidróloga Rosa Cruz dirige el observatorio.'
    expect(speakerOf(lead, 'P. ¿Llueve menos?', 'R. En 1995 llovió un 15% más.')).toBe('Rosa Cruz')
  })
})

describe('nobody is named who did not say it', () => {
  it.each([
    ['La obra costó 40 millones, según ha podido saber este diario.', undefined],
    [
      'En una entrevista, Luis Gil Paz, anunció el inicio de 40 obras, una deuda de la ciudad.',
      'Luis Gil Paz',
    ],
    ['Desde la Dirección General de Cultura respondieron que son 40.', 'Dirección General de Cultura'],
  ])('%s', (sentence, name) => {
    const found = speakerOf('El presidente colombiano Iván Paz llegó ayer.', sentence)?.replace(/^la /, '')
    expect([undefined, name]).toContain(found)
  })

  it.each([
    [
      'a woman by a man’s calling',
      'La ministra Rosa Cruz llegó ayer.',
      'El funcionario dijo que hay 40 presos.',
      'Rosa Cruz',
    ],
    [
      'a minister by another portfolio',
      'La ministra de Vivienda, Rosa Cruz, llegó ayer.',
      'La ministra de Hacienda dijo que hay 40 presos.',
      'Rosa Cruz',
    ],
    [
      'a countryman by a paper’s name',
      'El presidente colombiano Luis Gil llegó ayer.',
      'Según informó El Colombiano, hay 40 presos.',
      'Luis Gil',
    ],
    [
      'one person where several speak',
      'El alcalde Luis Gil llegó ayer.',
      '“Hay 40 presos”, dijeron.',
      'Luis Gil',
    ],
  ])('%s', (_, before, sentence, name) => {
    expect(speakerOf(before, sentence)).not.toBe(name)
  })
})

describe('what asserts nothing is no claim', () => {
  it.each([
    '“Que se pongan la mano en el corazón”, pidió Rosa Cruz.',
    '“¡Qué barbaridad!”, dijo Rosa Cruz.',
    'Otra noche de terror.',
    'La frase es verdadera.',
    'Habrá que ver.',
    'Con información de EFE.',
    'Le puede interesar: Las claves del fallo.',
    '5. Den RT si les sirvió.',
  ])('%s', (sentence) => {
    expect(claimsIn(sentence)).toEqual([])
  })
})
