import { describe, expect, it } from 'vitest'
import { openBytes, outline, textOf } from './fixture'
import { type PdfText, column, pdfFile, wrapped } from './pdfFile'

const first =
  'The council met on Tuesday and agreed that the bridge would be closed for the winter, because the engineers had found cracks in two of its piers and could not say how long they would hold.'
const second =
  'Nobody in the village was surprised. For years people had told each other that the old stones would not last, and that the money for new ones had gone to the town hall and its clock.'
const third =
  'The mayor said that a ferry would run twice a day until the spring, free of charge for pupils and for whoever works on the other side of the river, and that the boats were already paid.'

async function textOn(...pages: readonly PdfText[][]): Promise<string> {
  return textOf(await openBytes(pdfFile(pages.map((texts) => ({ texts }))), 'article.pdf'))
}

describe('reading order', () => {
  it('goes down the left column and then the right one, whatever is drawn first', async () => {
    const left = column(wrapped(`${first} ${second}`, 42), { x: 72 })
    const right = column(wrapped(third, 42), { x: 310, y: 103 })
    const mixed = left.flatMap((one, at) => [...right.slice(at, at + 1), one])
    expect(await textOn(mixed)).toBe(`${first} ${second}\n\n${third}`)
  })

  it('goes down three columns', async () => {
    const texts = [first, second, third].flatMap((text, at) =>
      column(wrapped(text, 30), { x: 60 + at * 170 }),
    )
    expect(await textOn(texts)).toBe([first, second, third].join('\n\n'))
  })

  it('reads a headline and a summary across the page first, and a table across it where it stands', async () => {
    const summary =
      'What this article is about in so many words that they go on across both of the columns below, to the last letter of the line'
    const texts = [
      { text: 'The Bridge of the Village Is Closed', x: 130, y: 60, size: 20 },
      ...column(wrapped(summary, 96), { y: 85 }),
      ...column(wrapped(first, 42), { x: 72, y: 120 }),
      ...column(wrapped(second, 42), { x: 310, y: 120 }),
      {
        text: 'Table 2. Boats, and how many people each of them may carry across the river in a day, by season',
        x: 72,
        y: 200,
      },
      ...column(wrapped(third, 42), { x: 72, y: 230 }),
      ...column(wrapped(first, 42), { x: 310, y: 230 }),
    ]
    const headline = 'The Bridge of the Village Is Closed'
    const table =
      'Table 2. Boats, and how many people each of them may carry across the river in a day, by season'
    expect(await textOn(texts)).toBe([headline, summary, first, second, table, third, first].join('\n\n'))
  })

  it('reads a table row by row, cell by cell', async () => {
    const texts = ['Spring', 'Summer', 'Autumn'].flatMap((season, at) => [
      { text: season, x: 72, y: 160 + at * 12 },
      { text: `${at + 1}00`, x: 200, y: 160 + at * 12 },
      { text: `${at + 5}00`, x: 300, y: 160 + at * 12 },
    ])
    const draft = await openBytes(pdfFile([{ texts: [...column(wrapped(first, 80)), ...texts] }]), 'a.pdf')
    expect(outline(draft)).toEqual([
      `paragraph: ${first}`,
      'tableRow: Spring | 100 | 500',
      'tableRow: Summer | 200 | 600',
      'tableRow: Autumn | 300 | 700',
    ])
  })

  it('turns a page on which everything is sideways', async () => {
    const lines = wrapped(first, 60).map((text, at) => ({ text, x: 100 + at * 12, y: 700, turns: 1 }))
    expect(await textOn(lines)).toBe(first)
  })

  it('leaves out a stamp along the margin, and keeps it for review', async () => {
    const texts = [...column(wrapped(first, 80)), { text: 'arXiv:1909.01234', x: 20, y: 500, turns: 1 }]
    const draft = await openBytes(pdfFile([{ texts }]), 'a.pdf')
    expect(textOf(draft)).toBe(first)
    expect(draft.leftOut).toEqual(['arXiv:1909.01234'])
  })

  it('keeps the numbers of a scale along the margin apart from each other', async () => {
    const scale = ['20', '50', '100'].map((text, at) => ({ text, x: 20, y: 500 - at * 40, turns: 1 }))
    const draft = await openBytes(pdfFile([{ texts: [...column(wrapped(first, 80)), ...scale] }]), 'a.pdf')
    expect(draft.leftOut).toEqual(['20 50 100'])
  })
})

describe('paragraphs', () => {
  it('are list items however far away their numbers are', async () => {
    const texts = ['the first pier', 'the second pier'].flatMap((text, at) => [
      { text: `${at + 1}.`, x: 72, y: 100 + at * 12 },
      { text, x: 110, y: 100 + at * 12 },
    ])
    const draft = await openBytes(pdfFile([{ texts }]), 'a.pdf')
    expect(outline(draft)).toEqual(['listItem: 1. the first pier', 'listItem: 2. the second pier'])
  })

  it('are separated by a gap, by an indent, and by a short last line', async () => {
    const lines = [first, second, third].map((text) => wrapped(text, 70))
    const gapped = lines.flatMap((own, at) => column(own, { y: 100 + at * 60 }))
    expect(await textOn(gapped)).toBe([first, second, third].join('\n\n'))
    const indented = lines.flatMap((own, at) =>
      column(own, { y: 100 + at * 36 }).map((one, line) => ({ ...one, x: line === 0 ? 90 : 72 })),
    )
    expect(await textOn(indented)).toBe([first, second, third].join('\n\n'))
    const plain = lines.flatMap((own, at) => column(own, { y: 100 + at * 36 }))
    expect(await textOn(plain)).toBe([first, second, third].join('\n\n'))
  })

  it('continue from one column to the next, and from one page to the next', async () => {
    const lines = wrapped(`${first} ${second} ${third} ${first}`, 42)
    const [a, b, c, d] = [0, 5, 10, 15].map((from, at) => lines.slice(from, at === 3 ? undefined : from + 5))
    const on = await textOn(
      [...column(a!, { x: 72 }), ...column(b!, { x: 310 })],
      [...column(c!, { x: 72 }), ...column(d!, { x: 310 })],
    )
    expect(on).toBe(`${first} ${second} ${third} ${first}`)
  })

  it('continue past a footnote at the end of the page', async () => {
    const lines = wrapped(`${first} ${second}`, 70)
    const note = '1 The engineers’ report is in the town hall.'
    const text = await textOn(
      [...column(lines.slice(0, 3)), { text: note, x: 72, y: 650, size: 7 }],
      column(lines.slice(3)),
    )
    expect(text).toBe(`${first} ${second}\n\n${note}`)
  })

  it('keep a title of several lines together', async () => {
    const draft = await openBytes(
      pdfFile([
        {
          texts: [
            { text: 'The Bridge of the Village', x: 150, y: 60, size: 20 },
            { text: 'Is Closed', x: 230, y: 84, size: 20 },
            ...column(wrapped(first, 80), { y: 120 }),
          ],
        },
      ]),
      'a.pdf',
    )
    expect(outline(draft)[0]).toBe('heading1: The Bridge of the Village Is Closed')
  })

  it('join a drop cap to its word', async () => {
    const lines = wrapped(first.slice(1), 70)
    const text = await textOn([
      { text: 'T', x: 72, y: 112, size: 30 },
      ...column(lines.slice(0, 2), { x: 88 }),
      ...column(lines.slice(2), { y: 124 }),
    ])
    expect(text).toBe(first)
  })
})

describe('words broken at a line end', () => {
  const joined = (...lines: string[]) => textOn(column(lines))

  it('are rejoined', async () => {
    expect(await joined('The ferry is run by forty-two volun-', 'teers, all of whom live there.')).toBe(
      'The ferry is run by forty-two volunteers, all of whom live there.',
    )
  })

  it('keep a hyphen that belongs to them', async () => {
    expect(
      await joined(
        'It carried all of the twenty-',
        'five people who knew the Anglo-',
        'American treaty of COVID-',
        '19.',
      ),
    ).toBe('It carried all of the twenty-five people who knew the Anglo-American treaty of COVID-19.')
  })

  it.each([
    ['a short-', 'term loan', 'a short-term loan'],
    ['a multi-', 'game system', 'a multi-game system'],
    ['a 90-horse-', 'power engine', 'a 90-horsepower engine'],
    ['a state-of-the-', 'art mill', 'a state-of-the-art mill'],
    ['the runner-', 'up of the vote', 'the runner-up of the vote'],
    ['a vaccine-', 'preventable illness', 'a vaccine-preventable illness'],
    ['the so-', 'called council', 'the so-called council'],
    ['a pro-', 'government paper', 'a pro-government paper'],
    ['the Kremlin-', 'backed party', 'the Kremlin-backed party'],
    ['they were re-', 'elected there', 'they were re-elected there'],
    ['Long-', 'term loans are here', 'Long-term loans are here'],
    ['an env-', 'ironment of trust', 'an environment of trust'],
    ['in Washing-', 'ton they said', 'in Washington they said'],
    ['a notwith-', 'standing clause', 'a notwithstanding clause'],
    ['it was more-', 'over the law', 'it was moreover the law'],
    ['the crypto-', 'graphers of the state', 'the cryptographers of the state'],
  ])('tell a hyphen of their own from one of the line: %s/%s', async (before, after, whole) => {
    expect(await joined(`The council said of it: ${before}`, `${after}, and that was that.`)).toBe(
      `The council said of it: ${whole}, and that was that.`,
    )
  })

  it('do so in Spanish, too', async () => {
    const text = await joined(
      'El gobierno de la ciudad firmó con la empresa un acuer-',
      'do que no se ha publicado, y que según los teórico-',
      'prácticos de la universidad es una rela-',
      'ción franco-',
      'española que no existe.',
    )
    expect(text).toBe(
      'El gobierno de la ciudad firmó con la empresa un acuerdo que no se ha publicado, y que según los teórico-prácticos de la universidad es una relación franco-española que no existe.',
    )
  })

  it('are spelled as elsewhere in the document', async () => {
    expect(
      await joined(
        'A long-term plan is what the re-',
        'election of a mayor needs: a long-',
        'term plan, and re-election.',
      ),
    ).toBe('A long-term plan is what the re-election of a mayor needs: a long-term plan, and re-election.')
  })

  it('lose a soft hyphen', async () => {
    expect(await joined('Nobody asked the co\u00ad', 'operative in the harbour.')).toBe(
      'Nobody asked the cooperative in the harbour.',
    )
  })

  it('are rejoined across the end of a page', async () => {
    expect(await textOn(column(['Everybody asked the volun-']), column(['teers in the harbour.']))).toBe(
      'Everybody asked the volunteers in the harbour.',
    )
  })

  it('leave addresses and dashes without spaces', async () => {
    expect(
      await joined(
        'It is told at https://example.org/the-',
        'bridge/2019 by everybody—',
        'but nobody knows.',
      ),
    ).toBe('It is told at https://example.org/the-bridge/2019 by everybody—but nobody knows.')
  })
})

describe('the margins of the pages', () => {
  it('are kept where the file has one page: its head, and a figure that stands alone at its foot', async () => {
    const texts: PdfText[] = [
      { text: 'Ministry of Bridges, 12 March 2018', x: 72, y: 40, size: 8, tag: 'Artifact' },
      ...column(wrapped(first, 80)),
      { text: '1984', x: 300, y: 760 },
    ]
    const text = await textOn(texts)
    expect(text).toContain('Ministry of Bridges, 12 March 2018')
    expect(text).toContain('1984')
  })

  it('are left out where a browser printed them on a single page, and only both together', async () => {
    const head = [
      { text: '11/30/24, 5:53 PM', x: 24, y: 22, size: 8 },
      { text: 'The Bridge', x: 280, y: 22, size: 8 },
    ]
    const foot = [
      { text: 'https://example.org/bridge?id=2024', x: 24, y: 780, size: 8 },
      { text: '1/1', x: 575, y: 780, size: 8 },
    ]
    const texts = column(wrapped(first, 80))
    const text = await textOn([...head, ...texts, ...foot])
    for (const furniture of ['5:53', 'The Bridge', 'example.org', '1/1'])
      expect(text).not.toContain(furniture)
    expect(await textOn([...head, ...texts])).toContain('11/30/24, 5:53 PM')
    expect(await textOn([...texts, ...foot])).toContain('https://example.org/bridge?id=2024')
  })

  it('keep a lone figure that is no page number', async () => {
    const pages = [first, second, third].map((text, at) => [
      ...column(wrapped(text, 80)),
      { text: ['350', '41', '7'][at]!, x: 300, y: 760 },
    ])
    const text = await textOn(...pages)
    for (const figure of ['350', '41']) expect(text).toContain(figure)
  })

  it('are left out: running heads, running feet and page numbers', async () => {
    const pages = [first, second, third].map((text, at) => [
      { text: `The Village Review ${at + 17}`, x: 72, y: 40, size: 8 },
      ...column(wrapped(text, 80)),
      { text: 'Vol. 12, printed in the village', x: 72, y: 740, size: 8 },
      { text: `- ${at + 17} -`, x: 300, y: 760, size: 8 },
    ])
    const draft = await openBytes(pdfFile(pages.map((texts) => ({ texts }))), 'a.pdf')
    expect(textOf(draft)).toBe([first, second, third].join('\n\n'))
    expect(draft.leftOut).toContain('The Village Review 17')
    expect(draft.leftOut).toContain('- 18 -')
  })

  it.each(['7', 'xiv', 'Page 3 of 9', '– 12 –', '3/9'])(
    'are left out when they are “%s” and stand once',
    async (number) => {
      expect(await textOn([...column(wrapped(first, 80)), { text: number, x: 300, y: 760 }])).toBe(first)
    },
  )

  it('are left out where the file marks them as artifacts', async () => {
    const texts: PdfText[] = [
      { text: 'Draft of Tuesday', x: 72, y: 300, tag: 'Artifact' },
      ...column(wrapped(first, 80)),
    ]
    expect(await textOn(texts)).toBe(first)
  })

  it('keep text that is there only once', async () => {
    const text = await textOn([
      { text: 'A headline near the edge', x: 72, y: 30, size: 14 },
      ...column(wrapped(first, 80)),
    ])
    expect(text).toContain('A headline near the edge')
  })
})
