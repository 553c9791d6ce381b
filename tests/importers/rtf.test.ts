import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../src/core/model/article'
import { canonicalText } from '../../src/core/text/canonical'
import { extract } from '../../src/importers/extract'
import { ImportRefusal } from '../../src/core/importRefusal'
import { growth } from '../growth'
import { mutations } from './mutations'
import { openBytes, openFixture, outline, textOf } from './fixture'
import { fixture } from './fixtureFile'

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const fonts = String.raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fswiss\fcharset204{\*\panose 020}Arial Cyr;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset134 SimSun;}{\f4\fcharset161 Arial Greek;}}`
const rtf = (body: string) =>
  ascii(String.raw`{\rtf1\ansi\ansicpg1252\deff0\deflang1033` + `${fonts}\r\n${body}}`)
const read = (body: string) => openBytes(rtf(body), 'a.rtf')
const textIn = async (body: string) => textOf(await read(body))

/** The text with non-ASCII characters as `\u`, each with a question mark for programs without Unicode. */
const unicode = (text: string) =>
  text
    .replace(/[\\{}]/g, (sign) => `\\${sign}`)
    .replace(/[^ -~]/g, (unit) => {
      const code = unit.charCodeAt(0)
      return String.raw`\u${code > 0x7fff ? code - 0x10000 : code}?`
    })
const hexed = (text: string, encoding: string) =>
  [...iconv.encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

/** The words that each note is on, in the displayed text. */
function passages({ blocks, notes = [] }: ArticleDraft): string[] {
  const { text, placeOf } = canonicalText(blocks)
  return notes.map(
    ({ from, to }) =>
      `${text.slice(Math.max(0, placeOf(from) - 12), placeOf(from))}[${text.slice(placeOf(from), placeOf(to))}]`,
  )
}

describe('a Rich Text document', () => {
  it('keeps every character, however hard', async () => {
    const hard = new TextDecoder().decode(fixture('hard-characters.txt')).split('\n\n')
    const expected = textOf(openFixture('hard-characters.txt'))
    // One `\u` per UTF-16 code unit, as in RTF.
    const units = hard.map((text) => text.split('').map(unicode).join(''))
    expect(await textIn(units.join(String.raw`\par `))).toBe(expected)
    const words = units.map((text) =>
      text
        .replaceAll(String.raw`\u8216?`, String.raw`\lquote `)
        .replaceAll(String.raw`\u8217?`, String.raw`\rquote `)
        .replaceAll(String.raw`\u8220?`, String.raw`\ldblquote `)
        .replaceAll(String.raw`\u8221?`, String.raw`\rdblquote{}`)
        .replaceAll(String.raw`\u8212?`, String.raw`\emdash `)
        .replaceAll(String.raw`\u8211?`, String.raw`\endash `)
        .replaceAll(String.raw`\u160?`, String.raw`\~`)
        .replaceAll(String.raw`\u173?`, String.raw`\-`)
        .replaceAll(String.raw`\u252?`, String.raw`\'fc`),
    )
    expect(words.join('')).toContain(String.raw`\emdash twice\emdash `)
    expect(await textIn(words.join(String.raw`\par `))).toBe(expected)
  })

  it('is read in the code page of each font', async () => {
    const text =
      String.raw`\f1 ` +
      hexed('Мост закрыт', 'windows-1251') +
      String.raw`\f0 , caf\'e9, {\f2 ` +
      hexed('橋は表示', 'shift_jis') +
      String.raw`}\f3 ` +
      hexed('桥', 'gbk') +
      String.raw`\plain , \f4 ` +
      hexed('γέφυρα', 'windows-1253')
    expect(await textIn(text)).toBe('Мост закрыт, café, 橋は表示桥, γέφυρα')
  })

  it('is read where the bytes of one character come in different ways', async () => {
    // The second byte of 表 is a backslash, that of ア an ASCII letter.
    expect(await textIn(String.raw`\f2 \'95\'5c\'83A\'83` + '\r\n' + String.raw`\'41`)).toBe('表アア')
    const cyrillic =
      String.raw`{\rtf1\ansi\ansicpg1251 ` + iconv.encode('Мост', 'windows-1251').toString('latin1') + '}'
    expect(textOf(await openBytes(ascii(cyrillic), 'a.rtf'))).toBe('Мост')
    expect(textOf(await openBytes(ascii(String.raw`{\rtf1\mac caf\'8e}`), 'a.rtf'))).toBe('café')
  })

  it('leaves out the substitutes for programs without Unicode', async () => {
    expect(
      await textIn(String.raw`a\u8217\'92b{\uc2\u26085\'93\'fac}\u8220\ldblquote d\uc0\u233e{\u233}f`),
    ).toBe('a’b日c“déeéf')
    expect(await textIn(String.raw`Hi \u-10179?\u-8704?!`)).toBe('Hi 😀!')
    expect(await textIn(String.raw`x\u8217 \b bold\b0`)).toBe('x’bold')
    expect(await textIn(String.raw`{\upr{caf?}{\*\ud{caf\u233?}}}`)).toBe('café')
  })

  it('has paragraphs, headings, quotations, lists and tables', async () => {
    const draft = await read(
      String.raw`{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\*\cs10 Default;}{\s5 Quote;}{\s6\sbasedon0 heading 2;}}
{\pard\s1 The \b bridge\par}
\pard One line\line and the same\tab paragraph.\par\par
{\pard\s6 Tolls}\par
\pard\s6 More tolls\par
\pard\s5 It was closed.\par
\pard{\listtext\f0\'b7\tab}\ls1\ilvl0 First point\par
{\pntext 2.\tab}Second point\par
\pard\outlinelevel2 Small heading\par\pard
\trowd\cellx1\cellx2\pard\intbl Year\cell Toll\par in euros\cell\row
\trowd\pard\intbl 2018\cell 1.50\cell\row
\trowd\pard\intbl Only a frame\par around text\cell\row\pard
After it.\sect And last.`,
    )
    expect(outline(draft).map((block) => block.replace(/\s+/g, ' '))).toEqual([
      'heading1: The bridge',
      'paragraph: One line and the same paragraph.',
      'paragraph: Tolls',
      'heading2: More tolls',
      'quotation: It was closed.',
      'listItem: First point',
      'listItem: Second point',
      'heading3: Small heading',
      'tableRow: Year | Toll in euros',
      'tableRow: 2018 | 1.50',
      'paragraph: Only a frame',
      'paragraph: around text',
      'paragraph: After it.',
      'paragraph: And last.',
    ])
    expect(draft.details.title).toBe('The bridge')
  })

  it('recognises list items whose marks were written as text', async () => {
    const draft = await read(String.raw`\bullet \tab First{\footnote One.}\par 2.\tab Second\par 3. Third`)
    expect(outline(draft)).toEqual(['listItem: First', 'listItem: Second', 'paragraph: 3. Third'])
    expect(passages(draft)).toEqual(['First[]'])
  })

  it('shows the results of fields, and nothing of pictures, headers and data', async () => {
    expect(
      await textIn(
        String.raw`{\header Page {\field{\*\fldinst PAGE}{\fldrslt 1}}}{\colortbl;\red0;}See {\field{\*\fldinst{HYPERLINK "https://example.org/"}}{\fldrslt{\ul the report}}}{\pict\pngblip 89504e47}{\*\shppict{\pict\bin5 }{\}x}}{\*\unknown words{\b more}}{\object{\*\objdata 0105}{\result  here}}{\field{\*\fldinst IF {\field{\*\fldinst PAGE}{\fldrslt 3}} = 3}{\fldrslt , now}}.`,
      ),
    ).toBe('See the report here, now.')
  })

  it('has a text box after the paragraph it is anchored to', async () => {
    expect(
      outline(
        await read(
          String.raw`The bridge {\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard A toll is a tax.\par}}{\shprslt{\*\do{\dptxbx{\dptxbxtext A toll is a tax.\par}}}}}was closed.\par It opened again.`,
        ),
      ),
    ).toEqual([
      'paragraph: The bridge was closed.',
      'paragraph: A toll is a tax.',
      'paragraph: It opened again.',
    ])
  })

  it('is read as if all tracked changes were accepted, with a notice', async () => {
    const draft = await read(
      String.raw`It cost {\deleted\revauthdel1 three}{\revised\revauth1 four} million{\v  (check!)}{\deleted\par}{\revised , said} Ost.`,
    )
    expect(textOf(draft)).toBe('It cost four million, said Ost.')
    expect(draft.notices).toEqual([
      'a.rtf has tracked changes: 2 deletions left out and 2 insertions kept, as if all were accepted.',
    ])
  })

  it('has its footnotes and comments as notes on their passages', async () => {
    const date = (119 << 20) | (9 << 16) | (27 << 11) | (23 << 6) | 5
    const draft = await read(
      String.raw`\pard Opening.\par\pard The bridge{\super\chftn{\footnote\pard\plain{\super\chftn} Council minutes, https://example.org/minutes.pdf.}} cost {\*\atrfstart 7}4.2 million{\*\atrfend 7}{\*\atnid JR}{\*\atnauthor Jane R\u246?e}\chatn{\*\annotation{\*\atnref 7}{\*\atndate ${date}}\pard Per {\field{\*\fldinst{HYPERLINK "https://example.org/b"}}{\fldrslt budget}}?\par Ask.} euros{\footnote\ftnalt See below.}.\par`,
    )
    expect(textOf(draft)).toBe('Opening.\n\nThe bridge cost 4.2 million euros.')
    expect(draft.notes?.map(({ from: _, to: __, ...note }) => note)).toEqual([
      {
        kind: 'footnote',
        text: 'Council minutes, https://example.org/minutes.pdf.',
        author: '',
        at: '',
        links: ['https://example.org/minutes.pdf'],
      },
      {
        kind: 'comment',
        text: 'Per budget?\nAsk.',
        author: 'Jane Röe',
        at: '2019-09-27T23:05',
        links: ['https://example.org/b'],
      },
      { kind: 'endnote', text: 'See below.', author: '', at: '', links: [] },
    ])
    expect(passages(draft)).toEqual(['\n\nThe bridge[]', 'bridge cost [4.2 million]', 'illion euros[]'])
  })

  it('has notes in tables, and where no text follows them', async () => {
    const draft = await read(
      String.raw`\trowd\pard\intbl Year\cell Toll{\footnote In euros.}\cell\row\pard\par\pard{\*\annotation On nothing.}`,
    )
    expect(textOf(draft)).toBe('Year | Toll')
    expect(passages(draft)).toEqual(['Year | Toll[]', 'Year | Toll[]'])
  })

  it('puts a comment without a number on the passage that ends before it', async () => {
    const draft = await read(
      String.raw`It cost {\*\atrfstart 0}4.2 million{\*\atrfend 0}\chatn{\*\annotation Source?} euros.{\*\annotation Really?}`,
    )
    expect(passages(draft)).toEqual(['It cost [4.2 million]', 'llion euros.[]'])
  })

  it('has a title and a writer', async () => {
    const { details } = await read(
      String.raw`{\info{\title Bridge tolls \'96 a history}{\upr{\author J. R?e}{\*\ud{\author Jane R\u246?e}}}{\operator Somebody}{\creatim\yr2019\mo9\dy27}}Words.`,
    )
    expect(details).toMatchObject({ title: 'Bridge tolls – a history', byline: 'Jane Röe', published: '' })
  })

  it('is recognised by its bytes under any name', async () => {
    const draft = await openBytes(rtf('Some words.'), 'a.doc.txt')
    expect(draft.mediaType).toBe('application/rtf')
  })
})

describe('a damaged or malicious Rich Text document', () => {
  it('that ends in the middle is opened as far as it goes, with a notice', async () => {
    const draft = await openBytes(ascii(String.raw`{\rtf1\ansi The bridge {\b cost \'`), 'a.rtf')
    expect(textOf(draft)).toBe('The bridge cost')
    expect(draft.notices?.join()).toContain('a.rtf ends in the middle')
  })

  it('counts what can’t be read instead of skipping it', async () => {
    const draft = await read(String.raw`\f2 \'95\'ff and \u-10179? alone\'81.`)
    expect(draft.notices?.join()).toMatch(/^\d characters of a\.rtf could not be read/)
  })

  it('never mistakes one control word for another', async () => {
    expect(
      await textIn(
        String.raw`Some \constructor\toString\valueOf5 words\u0 ?.\uc-1\u99999999999999 \bin-5 \bin999999 `,
      ),
    ).toBe('Some words.')
  })

  it('becomes an article or a refusal, whatever is done to its bytes', async () => {
    const good = rtf(
      String.raw`{\info{\title T}}{\stylesheet{\s1\outlinelevel0 heading 1;}}{\pard\s1 Head\par}\f2 \'95\'5c\f0 a{\footnote b}{\*\atrfstart 1}c{\*\atrfend 1}{\*\annotation{\*\atnref 1}d}\trowd\intbl e\cell f\cell\row\pard\u8217?{\*\x y}\bin3 }}}{\shp{\*\shpinst{\shptxt g\par}}}{\deleted h}`,
    )
    for (const file of mutations(good, 400)) {
      const ended = await extract({ name: 'a.rtf', bytes: file }).catch((error: unknown) => error)
      if (ended instanceof Error) expect(ended).toBeInstanceOf(ImportRefusal)
    }
  })

  it.each([
    ['groups a million deep', 1_000_000, '{', 'tooComplex'],
    ['two hundred thousand groups', 200_000, '{a}', 'opened'],
    ['one line of ten million characters', 1_700_000, 'word. ', 'opened'],
    ['two hundred thousand characters as bytes', 200_000, String.raw`\'e9`, 'opened'],
    ['two hundred thousand paragraphs', 200_000, String.raw`a\par `, 'opened'],
    ['a row of two hundred thousand cells', 200_000, String.raw`\intbl a\cell `, 'opened'],
    ['fifty thousand notes', 50_000, String.raw`a{\footnote b}`, 'opened'],
  ])('ends with %s, in time that grows no faster than it', async (_, count, piece, expected) => {
    const open = (times: number) => ending(piece.repeat(times))
    expect(await open(count)).toBe(expected)
    expect(await growth(open, count / 16, count / 4)).toBeLessThan(8)
  })

  it('takes about as long with deeply nested text boxes as with many groups', async () => {
    const boxes = String.raw`{\shptxt a`.repeat(1900)
    expect(await ending(boxes)).toBe('opened')
    expect(await growth(ending, '{a}'.repeat(200_000), boxes)).toBeLessThan(8)
  })

  /** The outcome of opening a document with this in it. */
  function ending(body: string): Promise<string> {
    return read(`Words. ${body}`).then(
      () => 'opened',
      (error: unknown) => (error instanceof ImportRefusal ? error.code : String(error)),
    )
  }
})
