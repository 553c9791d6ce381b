import { describe, expect, it } from 'vitest'
import { paragraph, run } from './docxFile'
import { open, openBytes, openDocx } from './fixture'
import type { ArticleDraft } from '../../src/core/model/article'

/** Each block with what stands beside it. */
const beside = ({ blocks }: ArticleDraft) =>
  blocks.map(({ locator, text }) => (locator === undefined ? text : `[${locator}] ${text}`))

describe('the number of a list’s item', () => {
  const items = ['Two lanes have been closed since the autumn.', 'Nobody has said when the work will end.']

  it.each([
    ['text', 'a.txt', `1. ${items[0]}\n2. ${items[1]}\n`],
    ['Markdown', 'a.md', `1. ${items[0]}\n2. ${items[1]}\n`],
  ])('stands beside its words in %s', (_, name, text) => {
    expect(beside(open(text, name))).toEqual(items.map((item, at) => `[${at + 1}.] ${item}`))
  })

  it.each(['a.txt', 'a.md'])('is part of the words where it is a day or a club: %s', (name) => {
    const lines = [
      '3. Oktober 1990 war der Tag, an dem die Brücke geöffnet wurde, sagte der Kämmerer.',
      '4. Mai 2019: Die Stadt zahlte 4,2 Millionen Euro für die Brücke, sagte der Kämmerer.',
      '1. FC Oster gewann 3:1 gegen den SV, wie der Verein am Dienstag mitteilte.',
    ]
    const draft = open(
      `# Die Brücke\n\n${lines.join('\n\n')}\n`.replace(/^# /, name === 'a.md' ? '# ' : ''),
      name,
    )
    expect(beside(draft).slice(1)).toEqual(lines)
  })

  it('is counted in a page as browsers count', () => {
    const draft = open(
      `<!doctype html><html><body><article><h1>Rules of the bridge</h1><p>The council of Oster spent 4.2 million euros on the bridge in 2023, its treasurer said.</p><ol start="3"><li>${items[0]}</li><li value="7">${items[1]}</li></ol><ol style="list-style: none"><li>${items[0]!.replace('Two', 'Six')}</li></ol></article></body></html>`,
      'a.html',
    )
    expect(beside(draft).slice(2)).toEqual([
      `[3.] ${items[0]}`,
      `[7.] ${items[1]}`,
      items[0]!.replace('Two', 'Six'),
    ])
  })

  it('is what Rich Text has written beside it, and a bullet is none', async () => {
    const rtf = `{\\rtf1\\ansi {\\listtext 1.a)\\tab}\\ls1 ${items[0]}\\par {\\listtext o\\tab}\\ls1 ${items[1]}\\par}`
    expect(beside(await openBytes(Buffer.from(rtf), 'a.rtf'))).toEqual([`[1.a)] ${items[0]}`, items[1]])
  })
})

describe('the numbers of a Word document’s lists', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}${level(2, 'bullet', '•')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="9">${level(0, 'chineseCounting', '%1')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>'
  const item = (text: string, at = 0, list = 1) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
  const opened = (body: string) => openDocx({ body, numbering })

  it('are counted as Word does, by level', async () => {
    const body = [
      item('Fire'),
      item('Smoke', 1),
      item('Ash', 1),
      item('A point', 2),
      item('Flood'),
      item('Mud', 1),
    ]
    expect(beside(await opened(body.join('')))).toEqual([
      '[1.] Fire',
      '[1.a)] Smoke',
      '[1.b)] Ash',
      'A point',
      '[2.] Flood',
      '[2.a)] Mud',
    ])
  })

  it('go on after other paragraphs, and begin anew where the writer said so', async () => {
    const body =
      item('Fire') + paragraph('Between') + item('Flood') + item('Storm', 0, 3) + item('Hail', 0, 3)
    expect(beside(await opened(body))).toEqual([
      '[1.] Fire',
      'Between',
      '[2.] Flood',
      '[1.] Storm',
      '[2.] Hail',
    ])
  })

  it('are of articles and their clauses', async () => {
    const body = item('Name', 0, 2) + item('Seat', 0, 2) + item('The seat is Oster.', 1, 2)
    expect(beside(await opened(body))).toEqual([
      '[Article I] Name',
      '[Article II] Seat',
      '[2.1] The seat is Oster.',
    ])
  })

  it('are so where a style has them, and not where a paragraph takes them off', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Step"><w:name w:val="Step"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body =
      paragraph('Fire', '<w:pStyle w:val="Step"/>') + paragraph('Flood', `<w:pStyle w:val="Step"/>${off}`)
    expect(beside(await openDocx({ body, styles, numbering }))).toEqual(['[1.] Fire', 'Flood'])
  })

  it('are told of where they can’t be shown: in a table, or in a script that is not counted here', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const body = `<w:tbl><w:tr>${cell(item('Fire'))}${cell(paragraph(run('1904')))}</w:tr></w:tbl>${item('Hail', 0, 4)}`
    const draft = await opened(body)
    expect(beside(draft)).toEqual(['Fire | 1904', 'Hail'])
    expect(draft.notices).toEqual([
      'The numbers that Word shows before 2 paragraphs of this document are not in the text. Look at them in Word.',
    ])
  })
})
