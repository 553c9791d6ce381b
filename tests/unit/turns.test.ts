import { describe, expect, it } from 'vitest'
import { heardIn, speakerOf } from './heard'

const spoken = (article: string) =>
  heardIn(article).map(({ words, speaker }) => [speaker?.name ?? 'nobody', words])

describe('in a transcript the name at the start of a turn is its speaker, and no part of what is said', () => {
  it.each([
    [
      'an office and a name',
      'SECRETARY OF STATE, PETER HOLT: I sent 11 letters. Nine came back.\n\nQUESTION: Why?\n\nENGINEER MARY CARR: It hit 14 pupils.',
      'Peter Holt',
      'Mary Carr',
    ],
    [
      'capitals',
      'MR HOLT: I sent 11 letters. Nine came back.\n\nMS CARR: It hit 14 pupils.',
      'Mr Holt',
      'Ms Carr',
    ],
    [
      'the full name elsewhere',
      '# Peter Holt before the committee\n\nMR HOLT: I sent 11 letters. Nine came back.\n\nMS CARR: It hit 14 pupils.',
      'Peter Holt',
      'Ms Carr',
    ],
    [
      'full names in capitals',
      'PETER HOLT: I sent 11 letters. Nine came back.\n\nMARIE-ANNE O’NEILL: It hit 14 pupils.',
      'Peter Holt',
      'Marie-Anne O’Neill',
    ],
    [
      'the surname from then on',
      'PETER HOLT: Good morning.\n\nMARY CARR: Good morning to you.\n\nHOLT: I sent 11 letters. Nine came back.\n\nCARR: It hit 14 pupils.',
      'Peter Holt',
      'Mary Carr',
    ],
    [
      'titles with a party',
      'Sen. Cobb (R-Ohio): I sent 11 letters. Nine came back.\n\nRep. Lane: It hit 14 pupils.',
      'Cobb',
      'Lane',
    ],
    ['dashes', '- HOLT: I sent 11 letters. Nine came back.\n\n- CARR: It hit 14 pupils.', 'Holt', 'Carr'],
    [
      'times',
      '[00:12] HOLT: I sent 11 letters. Nine came back.\n\n[00:40] CARR: It hit 14 pupils.',
      'Holt',
      'Carr',
    ],
    [
      'offices',
      'Moderator: Good evening.\n\nMayor: I sent 11 letters. Nine came back.\n\nMinister: It hit 14 pupils.',
      'Mayor',
      'Minister',
    ],
    [
      'given names',
      'Priya: I sent 11 letters. Nine came back.\n\nRajesh: It hit 14 pupils.',
      'Priya',
      'Rajesh',
    ],
    [
      'names nobody knows, twice each',
      'Okwu: Hello.\n\nTarn: Hello.\n\nOkwu: I sent 11 letters. Nine came back.\n\nTarn: It hit 14 pupils.',
      'Okwu',
      'Tarn',
    ],
    [
      'in Spanish',
      'Alcalde: Envié 11 cartas. Nueve volvieron.\n\nSra. Gil: Hirió a 14 alumnos.',
      'Alcalde',
      'Gil',
    ],
    [
      'in Spanish, in capitals',
      'EL ALCALDE: Envié 11 cartas. Nueve volvieron.\n\nLA CONCEJALA: Hirió a 14 alumnos.',
      'El Alcalde',
      'La Concejala',
    ],
  ])('%s', (_, article, first, second) => {
    const turns = spoken(article)
    expect(turns.find(([, words]) => /11/.test(words!))?.[0]).toBe(first)
    expect(turns.find(([, words]) => /Nine came|Nueve/.test(words!))?.[0]).toBe(first)
    expect(turns.find(([, words]) => /14/.test(words!))?.[0]).toBe(second)
    expect(turns.map(([, words]) => words).join(' ')).not.toMatch(/:/)
  })

  it('a paragraph without a name goes on with the one before', () => {
    const article =
      'MR HOLT: I sent 11 letters.\n\nThe council lost 12 of them.\n\nMS CARR: It hit 14 pupils.\n\nMR HOLT: Yes.'
    expect(speakerOf(article, '12 of them')).toBe('Mr Holt')
  })

  it('“I” is who has the turn, and others whom it quotes are themselves', () => {
    const article =
      'MR HOLT: I said that 11 letters were lost. Nora Finch said that 12 came back.\n\nMS CARR: It hit 14 pupils.'
    expect([speakerOf(article, '11 letters'), speakerOf(article, '12 came')]).toEqual([
      'Mr Holt',
      'Nora Finch',
    ])
  })

  it.each([
    ['Q: How many were hurt?\n\nA: There were 14 pupils.', '14 pupils'],
    ['Q. How many were hurt?\n\nA. There were 14 pupils.', '14 pupils'],
    ['P: ¿Cuántos heridos hubo?\n\nR: Hubo 14 alumnos heridos.', 'Hubo 14 alumnos heridos'],
    ['P. ¿Cuántos heridos hubo?\n\nR. Hubo 14 alumnos heridos.', 'Hubo 14 alumnos heridos'],
  ])('a letter names nobody, and is no part of what is said: %s', (article, words) => {
    expect(spoken(article).at(-1)).toEqual([
      'nobody',
      expect.stringMatching(new RegExp(`^(?:There were )?${words}$`)),
    ])
  })

  it.each([
    ['a heading with a colon', 'Peter Holt: the first 100 days\n\nThe mayor has planted 14 elms.'],
    ['notes', 'Note: 14 pupils were hurt.\n\nUpdate: 15 pupils were hurt.\n\nNote: 16 pupils were hurt.'],
    [
      'a claim and its verdict',
      'Claim: 14 pupils were hurt.\n\nVerdict: 15 pupils were hurt.\n\nClaim: 16 were.\n\nVerdict: 17 were.',
    ],
    ['a town', 'Leeds: 14 pupils were hurt.\n\nThe school is shut.'],
    ['a sentence with a colon', 'Nobody knew why: 14 pupils were hurt.\n\nOne thing is sure: 15 were not.'],
    ['nota y aviso', 'Nota: hubo 14 heridos.\n\nAviso: hubo 15 heridos.\n\nNota: hubo 16 heridos.'],
  ])('%s makes no turn', (_, article) => {
    expect(spoken(article).map(([name]) => name)).toEqual(spoken(article).map(() => 'nobody'))
  })

  it('a single name before a quotation says it', () => {
    expect(speakerOf('# Minister: “We will build 14 schools”\n\nThe plan was shown.', '14 schools')).toBe(
      'Minister',
    )
  })
})
