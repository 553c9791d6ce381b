import { describe, expect, it } from 'vitest'
import { openBytes, refusalOf, textOf } from './fixture'
import { column, pdfFile, type PdfText } from './pdfFile'

const lines = [
  'The council of Brigg spent 3.2 million on the mill in 2017, and nobody',
  'asked where the money came from. The mayor says it was a gift of the',
  'brewery. The mill has since burnt down.',
]

/** A page with annotations, which stand in the PDF as given. */
function annotated(annots: string, texts: readonly PdfText[] = column(lines), catalog = ''): Uint8Array {
  return pdfFile([{ texts }], { everyPage: `/Annots [${annots}]`, catalog })
}

/** The box of characters of a line in the PDF's own coordinates; each is 5 points wide and 10 high. */
function boxed(line: number, from: number, to: number): readonly [number, number, number, number] {
  const y = 792 - (100 + line * 12)
  return [72 + from * 5, y - 2, 72 + to * 5, y + 9]
}

function mark(subtype: string, [x0, y0, x1, y1]: readonly number[], entries: string): string {
  return `<< /Type /Annot /Subtype /${subtype} /Rect [${x0} ${y0} ${x1} ${y1}] /QuadPoints [${x0} ${y1} ${x1} ${y1} ${x0} ${y0} ${x1} ${y0}] /F 4 ${entries} >>`
}

describe('comments in a PDF', () => {
  it('are notes on the words that they mark, with who wrote them and when', async () => {
    const at = lines[0]!.indexOf('3.2 million')
    const draft = await openBytes(
      annotated(
        mark(
          'Highlight',
          boxed(0, at, at + 11),
          "/Contents (Who says so?) /T (Ann) /CreationDate (D:20240305141500+01'00')",
        ),
      ),
      'a.pdf',
    )
    const [note] = draft.notes!
    expect(note).toMatchObject({
      kind: 'comment',
      text: 'Who says so?',
      author: 'Ann',
      at: '2024-03-05T14:15',
    })
    expect(draft.blocks[note!.from.block]!.text.slice(note!.from.at, note!.to.at)).toBe('3.2 million')
  })

  it('are on the right one of two passages with the same words', async () => {
    const second = boxed(2, 'brewery. '.length, 'brewery. The mill'.length)
    const draft = await openBytes(annotated(mark('Underline', second, '/Contents (Which?)')), 'a.pdf')
    const [note] = draft.notes!
    const text = draft.blocks[note!.from.block]!.text
    expect(text.slice(note!.from.at)).toBe('The mill has since burnt down.'.slice(0))
  })

  it('stand where they are pinned to the page, with the answers that they got', async () => {
    const [x0, y0, x1, y1] = boxed(1, 40, 42)
    const pin = (entries: string) =>
      `<< /Type /Annot /Subtype /Text /Rect [${x0} ${y0} ${x1} ${y1}] /F 4 ${entries} >>`
    const draft = await openBytes(
      annotated(pin('/Contents (A gift: see https://example.org/gift.) /T (Ann)')),
      'a.pdf',
    )
    const [note] = draft.notes!
    expect(note!.links).toEqual(['https://example.org/gift'])
    expect(draft.blocks[0]!.text.slice(0, note!.from.at)).toMatch(/The mayo\w*$/)
  })

  it('say what was struck out', async () => {
    const at = lines[1]!.indexOf('a gift')
    const draft = await openBytes(annotated(mark('StrikeOut', boxed(1, at, at + 6), '')), 'a.pdf')
    expect(draft.notes!.map((note) => note.text)).toEqual(['(struck out)'])
  })

  it('are counted where they only highlight', async () => {
    const draft = await openBytes(annotated(mark('Highlight', boxed(0, 0, 3), '')), 'a.pdf')
    expect(draft.notes).toEqual([])
    expect(draft.notices).toEqual(['1 mark without a comment, such as highlights, is not shown here.'])
  })
})

describe('a link in a PDF', () => {
  const link = ([x0, y0, x1, y1]: readonly number[], address: string) =>
    `<< /Type /Annot /Subtype /Link /Rect [${x0} ${y0} ${x1} ${y1}] /A << /S /URI /URI (${address}) >> >>`
  const linked = async (annots: string, texts?: readonly PdfText[]) => {
    const { blocks, notes } = await openBytes(annotated(annots, texts), 'a.pdf')
    return notes!.map(
      ({ kind, from, to, links }) =>
        `${kind}: ${blocks[from.block]!.text.slice(from.at, to.at)} → ${links[0]}`,
    )
  }

  it('is offered as the source of the words that it is on', async () => {
    const at = lines[0]!.indexOf('3.2 million')
    expect(await linked(link(boxed(0, at, at + 11), 'https://brigg.example/accounts'))).toEqual([
      'link: 3.2 million → https://brigg.example/accounts',
    ])
  })

  it('is on the right one of two passages with the same words', async () => {
    const at = 'brewery. '.length
    expect(await linked(link(boxed(2, at, at + 8), 'https://brigg.example/fire'))).toEqual([
      'link: The mill → https://brigg.example/fire',
    ])
    const { notes } = await openBytes(
      annotated(link(boxed(2, at, at + 8), 'https://brigg.example/fire')),
      'a.pdf',
    )
    expect(notes![0]!.from.at).toBeGreaterThan(140)
  })

  it('is none where it leads to a mail address, is on a picture, or on words that are left out', async () => {
    const texts: PdfText[] = [...column(lines), { text: '- 1 -', x: 300, y: 760 }]
    const annots = [
      link(boxed(0, 4, 11), 'mailto:ann@brigg.example'),
      link([400, 100, 500, 200], 'https://brigg.example/picture'),
      link([299, 30, 330, 44], 'https://brigg.example/top'),
    ]
    expect(await linked(annots.join(' '), texts)).toEqual([])
  })
})

describe('a form in a PDF', () => {
  const label = (text: string, y: number): PdfText => ({ text, x: 72, y, size: 10 })
  const field = (x: number, y: number, entries: string) =>
    `<< /Type /Annot /Subtype /Widget /Rect [${x} ${792 - y - 4} ${x + 150} ${792 - y + 11}] /F 4 ${entries} >>`

  it('has the values that were filled in beside their labels', async () => {
    const texts = [label('Income from land:', 100), label('Income from shares:', 120), label('Married:', 140)]
    const fields = [
      field(200, 100, '/FT /Tx /T (a) /V (61,250)'),
      field(200, 120, '/FT /Ch /T (b) /V (x) /Opt [[(x) (less than 5,000)] [(y) (more)]]'),
      field(200, 140, '/FT /Tx /T (c) /V (no)'),
    ].join(' ')
    const draft = await openBytes(annotated(fields, texts), 'form.pdf')
    expect(textOf(draft).replace(/\s*\|?\s+/g, ' ')).toBe(
      'Income from land: 61,250 Income from shares: less than 5,000 Married: no',
    )
    expect(draft.notices).toEqual(['3 form fields are filled in; what is written there stands in the text.'])
  })

  it('has long answers in lines, and boxes with and without a cross', async () => {
    const long = `<< /Type /Annot /Subtype /Widget /Rect [72 500 372 620] /F 4 /FT /Tx /Ff 4096 /T (l) /V (I hold nothing but the farm of my parents, which was valued in 2016 and has been let since then.) >>`
    const box = (x: number, state: string) =>
      `<< /Type /Annot /Subtype /Widget /Rect [${x} 688 ${x + 10} 698] /F 4 /FT /Btn /T (b${x}) /V /${state} /AS /${state} /AP << /N << /Yes null /Off null >> >> >>`
    const texts = [label('Owns land:', 100)]
    const draft = await openBytes(annotated(long + box(130, 'Yes') + box(150, 'Off'), texts), 'form.pdf')
    expect(textOf(draft)).toContain(
      'I hold nothing but the farm of my parents, which was valued in 2016 and has been let',
    )
  })

  it('has an answer that is longer than its field, line by line', async () => {
    const answer = Array.from(
      { length: 30 },
      (_, at) => `Plot ${at + 1} was valued at ${at + 1},250 pounds.`,
    ).join(' ')
    const texts = [label('Land:', 80)]
    const draft = await openBytes(
      annotated(field(130, 100, `/FT /Tx /Ff 4096 /T (l) /V (${answer})`), texts),
      'form.pdf',
    )
    expect(textOf(draft).replace(/\s+/g, ' ')).toContain(answer)
  })

  it('has what a field only shows, where the file gives no value for it', async () => {
    const texts = [label('Income from land:', 100)]
    const everyPage = `/Annots [${field(200, 100, '/FT /Tx /T (a) /AP << /N 12 0 R >>')}]`
    const drawn = '/Tx BMC BT /R 10 Tf 2 3 Td (61,250) Tj ET EMC'
    const draft = await openBytes(pdfFile([{ texts }], { everyPage, drawn }), 'form.pdf')
    expect(textOf(draft)).toContain('61,250')
  })

  it('is refused as what it is where only Adobe’s programs show it (XFA)', async () => {
    const texts = column([
      'Please wait...',
      'If this message is not eventually replaced, your PDF viewer may not show it.',
    ])
    const refusal = await refusalOf(
      annotated('', texts, '/AcroForm << /XFA [(template)] /Fields [] >>'),
      'form.pdf',
    )
    expect(refusal.message).toBe(
      'form.pdf was not opened: it is an XFA form, whose text only Adobe’s programs show. Open it in Adobe Acrobat Reader, print it as a PDF (File › Print › Microsoft Print to PDF or Save as PDF) and open that.',
    )
  })
})
