import { describe, expect, it } from 'vitest'
import { openBytes, outline, textOf } from './fixture'
import { pdfFile, type PdfText } from './pdfFile'

/** The text of a page with these operators, in which the fonts /R (Helvetica), and those given, can be used. */
async function drawn(drawing: string, fonts = ''): Promise<string> {
  return textOf(await openBytes(pdfFile([{ texts: [], drawing }], { fonts }), 'a.pdf'))
}

/** A font whose codes from 128 on have these glyph names; every character is half as wide as high. */
function named(glyphs: string): string {
  const widths = Array.from({ length: 224 }, () => 500).join(' ')
  return `/X << /Type /Font /Subtype /Type1 /BaseFont /Own /FirstChar 32 /LastChar 255 /Widths [${widths}] /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 ${glyphs}] >> /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`
}

describe('figures in a PDF', () => {
  it('are read in a style set, whose glyphs have names with a suffix', async () => {
    const fonts = named('/three.oldstyle /seven.tnum /uni0034.lf /A.sc')
    expect(await drawn('BT /X 10 Tf 72 700 Td (In \\200\\201\\202 towns, \\203) Tj ET', fonts)).toBe(
      'In 374 towns, A',
    )
  })

  it('are raised where their glyphs are named so, and don’t become part of the year before', async () => {
    const fonts = named('/two.sups /two.sinf')
    expect(await drawn('BT /X 10 Tf 72 700 Td (in 2016\\200 and CO\\201.) Tj ET', fonts)).toBe(
      'in 2016² and CO₂.',
    )
  })

  it('are cells of a table where character spacing sets them apart', async () => {
    const row = (y: number) =>
      `BT /R 10 Tf 72 ${y} Td (Brigg) Tj ET BT /R 10 Tf 35 Tc 200 ${y} Td (3017) Tj ET BT /R 10 Tf 0 Tc 400 ${y} Td (1,262) Tj ET `
    const draft = await openBytes(pdfFile([{ texts: [], drawing: row(700) + row(680) }]), 'a.pdf')
    expect(outline(draft)).toEqual(Array(2).fill('tableRow: Brigg | 3 | 0 | 1 | 7 | 1,262'))
  })

  it('are whole in letter-spaced words', async () => {
    expect(await drawn('BT /R 10 Tf 2 Tc 72 700 Td (Report of 2017 on towns) Tj ET')).toBe(
      'Report of 2017 on towns',
    )
  })

  it('stay apart from the words after them where dots lead to a page number', async () => {
    const dots = Array.from({ length: 60 }, (_, at) => `BT /R 10 Tf ${174 + at * 7} 700 Td (.) Tj ET `).join(
      '',
    )
    const drawing = `BT /R 10 Tf 72 700 Td (9.1.10.) Tj ET BT /R 10 Tf 109 700 Td (2013) Tj ET BT /R 10 Tf 132 700 Td (changes ) Tj ET ${dots}`
    expect(await drawn(drawing)).toMatch(/^9\.1\.10\. 2013 changes/)
  })

  it('are whole where a narrow column spreads out their digits, short ones too', async () => {
    const spread = 'BT /R 10 Tf 72 700 Td [(1) -160 (9) -160 (9) -160 (7)] TJ ET'
    expect(await drawn(spread)).toBe('1997')
    expect(await drawn('BT /R 10 Tf 72 700 Td [(1) -260 (9) -260 (9) -260 (7)] TJ ET')).toBe('1 9 9 7')
  })

  it('stay apart in a row of single ones, which is not a letter-spaced number', async () => {
    const row = Array.from({ length: 9 }, (_, at) => `(${at + 1})`).join(' -525 ')
    expect(await drawn(`BT /R 10 Tf 72 700 Td [${row}] TJ ET`)).toBe('1 2 3 4 5 6 7 8 9')
  })

  it('are not torn apart by blanks that pad the parts of a date', async () => {
    const drawing =
      'BT /R 10 Tf 72 700 Td (On ) Tj ET BT /R 10 Tf 87 700 Td (27     ) Tj ET BT /R 10 Tf 97 700 Td (.09     ) Tj ET BT /R 10 Tf 112 700 Td (.2019   ) Tj ET BT /R 10 Tf 142 700 Td (it fell.) Tj ET'
    expect(await drawn(drawing)).toBe('On 27.09.2019 it fell.')
  })

  it('come with a notice where single characters can’t be read', async () => {
    const drawing = 'BT /X 10 Tf 72 700 Td (The town of Brigg has \\200\\201 inhabitants and a mill.) Tj ET'
    const draft = await openBytes(pdfFile([{ texts: [], drawing }], { fonts: named('/g1q /g2q') }), 'a.pdf')
    expect(textOf(draft)).toBe('The town of Brigg has �� inhabitants and a mill.')
    expect(draft.notices).toEqual([
      'On page 1 there are characters whose font doesn’t say what they are; they stand as � here, and figures may be among them. Compare the page itself.',
    ])
  })

  it('come with a notice where a picture’s text was recognised', async () => {
    const texts: PdfText[] = [
      { text: 'The town of Brigg has 1,984 inhabitants and a mill by the river.', x: 72, y: 100, render: 3 },
    ]
    const draft = await openBytes(pdfFile([{ texts, hasImage: true }]), 'a.pdf')
    expect(draft.notices).toEqual([
      'On page 1 the text was recognised from a picture (OCR), so letters and figures in it may be wrong. Compare the picture.',
    ])
  })
})

describe('letters in a PDF', () => {
  it('are read once where they are drawn several times to look bold, narrow ones too', async () => {
    const times = [72, 72.4, 72.8].map((x) => `BT /N 10 Tf ${x} 700 Td (will illicit 1121) Tj ET`).join(' ')
    const narrow = Array.from({ length: 224 }, () => 222).join(' ')
    const fonts = `/N << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Narrow /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${narrow}] >>`
    expect(await drawn(times, fonts)).toBe('will illicit 1121')
  })

  it('make words in a font of drawings (Type 3), whatever its scale', async () => {
    const codes = Array.from({ length: 95 }, (_, at) => 32 + at)
    const glyphs = codes.map((code) => `/c${code} 3 0 R`).join(' ')
    const names = codes.map((code) => `/uni${code.toString(16).padStart(4, '0').toUpperCase()}`).join(' ')
    const font = (scale: number, width: number) =>
      `/T << /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [${scale} 0 0 ${scale} 0 0] /CharProcs << ${glyphs} >> /Encoding << /Type /Encoding /Differences [32 ${names}] >> /FirstChar 32 /LastChar 126 /Widths [${codes.map(() => width).join(' ')}] >>`
    for (const [scale, width, size] of [
      [0.01, 5, 100],
      [1, 41.7, 0.12],
      [0.001, 500, 10],
    ] as const) {
      const text = `BT /T ${size} Tf 72 700 Td [(The) ${(-2.5 / size) * 1000} (mill) ${(-2.5 / size) * 1000} (closed)] TJ ET`
      expect(await drawn(text, font(scale, width))).toBe('The mill closed')
    }
  })

  it('are whole where TeX drew ligatures dot by dot (Type 3), in both of its encodings', async () => {
    const font = (codes: readonly number[]) =>
      `/T << /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.01 0 0 0.01 0 0] /CharProcs << ${codes.map((code) => `/a${code} 3 0 R`).join(' ')} >> /Encoding << /Type /Encoding /Differences [${codes.map((code) => `${code} /a${code}`).join(' ')}] >> /FirstChar 0 /LastChar 126 /Widths [${Array.from({ length: 127 }, () => 50).join(' ')}] >>`
    const letters = Array.from('aceinosty.', (one) => one.charCodeAt(0))
    const word = (code: string) => `BT /T 10 Tf 72 700 Td (coe\\${code}cients) Tj ET`
    expect(await drawn(word('016'), font([14, ...letters]))).toBe('coefficients')
    expect(await drawn(word('036'), font([30, ...letters]))).toBe('coefficients')
    expect(await drawn(word('016'), font([14, 97, 99, 101]))).not.toContain('ffi')
  })

  it('are read in the standard fonts of Japan, China and Korea, which leave their tables out', async () => {
    const font = (encoding: string, ordering: string) =>
      `/J << /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>`
    const shown = (hex: string) => `BT /J 10 Tf 72 700 Td <${hex}> Tj ET`
    expect(await drawn(shown('93FA967B82CC8E73'), font('90ms-RKSJ-H', 'Japan1'))).toBe('日本の市')
    expect(await drawn(shown('D6D0B9FA'), font('GBK-EUC-H', 'GB1'))).toBe('中国')
    expect(await drawn(shown('C7D1B1B9'), font('KSCms-UHC-H', 'Korea1'))).toBe('한국')
  })
})
