import { describe, expect, test } from 'vitest'
import { outcomesOf, parseMarked } from '../bench/claims/speakerScores'

/** Whom the finder names in each sentence of one paragraph, each once. */
function speakersOf(...sentences: string[]): (string | undefined)[] {
  const [, ...outcomes] = outcomesOf(parseMarked(`# News\n\n${sentences.join('\n')}`))
  return outcomes.map(({ named }) => [...new Set(named.map(({ name }) => name))].join(' + ') || undefined)
}

describe('a title with a full stop stays with its name', () => {
  test.each([
    ['“They cut 30 buses from the night service,” Mr. Tolman said.', 'Tolman'],
    ['The levy, Mr. Bell said, cost 200 million dollars.', 'Bell'],
    ['“We need 14 doctors,” Dr. King added.', 'King'],
    ['“We lost 40 nurses,” said Dr. Ines Vale, who runs the ward.', 'Ines Vale'],
    ['“It is a gift to 12 banks,” according to Sen. Harlan Pike, R-Utah.', 'Harlan Pike'],
    ['“It is a gift to 12 banks,” Sen. Harlan Pike (R-Utah) said in a statement.', 'Harlan Pike'],
    ['Rep. Cora Dunn (D-Mich.) said 41 plants had closed.', 'Cora Dunn'],
    ['“We arrested 14 men,” Maj. Gen. Rhys Owen said.', 'Rhys Owen'],
    ['“We arrested 14 men,” said Det Sgt Paul Innes, of Kent Police.', 'Paul Innes'],
    ['“Rates rose by 3%,” said Shri A.K. Nair.', 'A.K. Nair'],
    ['“Van a cerrar 12 hospitales”, dijo la Dra. Rosa Reyes, directora del hospital.', 'Rosa Reyes'],
    ['“Faltan 300 camas”, aseguró la Lic. Marta Cruz al salir de la reunión.', 'Marta Cruz'],
  ])('%s', (sentence, name) => {
    expect(speakersOf(sentence)).toEqual([name])
  })
})

describe('a description beside a name is not the speaker', () => {
  test.each([
    ['The plan would cost 12 jobs, GOP strategist Dana Marsh said.', 'Dana Marsh'],
    ['“We closed 13 wards,” White House press secretary Dana Marsh said.', 'Dana Marsh'],
    ['“We closed 13 wards,” said former FBI agent Dana Marsh.', 'Dana Marsh'],
    ['“We closed 13 wards,” said 43-year-old Dana Marsh.', 'Dana Marsh'],
    ['“We closed 13 wards,” Deputy Assistant Secretary of State Dana Marsh said.', 'Dana Marsh'],
    ['Shadow Chancellor of the Exchequer Dana Marsh said taxes rose by 4%.', 'Dana Marsh'],
    ['“We closed 13 wards,” said the foreign minister of Norland, Dana Marsh, on Monday.', 'Dana Marsh'],
    ['“We closed 13 wards,” said a hospital spokeswoman, Dana Marsh.', 'Dana Marsh'],
    [
      '“We closed 13 wards,” Dana Marsh, a nurse from Hull, a city in the north, told the inquiry.',
      'Dana Marsh',
    ],
    ['The plan was criticised by Dana Marsh, a nurse in Hull, who said 13 wards had closed.', 'Dana Marsh'],
    ['“We have had 14 fires since May,” said Barstow Fire Chief Tom Hale.', 'Tom Hale'],
    ['The Minister of Ports, Shri Devi Rao, said 12 ships sank.', 'Devi Rao'],
    ['Inspector General of Police Nirmala Rao said 12 men were arrested.', 'Nirmala Rao'],
    ['Keith Vaughan from Age UK said 12 buses were late.', 'Keith Vaughan'],
    ['Shadow health secretary Keith Vaughan MP said waits rose by 12 per cent.', 'Keith Vaughan'],
    ['Then-Mayor Joe Park said prices fell by 12 percent.', 'Joe Park'],
    ['Republican Joe Park said prices fell by 12 percent.', 'Joe Park'],
    ['“It burned for 14 days,” said Hale’s lawyer, Ann Lowe.', 'Ann Lowe'],
    ['Flights resume at 9 pm, airport director Ann Lowe has told PTI.', 'Ann Lowe'],
    ['British Prime Minister Boris Johnson said 40 hospitals would be built.', 'Boris Johnson'],
    ['British Chancellor Rachel Reeves said 40 hospitals would be built.', 'Rachel Reeves'],
    [
      '“We lost 17 servers,” said a joint statement from the two banks.',
      'a joint statement from the two banks',
    ],
    [
      '“We lost 17 servers,” said a spokesman for Home Secretary Dana Marsh.',
      'Home Secretary Dana Marsh’s spokesman',
    ],
  ])('%s', (sentence, name) => {
    expect(speakersOf(sentence)).toEqual([name])
  })
})

describe('two people who speak together are both named', () => {
  test.each([
    ['Senators Ann Poole and Bo Quist said 40 men were missing.', 'Ann Poole and Bo Quist'],
    ['Co-authors Ann Poole and Bo Quist wrote that 40 men were missing.', 'Ann Poole and Bo Quist'],
    ['“We saw 40 homes flooded,” said engineers Ann Poole and Bo Quist.', 'Ann Poole and Bo Quist'],
    ['Los diputados Ana Peña y Luis Gil dijeron que faltan 40 hombres.', 'Ana Peña y Luis Gil'],
  ])('%s', (sentence, name) => {
    expect(speakersOf(sentence)).toEqual([name])
  })
})

describe('a name neither begins with a word that joins sentences nor ends in a day', () => {
  test.each([
    ['Yet Drake said it cost 14 million.', 'Drake'],
    ['Because Drake said it cost 14 million, the board disagreed.', 'Drake'],
    ['And lawmakers say 15 banks failed.', 'lawmakers'],
    ['Even France said 16 ships sank.', 'France'],
    ['Aunque Maduro dijo que costó 14 millones, nadie protestó.', 'Maduro'],
    ['También Maduro aseguró que costó 14 millones.', 'Maduro'],
    ['Sean Bell Monday said 15 banks failed.', 'Sean Bell'],
    ['Union Minister Anil Rao on Thursday said 40 wells had run dry.', 'Anil Rao'],
    ['Finance Minister Anil Rao in the Lok Sabha on Tuesday said the deficit was 4.2 per cent.', 'Anil Rao'],
    ['Police on Saturday said 40 files were missing.', 'police'],
  ])('%s', (sentence, name) => {
    expect(speakersOf(sentence)).toEqual([name])
  })
})

describe('Spanish may put words between the verb and whoever speaks', () => {
  test.each([
    ['“Hay 40 heridos”, dijo a la prensa la ministra Ana Ruiz.'],
    ['“Hay 40 heridos”, escribió en su cuenta de X la senadora Ana Ruiz.'],
    ['“Hay 40 heridos”, afirmó este jueves la presidenta del partido, Ana Ruiz.'],
    ['“Hay 40 heridos”, señaló al término del acto la gobernadora de Zulia, Ana Ruiz.'],
    ['“Hay 40 heridos”, contó entre lágrimas Ana Ruiz, vecina del barrio.'],
    ['“Hay 40 heridos”, denunció desde Caracas Ana Ruiz.'],
    ['“Hay 40 heridos”, dijo a este diario Ana Ruiz.'],
    ['“Hay 40 heridos”, dijo, por su parte, Ana Ruiz.'],
    ['“Hay 40 heridos”, ha defendido Ana Ruiz en el pleno.'],
    ['La secretaria de Seguridad, Ana Ruiz, aseguró que hay 40 heridos.'],
    ['De acuerdo con Ana Ruiz, hay 40 heridos.'],
  ])('%s', (sentence) => {
    expect(speakersOf('El portavoz, Luis Rey, dijo que hay 12 muertos.', sentence)[1]).toBe('Ana Ruiz')
  })
})

describe('a tag amid a sentence', () => {
  test('what a panel was told is nobody’s statement', () => {
    expect(speakersOf('The panel was first told on 3 June that 14 scans were lost.')).toEqual([undefined])
  })

  test.each([
    ['The stadium, Sean Bell said, cost 200 million dollars.', 'Sean Bell'],
    ['In the past year, officials said, crime fell by 14 percent.', 'officials'],
    ['El estadio, dijo Pedro Sanz, costó 200 millones.', 'Pedro Sanz'],
    ['Prices, said Joe Park, fell by 12 percent.', 'Joe Park'],
  ])('gives what is around it its speaker: %s', (sentence, name) => {
    expect(speakersOf(sentence)).toEqual([name])
  })
})

describe('names that are alike', () => {
  test('a full name is never another person’s of that surname', () => {
    const said = speakersOf(
      'Jan Weiss, a baker, said 15 shops had closed.',
      'Her mother Rosa Weiss said 17 shops had closed.',
      '“We lost 18 shops,” Rosa Weiss said.',
      '“We lost 19 shops,” Jan Weiss said.',
    )
    expect(said).toEqual(['Jan Weiss', 'Rosa Weiss', 'Rosa Weiss', 'Jan Weiss'])
  })

  test('a surname of two people is whoever was spoken of of late, or nobody in particular', () => {
    const said = speakersOf(
      'Commissioner Jan Weiss said 15 shops had closed.',
      'Weiss, who is 60, said 16 shops had closed.',
      '“We lost 17 shops,” said Rosa Weiss, a baker.',
      'Weiss said 18 shops had closed.',
    )
    expect(said).toEqual(['Jan Weiss', 'Jan Weiss', 'Rosa Weiss', undefined])
  })

  test('a surname is not the firm that bears it', () => {
    const said = speakersOf(
      'Rosa Carver founded Carver Industries in 1990.',
      'Carver said 18 shops had closed.',
      'Carver Industries said 40 shops had closed.',
    )
    expect(said.slice(1)).toEqual(['Rosa Carver', 'Carver Industries'])
  })

  test.each([['محمد علي'], ['王伟'], ['राम कुमार']])('may be in a script without capitals: %s', (name) => {
    expect(speakersOf(`“Prices rose by 4%,” said ${name}.`)).toEqual([name])
    expect(speakersOf(`“Prices rose by 4%,” ${name} said.`)).toEqual([name])
  })
})

test.each([['“We lost 14 jobs,” said whoever was there.'], ['“Se fueron 14”, dijo sin que se sepa quién.']])(
  'where the words for a speaker can’t be read, nobody is named: %s',
  (sentence) => {
    expect(speakersOf('Ann Poole said it lost 12 jobs.', sentence)[1]).toBeUndefined()
  },
)
