import { describe, expect, test } from 'vitest'
import { outcomesOf, parseMarked } from '../bench/claims/speakerScores'

/** Whom the finder names in the last sentence of a paragraph, each once. */
function speakerOf(...sentences: string[]): string | undefined {
  const last = outcomesOf(parseMarked(`# News\n\n${sentences.join('\n')}`)).at(-1)
  return [...new Set(last?.named.map(({ name }) => name))].join(' + ') || undefined
}

describe('words that look like a speaker are nobody', () => {
  test.each([
    ['a denial', 'Luz Arce did not say whether 30 wards would close.'],
    ['what could be said', 'The plan has more weight than the firm itself could say to its 300 readers.'],
    ['what people say', 'The nice things people say about your shop grow by 30%.'],
    ['an order', 'Don’t say “it burned up 30 of my lamps and 12 chairs”.'],
    [
      'reports that are a noun',
      'The Inspector General released two critical reports that name “12 late jobs”.',
    ],
    ['claims that are a noun', 'Arce rejected Republican claims that 30 wards were closed.'],
    ['a show that is called something', 'He gave a live show called “Ask the Doctor” in 30 towns.'],
    ['some say in it', 'Arce’s friends wanted some say in the sale of 30 books.'],
    ['a thing that is called something', 'She loads 3 trays into a machine, called a gas chromatograph.'],
    ['we', 'We’ve found that the figure is higher for 30% of our readers.'],
    ['what was announced', 'The firm announced a row of offers that will reach 30 million homes.'],
    ['who laughed', 'The guests laughed when he told voters, “Look at what I did in 2018 for 30 towns.”'],
  ])('%s', (_, sentence) => {
    expect(speakerOf(sentence)).toBeUndefined()
  })
})

describe('the speaker is who the words are about', () => {
  test.each([
    ['Many friends of Luz Arce told me that 30 books were lost.', 'many friends of Luz Arce'],
    [
      'In 2012, a research group led by Luz Arce at the University of Leeds found that 30% of cells died.',
      'a research group led by Luz Arce at the University of Leeds',
    ],
    ['Arce and Poole’s work suggested that 30% of cells died.', 'Arce and Poole’s work'],
    ['Luz Arce, president of Hull & Bay, a design agency in Leeds, said it cost £300.', 'Luz Arce'],
    ['The firm put out a blog post that said 300 readers had left.', 'a blog post'],
    ['One small, 2-week study found that hunger fell by 10%.', 'one small, 2-week study'],
    ['According to a report in the Hull Star, Gov. Luz Arce spent £300.', 'a report in the Hull Star'],
    ['According to his aunt, Luz Arce, “he read 300 books before he was five”.', 'Luz Arce'],
    [
      'Farms lost 15 percent of sales in 2013, according to Hull Farm Council, a trade body.',
      'Hull Farm Council',
    ],
    ['For example, as Luz Arce notes, taste gives the body 30% more chances.', 'Luz Arce'],
    ['Luz Arce defended the cuts, saying the plan was worth £300 million.', 'Luz Arce'],
    ['Luz Arce claimed 30 million people had voted.', 'Luz Arce'],
    ['Ministers insist 30 wards were saved.', 'ministers'],
    ['Luz Arce points out that 30% of homes are empty.', 'Luz Arce'],
    ['“The plan cost 30 jobs,” his aunt, Luz Arce, said in a statement.', 'Luz Arce'],
    [
      '“The plan cost 30 jobs,” study author Luz Arce, a planet scientist at the Hale Space Flight Center in Greenbelt, Maryland, and the Hale University in Washington, D.C., said.',
      'Luz Arce',
    ],
  ])('%s', (sentence, name) => {
    expect(speakerOf(sentence)).toBe(name)
  })

  test('whom a sentence names behind “he said” is not he', () => {
    const opening = 'Tom Bell told the panel he had met 30 men.'
    expect(speakerOf(opening, 'However, he said the call made him think Luis Rey wanted 30 more.')).toBe(
      'Tom Bell',
    )
  })

  test('a quotation that begins within a sentence goes on with its speaker', () => {
    expect(
      speakerOf(
        'Luz Arce said the Army is an “example of waste in 30 states.',
        'We can no longer afford 30,000 men.”',
      ),
    ).toBe('Luz Arce')
  })

  test('“in her view” is that of whom the text is about', () => {
    expect(speakerOf('Laura Ode runs the ward.', 'In her view, 30% of beds were never used.')).toBe(
      'Laura Ode',
    )
  })

  test('the councillor is the Cllr named before', () => {
    expect(speakerOf('Cllr Mary Stone opened the park.', 'The councillor said it had cost £30,000.')).toBe(
      'Mary Stone',
    )
  })

  test('a word that opens a sentence is no organisation', () => {
    expect(
      speakerOf(
        'The group, Hale Coalition, met.',
        'However, the group was late.',
        'The group said 30 men left.',
      ),
    ).toBe('Hale Coalition')
  })

  test('somebody’s description after a comma is no claim of theirs', () => {
    const outcomes = outcomesOf(
      parseMarked(
        '# News\n\nFirms will pass on 30% of it, said Luz Arce, a senior fellow at the Hale Institute.',
      ),
    )
    expect(outcomes.at(-1)?.named).toHaveLength(1)
  })
})

describe('a name is written as on a card', () => {
  test.each([
    ['Verizon CIO Luz Arce said the app would reach 3 million homes.', 'Luz Arce'],
    ['House Minority Leader Tom Bell said the cuts were worth 20%.', 'Tom Bell'],
    ['Hale Sports NFL Insider Tom Bell said the fine was $3,000.', 'Tom Bell'],
    ['Scotland’s Administrator Tom Bell said 30 men were there.', 'Tom Bell'],
    ['PC Tom Bell said 30 men were there.', 'Tom Bell'],
    ['Mum-of-two Sarah Bell said it had cost £300.', 'Sarah Bell'],
    ['Watchdog Transport Focus said fares were up 3%.', 'Transport Focus'],
    ['P&W Lines said 300 boats would be sold.', 'P&W Lines'],
  ])('%s', (sentence, name) => {
    expect(speakerOf(sentence)).toBe(name)
  })
})
