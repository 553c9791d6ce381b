import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../src/core/model/article'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { paragraph, run } from './docxFile'
import { openBytes, openDocx, openOdt } from './fixture'

/** Each claim with links of the writer, and these. */
function linked(draft: ArticleDraft): string[] {
  return prepareArticle(draft, 'a').claims.flatMap(({ anchor, notes = [] }) => {
    const links = notes.filter(({ kind }) => kind === 'link').flatMap((note) => note.links)
    return links.length === 0 ? [] : [`${anchor.exact} → ${links.join(' ')}`]
  })
}

const whole = '812 people → https://flood.example/812'
const links = { r1: 'https://flood.example/812' }

describe('a link that the writer put on words of a draft', () => {
  it('is the source of what they say, in Word', async () => {
    const link = (content: string) => `<w:hyperlink r:id="r1">${content}</w:hyperlink>`
    const body = paragraph(
      `${run('The village lost ')}${link(run('812 people'))}${run(' in that flood. It was dry.')}`,
    )
    expect(linked(await openDocx({ body, links }))).toEqual([whole])
  })

  it('is one where Word stores it in parts, or as a field', async () => {
    const link = (content: string) => `<w:hyperlink r:id="r1">${content}</w:hyperlink>`
    const parts = `${run('The village lost ')}${link(run('812'))}${link(run(' people'))}${run(' in that flood.')}`
    expect(linked(await openDocx({ body: paragraph(parts), links }))).toEqual([whole])
    const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const field = `${sign('begin')}<w:r><w:instrText>HYPERLINK "https://flood.example/812"</w:instrText></w:r>${sign('separate')}${run('812 people')}${sign('end')}`
    const body = paragraph(`${run('The village lost ')}${field}${run(' in that flood.')}`)
    expect(linked(await openDocx({ body }))).toEqual([whole])
  })

  it('is the source of what they say, in OpenDocument and in Rich Text', async () => {
    const odt =
      '<text:p>The village lost <text:a xlink:href="https://flood.example/812">812 people</text:a> in that flood.</text:p>'
    expect(linked(await openOdt(odt))).toEqual([whole])
    const rtf = String.raw`{\rtf1\ansi The village lost {\field{\*\fldinst{HYPERLINK "https://flood.example/812"}}{\fldrslt{812 people}}} in that flood.\par}`
    expect(linked(await openBytes(Buffer.from(rtf), 'a.rtf'))).toEqual([whole])
  })

  it('is the source of the sentence where it is on a word that claims nothing', async () => {
    const body = paragraph(
      `${run('It rained. The ministry ')}<w:hyperlink r:id="r1">${run('says')}</w:hyperlink>${run(' that the village was rebuilt.')}`,
    )
    expect(linked(await openDocx({ body, links }))).toEqual([
      'The ministry says that the village was rebuilt → https://flood.example/812',
    ])
  })

  it('is nothing where it leads to a place in the document, or to a mail address', async () => {
    const body = paragraph(
      `<w:hyperlink w:anchor="top">${run('812 people')}</w:hyperlink><w:hyperlink r:id="r1">${run(' were lost')}</w:hyperlink>`,
    )
    expect(linked(await openDocx({ body, links: { r1: 'mailto:ann@flood.example' } }))).toEqual([])
  })
})

describe('a comment in a draft', () => {
  const comments = `<w:comment w:id="0" w:author="Ann" w:date="2024-01-02T10:00:00Z">${paragraph(run('Which flood?'))}</w:comment>`
  const marked = `<w:commentRangeStart w:id="0"/>${run('The flood report.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`

  it.each(['footnote', 'endnote'] as const)('on a %s is at the place of that note', async (kind) => {
    const body = paragraph(
      `${run('It rained.')}<w:r><w:${kind}Reference w:id="2"/></w:r>${run(' It stopped.')}`,
    )
    const notes = `<w:${kind} w:id="2">${paragraph(marked)}</w:${kind}>`
    const draft = await openDocx({ body, comments, [`${kind}s`]: notes })
    expect(draft.notes!.map((note) => [note.kind, note.text, note.from.at])).toEqual([
      ['comment', 'Which flood?', 10],
      [kind, 'The flood report.', 10],
    ])
  })

  it('on text that is not read is told of, with its words', async () => {
    const draft = await openDocx({ body: paragraph(run('It rained.')), comments })
    expect(draft.notices).toEqual([
      '1 comment in this document is on text that is not read, such as a header: Ann: “Which flood?”',
    ])
  })
})

describe('a raised mark in a draft', () => {
  it.each([
    ['in 2018', '3', 'in 2018³.'],
    ['in 2018', '2,3', 'in 2018²,³.'],
    ['10', '-6', '10⁻⁶.'],
    ['10', '\u22126', '10⁻⁶.'],
    ['in 2018', 'b', 'in 2018ᵇ.'],
    ['the 21', 'st', 'the 21st.'],
  ])('never becomes part of the figure before it: %s and %s', async (before, mark, text) => {
    const properties = [
      '<w:vertAlign w:val="superscript"/>',
      '<w:position w:val="8"/>',
      '<w:rStyle w:val="Up"/>',
    ]
    const styles =
      '<w:style w:styleId="Up" w:type="character"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    for (const property of properties) {
      const body = paragraph(`${run(before)}${run(mark, property)}${run('.')}`)
      expect((await openDocx({ body, styles })).blocks[0]!.text).toBe(text)
    }
    const unicode = mark.replace('\u2212', String.raw`\u8722?`)
    for (const word of ['\\super', '\\up6']) {
      const rtf = String.raw`{\rtf1\ansi ${before}{${word} ${unicode}}.\par}`
      expect((await openBytes(Buffer.from(rtf), 'a.rtf')).blocks[0]!.text).toBe(text)
    }
  })
})
