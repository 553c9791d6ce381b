import { describe, expect, it } from 'vitest'
import { open, openFixture, outline, textOf } from './fixture'

describe('a text file copied from a news site', () => {
  const draft = openFixture('maduro-russian-support.txt')

  it('begins with its title and ends with the last sentence of the article', () => {
    expect(outline(draft)[0]).toBe('heading1: Maduro says he has ‘full Russian support in defense’')
    expect(draft.blocks).toHaveLength(13)
    expect(textOf(draft).endsWith('will also participate in “the country’s military defense.”')).toBe(true)
    expect(draft.details.title).toBe('Maduro says he has ‘full Russian support in defense’')
  })

  it('keeps the dateline in the text', () => {
    expect(draft.blocks[1]?.text.startsWith('CARACAS – Venezuelan President Nicolás Maduro said')).toBe(true)
  })

  it('shows what was left out', () => {
    expect(draft.leftOut).toEqual([
      'Subscribe to our newsletter',
      'Sign up here to get the latest news, updates and special offers delivered directly to your inbox.',
      'Notify of',
      'Inline Feedbacks',
      'View all comments',
      'Would love your thoughts, please comment.x',
    ])
  })
})

describe('a saved mail', () => {
  const draft = openFixture('wrapped-mail.txt')

  it('has its wrapped lines joined into paragraphs, list items and quotations', () => {
    expect(outline(draft)).toEqual([
      'heading1: Bridge tolls doubled since 2018',
      'paragraph: The toll on the Weir Bridge has doubled since 2018, from 1.50 to 3.00 dollars, and the bridge authority plans to raise it again next year.',
      'paragraph: "We have no other source of income," said Carl Ost, who has led the authority since 2016. He said that the toll pays for 94 percent of the upkeep and that the state has paid nothing since 2009, in spite of three requests.',
      'paragraph: Drivers who cross every working day now pay about 1,400 dollars a year:',
      'listItem: Commuters from the east bank pay the full toll in both directions, which the authority calls regrettable.',
      'listItem: Buses pay nothing.',
      'quotation: A toll is a tax by another name, and the people who pay it never voted for it.',
      "paragraph: The state's auditor will report in June. Subscribers to the authority's newsletter were told on Monday that the report had been delayed.",
    ])
  })

  it('takes its writer and date from its header lines', () => {
    expect(draft.details).toMatchObject({ byline: 'Priya Raman', published: '2025-02-05' })
  })
})

describe('a text file', () => {
  const long =
    'The mayor said on Monday that the new tram line had carried 31,000 passengers in its first week of service.'

  it('has one paragraph per line when it has no empty lines', () => {
    expect(
      open(`Tram line opens\n${long}\n${long} Twice.`, 'a.txt').blocks.map((block) => block.kind),
    ).toEqual(['heading', 'paragraph', 'paragraph'])
  })

  it('has the byline, the date and the address under its title read as details and left out of the text', () => {
    const draft = open(
      `Tram line opens\nBy Jane Doe\nMarch 3, 2024\nhttps://example.org/tram\n\n${long}`,
      'a.txt',
    )
    expect(draft.details).toMatchObject({
      byline: 'Jane Doe',
      published: '2024-03-03',
      address: 'https://example.org/tram',
    })
    expect(textOf(draft)).toBe(`Tram line opens\n\n${long}`)
  })

  it('has no title when it begins with a sentence', () => {
    expect(open(`${long}\n\n${long}`, 'a.txt').details.title).toBe('')
  })

  it('has short lines between paragraphs as headings, but not lines that end like a sentence', () => {
    const draft = open(
      `Title here\n\n${long}\n\nWhat it cost\n\n${long}\n\nNobody knows.\n\n${long}`,
      'a.txt',
    )
    expect(draft.blocks.map((block) => block.kind)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  it.each([
    'The paper asked its readers to subscribe to the newsletter and to leave a comment below the article.',
    '“Sign up for our newsletter,” the message to the 4,000 customers said, and 312 of them did.',
    'More than 200 comments were deleted.',
    'Follow the money, the inspector told her, and she did.',
    'Like other members of the committee, she voted against the app in May.',
    'Support for the new account rules fell to 31 percent in May.',
    'Related companies paid 4 million dollars in taxes.',
  ])('keeps a sentence of its own in the middle and at the end: %s', (sentence) => {
    expect(textOf(open(`Title here\n\n${long}\n\n${sentence}\n\n${long}`, 'a.txt'))).toContain(sentence)
    expect(textOf(open(`Title here\n\n${long}\n\n${sentence}`, 'a.txt'))).toContain(sentence)
  })

  it('keeps every character as it is written', () => {
    const text = textOf(openFixture('hard-characters.txt'))
    expect(text).toContain(
      '“I paid 4\u00a0000\u00a0€,” said Zoë Müller—twice—“and that was for the co-\u00adop\u00aderative’s chairs.”',
    )
    expect(text).toContain('قال الوزير إن التكلفة بلغت ٣٫٥ مليون دولار.')
    expect(text).toContain('👨‍👩‍👧 came in 2019–2021; Łódź was ½way.')
  })

  it('is read whether it was saved as windows-1252, as UTF-16 without a mark, or as a page in an old charset', () => {
    expect(textOf(openFixture('windows-1252.txt'))).toContain(
      '“Nunca habíamos visto algo así”, dijo José Núñez – el presidente –',
    )
    expect(textOf(openFixture('utf-16.txt'))).toContain('Мост через реку закрыли на ремонт до 15 ноября')
    expect(textOf(openFixture('windows-1251.html'))).toContain(
      'В четверг в городе выпало 14 сантиметров снега',
    )
  })

  it('loses its byte order mark', () => {
    expect(textOf(open(`\ufeff${long}`, 'a.txt'))).toBe(long)
  })
})
