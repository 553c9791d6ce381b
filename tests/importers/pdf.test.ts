import { describe, expect, it } from 'vitest'
import { openBytes, openFixture, outline, refusalOf, textOf } from './fixture'
import { fixture } from './fixtureFile'
import { type PdfText, characterWidth, clusters, column, pdfFile, wrapped } from './pdfFile'

/** Opens a PDF of one page with these texts as an article. */
function page(texts: readonly PdfText[], info?: Record<string, string>) {
  return openBytes(pdfFile([{ texts }], info === undefined ? {} : { info }), 'article.pdf')
}

const lorem =
  'The council met on Tuesday and agreed that the bridge would be closed for the winter, because the engineers had found cracks in two of its piers and could not say how long they would hold.'

describe('the characters of a PDF', () => {
  it('come out exactly as they are written', async () => {
    const paragraphs = new TextDecoder().decode(fixture('hard-characters.txt')).trim().split(/\n\n/)
    const texts = paragraphs.map((text, at) => ({ text: asDrawn(text), x: 72, y: 100 + at * 40 }))
    expect(textOf(await page(texts))).toBe(textOf(openFixture('hard-characters.txt')))
  })

  it('are read from right to left, line by line, where they are written that way', async () => {
    const lines = ['قال الوزير إن التكلفة (في عام 2019) بلغت ملايين', 'كثيرة من الدولارات.']
    const texts = lines.map((text, at) => ({
      text: asDrawn(text),
      x: 540 - clusters(text).length * 10 * characterWidth,
      y: 100 + at * 12,
    }))
    expect(textOf(await page(texts))).toBe(lines.join(' '))
  })

  it('have plain spaces where the file has only non-breaking ones', async () => {
    const draft = await page([{ text: 'Nobody\u00a0in\u00a0Łódź\u00a0knew\u00a0it', x: 72, y: 100 }])
    expect(textOf(draft)).toBe('Nobody in Łódź knew it')
  })

  it('are letters where the page has ligatures', async () => {
    const draft = await page([{ text: 'The oﬃcial ﬁgures of the ﬂood, oﬀ by ﬅ and ﬆ', x: 72, y: 100 }])
    expect(textOf(draft)).toBe('The official figures of the flood, off by st and st')
  })

  it('keep a footnote number apart from the number it follows', async () => {
    const draft = await page([
      { text: 'In 2019', x: 72, y: 100 },
      { text: '12', x: 107, y: 96, size: 6 },
      { text: ' it rained.', x: 113, y: 100 },
    ])
    expect(textOf(draft)).toBe('In 2019¹² it rained.')
  })

  it('appear once where they are drawn twice to look bold', async () => {
    const text = 'Closed for good'
    const draft = await page([
      { text, x: 72, y: 100 },
      { text, x: 72.4, y: 100 },
    ])
    expect(textOf(draft)).toBe(text)
  })

  it('may be invisible, as those under a scan are', async () => {
    const bytes = pdfFile([
      { texts: column(wrapped(lorem, 80)).map((one) => ({ ...one, render: 3 })), hasImage: true },
    ])
    expect(textOf(await openBytes(bytes, 'scan.pdf'))).toBe(lorem)
  })

  it('are whole where capitals are pushed together at different heights, as in the name LaTeX', async () => {
    const mark = (text: string, x: number, y: number, size = 10): PdfText => ({ text, x, y, size })
    const name = [
      mark('L', 92, 100),
      mark('A', 94, 98, 7),
      mark('T', 96, 100),
      mark('E', 99.5, 102.2),
      mark('X', 103, 100),
    ]
    const texts = [mark('Set', 72, 100), ...name, mark('in 1994.', 113, 100)]
    expect(textOf(await openBytes(pdfFile([{ texts }]), 'a.pdf'))).toBe('Set LATEX in 1994.')
  })

  it('are whole where an accent is drawn over its letter', async () => {
    const draft = await page([
      { text: 'M', x: 72, y: 100 },
      { text: '¨', x: 77, y: 100 },
      { text: 'u', x: 77, y: 100 },
      { text: 'ller', x: 82, y: 100 },
    ])
    expect(textOf(draft)).toBe('Müller')
  })
})

describe('the details of a PDF', () => {
  it('are its title, author, day and language', async () => {
    const bytes = pdfFile([{ texts: column(wrapped(lorem, 80)) }], {
      info: { Title: 'The Bridge – a report', Author: 'Zoë Müller', CreationDate: "D:20190927120000+02'00'" },
      language: 'en_GB',
    })
    expect((await openBytes(bytes, 'a.pdf')).details).toMatchObject({
      title: 'The Bridge – a report',
      byline: 'Zoë Müller',
      published: '2019-09-27',
      language: 'en-GB',
    })
  })

  it.each(['Microsoft Word - bridge.doc', 'untitled', 'bridge_final2.docx', ''])(
    'is not believed when it is “%s”: the first large heading is the title',
    async (Title) => {
      const draft = await page(
        [{ text: 'Bridge Closed', x: 72, y: 80, size: 20 }, ...column(wrapped(lorem, 80), { y: 120 })],
        { Title },
      )
      expect(draft.details.title).toBe('Bridge Closed')
    },
  )
})

describe('a PDF’s blocks', () => {
  it('are headings by size or boldness, list items by bullets, and captions', async () => {
    const draft = await page([
      { text: 'Bridge Closed', x: 72, y: 60, size: 20 },
      { text: 'What was found', x: 72, y: 90, size: 14 },
      ...column(wrapped(lorem, 80), { y: 115 }),
      { text: 'How it went on', x: 72, y: 175, isBold: true },
      ...column(wrapped(lorem, 80), { y: 195 }),
      { text: '• the first pier', x: 72, y: 250 },
      { text: '• the second pier', x: 72, y: 262 },
      { text: 'Figure 3: The bridge in 1906', x: 72, y: 300 },
    ])
    expect(outline(draft)).toEqual([
      'heading1: Bridge Closed',
      'heading2: What was found',
      `paragraph: ${lorem}`,
      'heading3: How it went on',
      `paragraph: ${lorem}`,
      'listItem: • the first pier',
      'listItem: • the second pier',
      'caption: Figure 3: The bridge in 1906',
    ])
  })

  it('say on which page they start, as the page itself is numbered', async () => {
    const pages = [{ texts: column(['One.']) }, { texts: column(['Two.']) }, { texts: column(['Three.']) }]
    const plain = await openBytes(pdfFile(pages), 'a.pdf')
    expect(plain.blocks.map((block) => block.locator)).toEqual(['p. 1', 'p. 2', 'p. 3'])
    const labelled = await openBytes(pdfFile(pages, { labels: '0 << /S /r /St 4 >> 2 << /S /D >>' }), 'a.pdf')
    expect(labelled.blocks.map((block) => block.locator)).toEqual(['p. iv', 'p. v', 'p. 1'])
  })
})

describe('a PDF that can’t be read', () => {
  it('is refused as a scan when its pages are pictures', async () => {
    const refusal = await refusalOf(pdfFile([{ texts: [], hasImage: true }]), 'letter.pdf')
    expect(refusal.message).toBe(
      'letter.pdf was not opened: it is a scan or a drawing, so its pages are pictures without text. Run text recognition (OCR) on it, save the result as a PDF with text and open that.',
    )
  })

  it('is opened with a notice when only some pages are scans', async () => {
    const text = { texts: column(wrapped(lorem, 80)) }
    const scan = { texts: [], hasImage: true }
    const draft = await openBytes(pdfFile([text, scan, scan, scan, text, scan, { texts: [] }]), 'a.pdf')
    expect(draft.notices).toEqual([
      'On pages 2–4 and 6 there is a picture and no text, so what it says is missing here. Run text recognition (OCR) on it, save the result as a PDF with text and open that.',
    ])
  })

  it('says where text is in a font that can’t be read', async () => {
    const file = pdfFile([{ texts: [...column(wrapped(lorem, 80)), { text: 'Łódź', x: 72, y: 300 }] }])
    const foreign = Buffer.from(file).toString('latin1').replace('/Identity-H', '/NOSUCH-H  ')
    const draft = await openBytes(Buffer.from(foreign, 'latin1'), 'a.pdf')
    expect(textOf(draft)).toBe(lorem)
    expect(draft.notices).toEqual([
      'On page 1 there is text in fonts that don’t say which characters they show, so it is missing here. Run text recognition (OCR) on it, save the result as a PDF with text and open that.',
    ])
  })

  it('is refused when it needs a password', async () => {
    const bytes = pdfFile([{ texts: column([lorem]) }], { isLocked: true })
    expect((await refusalOf(bytes, 'secret.pdf')).message).toContain(
      'secret.pdf was not opened: it is protected by a password.',
    )
  })

  it('is refused when it is beyond repair', async () => {
    expect((await refusalOf('%PDF-1.7\nand then nothing', 'cut.pdf')).message).toContain(
      'cut.pdf was not opened: the PDF is damaged',
    )
  })

  it('is repaired when only its table of contents is broken', async () => {
    const whole = Buffer.from(pdfFile([{ texts: column(wrapped(lorem, 80)) }])).toString('latin1')
    const broken = Buffer.from(
      whole.replace(/xref\n[^]*trailer/, 'trailer').replace(/startxref\n\d+/, ''),
      'latin1',
    )
    expect(textOf(await openBytes(broken, 'a.pdf'))).toBe(lorem)
  })
})

/** Arabic in its left-to-right order on the page: reversed, except numbers. */
function asDrawn(text: string): string {
  if (!/\p{Script=Arabic}/u.test(text)) return text
  return clusters(text)
    .toReversed()
    .map((one) => ({ '(': ')', ')': '(' })[one] ?? one)
    .join('')
    .replace(/[\p{Nd}٫]+/gu, (number) => clusters(number).toReversed().join(''))
}
