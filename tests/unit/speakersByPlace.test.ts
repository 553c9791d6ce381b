import { describe, expect, it } from 'vitest'
import { outcomesOf, parseMarked } from '../bench/claims/speakerScores'

/** Who is named for the last of some sentences of one paragraph. */
const speakerOf = (...sentences: string[]): string | undefined =>
  outcomesOf(parseMarked(`# News\n\n${sentences.join('\n')}`)).at(-1)?.named[0]?.name

describe('a verb that no list has', () => {
  it.each([
    ['“Nobody asked us about it,” grunted Joan Pettifer, 71, who lives opposite.', 'Joan Pettifer'],
    ['“I waited 90 minutes on Tuesday,” fumed passenger Lesley Moran.', 'Lesley Moran'],
    ['“The pumps failed at 3am,” Labour’s Dee Rusk hit back.', 'Dee Rusk'],
    ['“I’ll be dead by then,” Wade Thibodeaux deadpanned.', 'Wade Thibodeaux'],
    ['«Van tres apagones esta semana», apostilla Maritza León, vecina de Ejido.', 'Maritza León'],
    ['«No habrá ayudas este año», zanja la alcaldesa, Elena Ros.', 'Elena Ros'],
  ])('tells by its place who speaks: %s', (sentence, name) => {
    expect(speakerOf(sentence)).toBe(name)
  })

  it.each([
    '“We lost twelve men at sea,” rusted letters over the gate.',
    '«Perdimos doce hombres», sobre Maritza León.',
    '“We lost twelve men at sea” upset Joan Pettifer’s neighbours for years.',
    '«Perdimos doce hombres», rezaba una pancarta.',
  ])('names nobody where nobody surely speaks: %s', (sentence) => {
    expect(speakerOf(sentence)).toBeUndefined()
  })
})

it.each([
  ['El secretario de Energía, Iván Rojas, pidió ayuda y afirmó que dos plantas están paradas.', 'Iván Rojas'],
  ['Governor Tricia Holt visited the dam and said that two gates are open.', 'Tricia Holt'],
])('one subject with two verbs speaks with the second: %s', (sentence, name) => {
  expect(speakerOf(sentence)).toBe(name)
})

it('a Spanish sentence that opens with a verb of saying goes on with whom the last one was about', () => {
  const first = 'Iván Rojas dijo que dos plantas están paradas.'
  expect(speakerOf(first, 'Añadió que los repuestos llegarán en mayo.')).toBe('Iván Rojas')
})

it.each([
  ['In Lord Farrow’s view, the routes lose £1m a week.', 'Lord Farrow'],
  ['In the mayor’s view, the strike will cost the city £2m.', 'the mayor'],
  ['Según su presidente, Omar Gil, cerraron 30 comercios.', 'Omar Gil'],
])('a view has its owner: %s', (sentence, name) => {
  expect(speakerOf(sentence)?.replace('Lord ', '')).toBe(name.replace('Lord ', ''))
})

it.each([
  ['Save the Elms, a charity, said the trees were healthy.', 'Save the Elms'],
  ['El hospital lleva 14 horas sin luz, denunció desde Mérida Luz Arce.', 'Luz Arce'],
])('a name is not cut at a small word, nor joined to a place: %s', (sentence, name) => {
  expect(speakerOf(sentence)).toBe(name)
})

it('what the law says is said by nobody', () => {
  expect(speakerOf('The law says felling needs a licence.')).toBeUndefined()
})

describe('labels of turns', () => {
  const turns = (...paragraphs: string[]): (string | undefined)[] =>
    outcomesOf(parseMarked(['# Hearing', ...paragraphs].join('\n\n')))
      .slice(1)
      .map(({ named }) => named[0]?.name)

  it('may be numbered as questions of a committee are', () => {
    const all = turns(
      'Dr Helen Ware (Ofwat): It was 464.',
      'Q2 Barry Noakes MP: Fines were paid.',
      'Dr Helen Ware (Ofwat): It was 168.',
    )
    expect(all).toEqual(['Helen Ware', 'Barry Noakes', 'Helen Ware'])
  })

  it('may have the office behind the name', () => {
    const all = turns('PERIODISTA: ¿Cuántas?', 'DR. HUGO PAZ, DIRECTOR DEL IMSS: Fueron 120 mil dosis.')
    expect(all.at(-1)).toBe('Hugo Paz')
  })

  it('may be set in asterisks', () => {
    const all = turns(
      '**Interviewer:** How long?',
      '**Carla Benn:** It closed in 2023.',
      '**Carla Benn**: We lost eleven ships.',
    )
    expect(all.slice(1)).toEqual(['Carla Benn', 'Carla Benn'])
  })
})
