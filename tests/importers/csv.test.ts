import { describe, expect, it } from 'vitest'
import { growth } from '../growth'
import { expectToEndSoon } from './endsSoon'
import { mutations } from './mutations'
import { open, openBytes, openFixture, outline, textOf } from './fixture'
import { articleIn, hardParagraphs, openAll, openPart, partsIn } from './parts'

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('a table of articles', () => {
  const table = [
    'Title;Body;Link;Date;Author;Publisher;Language',
    '"Tram opens; crowds come";"The tram carried 31,000 people.\n\nIt cost ""4 million"" euros.";https://example.org/tram;2024-03-03;By Jane Doe;Weir Post;en_GB',
    '',
    'Bridge closed;The bridge is closed, the mayor said.;;;;;',
  ].join('\r\n')

  it('has a part for each row, numbered as in a spreadsheet', async () => {
    expect((await partsIn(table, 'a.csv')).map(({ name, title, isUsual }) => [name, title, isUsual])).toEqual(
      [
        ['row 2', 'Tram opens; crowds come', true],
        ['row 4', 'Bridge closed', true],
      ],
    )
  })

  it('has a row’s title, paragraphs and details where they belong', async () => {
    const draft = await articleIn(table, 'a.csv', 'row 2')
    expect(outline(draft)).toEqual([
      'heading1: Tram opens; crowds come',
      'paragraph: The tram carried 31,000 people.',
      'paragraph: It cost "4 million" euros.',
    ])
    expect(draft.details).toEqual({
      title: 'Tram opens; crowds come',
      byline: 'Jane Doe',
      publisher: 'Weir Post',
      published: '2024-03-03',
      address: 'https://example.org/tram',
      language: 'en-GB',
    })
  })

  it('keeps a row as a table of the header and that row, which opens as the same article', async () => {
    const { file, draft } = await openPart(table, 'a.csv', 'row 2')
    expect(file.name).toBe('a row 2.csv')
    expect(await articleIn(file.bytes, file.name, 'row 2')).toEqual(draft)
  })

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('is read when its cells are parted by %s', async (_, delimiter) => {
    const rows = [
      ['id', 'headline', 'text'],
      ['1', 'First', 'One, two; three.'],
      ['2', 'Second', 'Four, five; six.'],
    ]
    const csv = rows.map((row) => row.map(quoted).join(delimiter)).join('\n')
    expect(textOf(await articleIn(`\ufeff${csv}`, 'a.csv', 'row 3'))).toBe('Second\n\nFour, five; six.')
  })

  it('is read by the delimiter that Excel’s first line names', async () => {
    expect(textOf(await articleIn('sep=|\r\ntext|note\r\nOne, two.|x\r\n', 'a.csv', 'row 3'))).toBe(
      'One, two.',
    )
  })

  it('loses no words to unquoted commas', async () => {
    const draft = await articleIn('id,text\n1,Plain.\n2,One, two, three.\n3,Plain.\n', 'a.csv', 'row 3')
    expect(textOf(draft)).toBe('One, two, three.')
  })

  it('reads HTML in cells like a page', async () => {
    const csv =
      'title,content\nTram,"<h2>Costs</h2><p>It cost <b>4</b>&nbsp;million.</p><script>x()</script><ul><li>Rails</li></ul>"\n'
    expect(outline(await articleIn(csv, 'a.csv', 'row 2'))).toEqual([
      'heading1: Tram',
      'heading2: Costs',
      'paragraph: It cost 4\u00a0million.',
      'listItem: Rails',
    ])
  })

  it('finds prose when no column name says so', async () => {
    const csv =
      'nr,Nachricht\n1,Die Straßenbahn beförderte im Mai 31.000 Menschen.\n2,Die Brücke über den Fluss bleibt bis Herbst gesperrt.\n'
    expect(textOf(await articleIn(csv, 'a.csv', 'row 3'))).toBe(
      'Die Brücke über den Fluss bleibt bis Herbst gesperrt.',
    )
  })

  it('recognises columns however their names are written', async () => {
    const csv =
      'claimURL,claim_label,CLAIM,publishDate,Claim-Source-Domain\nhttps://example.org/a,false,It cost 9 million.,2024-03-01,example.org\n'
    const draft = await articleIn(csv, 'a.csv', 'row 2')
    expect(textOf(draft)).toBe('It cost 9 million.')
    expect(draft.details).toMatchObject({
      address: 'https://example.org/a',
      published: '2024-03-01',
      publisher: 'example.org',
    })
    expect(draft.notices).toEqual(['In the table it is rated “false”.'])
  })

  it('keeps every character as it is written', async () => {
    const [title, ...body] = hardParagraphs()
    const csv = `title,body\n${quoted(title!)},${quoted(body.join('\n\n'))}\n`
    expect(textOf(await articleIn(csv, 'a.csv', 'row 2'))).toBe(textOf(openFixture('hard-characters.txt')))
  })
})

describe('an export of Meedan Check', () => {
  it('has a claim for each item, and says how it was rated and tagged', async () => {
    const csv = [
      'Claim,Item page URL,Status,Created by,Submitted at,Social Media Posted at,Report Published at,Number of media,Tags,Where was it seen?',
      '"The bridge cost ""9 million"" euros.",https://checkmedia.org/weir/media/1,False,Ann,2024-03-04 10:00:00,2024-03-01 08:00:00,2024-03-05 12:00:00,3,"bridge, money",WhatsApp',
    ].join('\n')
    const draft = await articleIn(csv, 'export.csv', 'row 2')
    expect(textOf(draft)).toBe('The bridge cost "9 million" euros.')
    expect(draft.details).toMatchObject({
      title: 'The bridge cost "9 million" euros.',
      address: 'https://checkmedia.org/weir/media/1',
      published: '2024-03-01',
    })
    expect(draft.notices).toEqual(['In the table it is rated “False” and tagged “bridge, money”.'])
  })

  it('has the title and the summary of a fact-check', async () => {
    const csv =
      'Fact-check title,Fact-check summary,Fact-check URL,Tags,Workspace,Updated at,Rating\nNo nine millions,"It cost four, the books say.",https://example.org/f,,Weir Desk,1709634000,False\n'
    const draft = await articleIn(csv, 'feed.csv', 'row 2')
    expect(textOf(draft)).toBe('No nine millions\n\nIt cost four, the books say.')
    expect(draft.details).toMatchObject({ publisher: 'Weir Desk', address: 'https://example.org/f' })
    expect(draft.notices).toEqual(['In the table it is rated “False”.'])
  })
})

describe('a table of figures', () => {
  it('is one article, its header first', () => {
    expect(outline(open('Year\tTrams\tCost\n2019\t12\t4.2\n2020\t14\t\n', 'trams.tsv'))).toEqual([
      'tableRow: Year | Trams | Cost',
      'tableRow: 2019 | 12 | 4.2',
      'tableRow: 2020 | 14 |',
    ])
  })

  it('says so when it is too long to be opened whole', () => {
    const draft = open(`year,trams\n${'2019,12\n'.repeat(30_000)}`, 'a.csv')
    expect(draft.blocks).toHaveLength(20_000)
    expect(draft.notices).toEqual(["The table's first 20,000 rows were opened; the other 10,001 were not."])
  })
})

describe('a hostile or damaged table', () => {
  it('is opened as far as it goes when a quote is never closed', async () => {
    expect(textOf(await articleIn('id,text\n1,"The tram, they say', 'a.csv', 'row 2'))).toBe(
      'The tram, they say',
    )
  })

  it.each([
    ['one cell of ten million characters', 2_000_000, (count: number) => `text\n${'word '.repeat(count)}`],
    ['a million quotes', 1_000_000, (count: number) => `text\n${'"'.repeat(count + 1)}`],
    ['a million cells in a row', 1_000_000, (count: number) => `id,text\n${'a,'.repeat(count)}`],
    [
      'hundreds of thousands of tags in a cell',
      300_000,
      (count: number) => `id,text\n1,${'<p>'.repeat(count)}`,
    ],
  ])(
    'ends in articles or a refusal with %s, in time that grows no faster than they',
    async (_, count, table) => {
      const csv = (size: number) => new TextEncoder().encode(table(size))
      const open = (bytes: Uint8Array) => openAll(bytes, 'a.csv')
      await open(csv(count))
      expect(await growth(open, csv(count / 16), csv(count / 4))).toBeLessThan(8)
    },
  )

  it('ends in articles or a refusal, at once, however it is damaged', async () => {
    const csv = new TextEncoder().encode(
      'id,title,text\n1,"Tram, bus","The ""tram"" came.\nTwice."\n2,Bus,<p>None.</p>\n',
    )
    await expectToEndSoon(csv, mutations(csv, 300), 'a.csv')
  })

  it('is refused when it has more rows than a person can look through', async () => {
    await expect(
      openBytes(new TextEncoder().encode(`text\n${'A claim.\n'.repeat(100_001)}`), 'a.csv'),
    ).rejects.toThrow(/^a\.csv was not opened: it has 100,001 rows/)
  })
})
