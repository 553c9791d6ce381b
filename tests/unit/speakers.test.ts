import { describe, expect, test } from 'vitest'
import { outcomesOf, parseMarked } from '../bench/claims/speakerScores'

/** Whom the finder names in each sentence of one paragraph. */
function speakersOf(...sentences: string[]): (string | undefined)[] {
  const [, ...outcomes] = outcomesOf(parseMarked(`# News\n\n${sentences.join('\n')}`))
  return outcomes.map(({ named }) => named[0]?.name)
}

describe('a speaker is called by the fullest name the article gives', () => {
  test.each([
    [
      '“the minister”',
      'Health Minister Miriam Okello told parliament that vaccines are on their way.',
      'The minister said the price fell.',
      'Miriam Okello',
    ],
    [
      '“the 45-year-old”',
      'Dylan Moss, 45, is a nurse.',
      '“I walked for two hours,” the 45-year-old said.',
      'Dylan Moss',
    ],
    [
      '“the union leader”',
      'Sheila Brannigan, the union’s general secretary, spoke first.',
      'The union leader said talks could resume.',
      'Sheila Brannigan',
    ],
    [
      '“the professor”',
      'Viktor Hale, a political scientist, watched it.',
      '“It is close,” the professor said.',
      'Viktor Hale',
    ],
    ['a first name', 'Joan Ellery runs the shelter.', '“We understood that,” Joan said.', 'Joan Ellery'],
    [
      'a surname',
      'Joan Ellery runs the shelter.',
      'But Ellery, who is 70, said she was tired.',
      'Joan Ellery',
    ],
    [
      '“the company”',
      'Nordvik, the food group, said profit rose 3%.',
      'The company said it would hire 40 people.',
      'Nordvik',
    ],
    ['“the carmaker”', 'Tesla said it would cut jobs.', 'The carmaker said that demand fell.', 'Tesla'],
    ['“it”', 'Walmart said profit rose 3%.', 'It said it would open 20 shops.', 'Walmart'],
    [
      'an abbreviation',
      'The World Health Organization (WHO) sent doctors.',
      'The WHO warned that cases could double.',
      'World Health Organization',
    ],
    [
      'an abbreviation that reads like a pronoun',
      'The World Health Organization (WHO) sent doctors.',
      'WHO said that cases could double.',
      'World Health Organization',
    ],
    [
      '“the agency”',
      'The World Health Organization (WHO) sent doctors.',
      'The agency said 41 people had died.',
      'World Health Organization',
    ],
    [
      '“the report”',
      'According to a report by the Clean Water Trust, wells are safe.',
      'The report said that most are shallow.',
      'a report by the Clean Water Trust',
    ],
    [
      '“the diplomat”',
      'A Western diplomat said the deal was done.',
      '“It took eleven meetings,” the diplomat said.',
      'a Western diplomat',
    ],
    [
      '“her lawyer”',
      'Helen Marsh went on trial.',
      'Her lawyer said the board had approved it.',
      'Helen Marsh’s lawyer',
    ],
    [
      '“they”',
      'Peter Lindqvist and Rosa Abreu said they had seen it.',
      '“We turned people away,” they said.',
      'Peter Lindqvist and Rosa Abreu',
    ],
    [
      '“la ministra”',
      'La ministra de Hacienda, Clara Montero, dijo que subirá un 4%.',
      '“Son buenas cuentas”, afirmó la ministra en rueda de prensa.',
      'Clara Montero',
    ],
    [
      'nobody, as Spanish may',
      'Clara Montero compareció ayer.',
      '“No habrá recortes”, dijo.',
      'Clara Montero',
    ],
    [
      '“el mandatario francés”',
      'El presidente de Francia, Emmanuel Macron, viajó.',
      'El mandatario francés añadió que volverá.',
      'Emmanuel Macron',
    ],
  ])('%s', (_, before, sentence, name) => {
    expect(speakersOf(before, sentence)[1]).toBe(name)
  })
})

describe('the speaker is found wherever the attribution is in the sentence', () => {
  test.each([
    ['both of two', 'Smith and Jones said they were happy.', 'Smith and Jones'],
    [
      'somebody and others',
      'Byrne and his colleagues say lamps could be dimmed.',
      'Byrne and his colleagues',
    ],
    [
      'an office with “and” in its name',
      'The Health and Safety Executive said it would investigate.',
      'Health and Safety Executive',
    ],
    [
      'a spokesman for somebody',
      'A spokesman for the port said that ships had turned away.',
      'the port’s spokesman',
    ],
    ['people at a firm', 'Analysts at Carnwell said the price looked high.', 'analysts at Carnwell'],
    ['somebody of a firm', 'Priya Nair of Eastbridge Bank called the deal “bold”.', 'Priya Nair'],
    [
      'unnamed sources',
      'It failed in June, according to two people familiar with the matter.',
      'two people familiar with the matter',
    ],
    ['witnesses', 'Witnesses said the shaking lasted a minute.', 'witnesses'],
    [
      'somebody who asked not to be named',
      'An official, who asked not to be named, said the copy was lost.',
      'an official',
    ],
    [
      'an office before a name',
      'US Secretary of State Antony Blinken said the talks had failed.',
      'Antony Blinken',
    ],
    ['a name behind a description', '“It never worked,” said one of them, Keith Obuya.', 'Keith Obuya'],
    ['a question', '“Why were there no cameras?” asked Mira Dobrev.', 'Mira Dobrev'],
    ['a relative clause that says it', 'John Hill, who said that taxes fell by 4%, left.', 'John Hill'],
    [
      'a statement and a colon',
      'In a statement, the council said: “We are looking at every option.”',
      'the council',
    ],
    ['dialogue set with dashes', '—Nos piden un acto de fe —dijo Pardo a los periodistas.', 'Pardo'],
    ['the Spanish perfect', '“Es falso”, ha asegurado Pedro Sánchez.', 'Pedro Sánchez'],
    [
      '“según informó …”',
      'Hay 40.000 casas sin luz, según informó la Delegación del Gobierno.',
      'Delegación del Gobierno',
    ],
    ['a Spanish infinitive', 'Marina Costa negó haber cobrado comisiones.', 'Marina Costa'],
  ])('%s', (_, sentence, name) => {
    expect(speakersOf(sentence)).toEqual([name])
  })

  test.each([
    ['an order', 'Sheriff Amos Reed told the crowd to go home.'],
    ['a warning to do something', 'The agency warned people not to swim.'],
    ['a name that somebody is called', 'A man called “Bill” lived there.'],
    ['a refusal to speak', 'The IMF did not respond to a request for comment.'],
    ['a figure of speech', 'That said, the contract still stands.'],
  ])('%s is nobody’s statement', (_, sentence) => {
    expect(speakersOf(sentence)).toEqual([undefined])
  })
})

test('a quotation over several paragraphs is said by whoever closes it', () => {
  const outcomes = outcomesOf(
    parseMarked(
      '# News\n\nJoan Ellery is angry. “We have asked three times.\n\n“We have had no answer,” she said.',
    ),
  )
  expect(outcomes.at(-1)?.named[0]?.name).toBe('Joan Ellery')
  expect(outcomes.at(-2)?.named[0]?.name).toBe('Joan Ellery')
})
