import { openDocx } from './fixture'
import { describe, expect, it } from 'vitest'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { paragraph, run } from './docxFile'
import { passages } from './passages'

const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`
const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
const footnoteMark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const endnoteMark = (id: number) => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`
const comment = (id: number, content: string, author = 'Ana', paraId = `P${id}`) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2024-05-01T10:0${id}:00Z"><w:p w14:paraId="${paraId}">${content.startsWith('<') ? content : run(content)}</w:p></w:comment>`

describe('comments in a Word document', () => {
  it('sit on exactly the words they were put on, across runs and paragraphs', async () => {
    const body =
      paragraph(
        `${run('The mayor ')}${start(0)}${run('paid ', '<w:b/>')}${run('4 million')}${end(0)}${mark(0)}${run(' euros.')}`,
      ) +
      paragraph(`${run('One ')}${start(1)}${run('two.')}`) +
      paragraph(`${run('Three')}${end(1)}${mark(1)}${run(' four.')}`)
    const draft = await openDocx({ body, comments: comment(0, 'Source?') + comment(1, 'Both') })
    expect(passages(draft)).toEqual(['comment on “paid 4 million”: Source?', 'comment on “two.¶Three”: Both'])
    expect(draft.notes![0]).toMatchObject({ author: 'Ana', at: '2024-05-01T10:00:00Z' })
  })

  it('become claims on those words, even where spaces and line ends were collapsed', async () => {
    const body =
      paragraph('') +
      paragraph(
        `${run('  The  mayor ')}<w:r><w:br/></w:r>${start(0)}${run('paid  4 million')}${end(0)}${mark(0)}${run(' euros.')}`,
      )
    const { claims } = prepareArticle(await openDocx({ body, comments: comment(0, 'Source?') }), 'draft.docx')
    const noted = claims.filter(({ notes }) => notes?.some(({ text }) => text === 'Source?'))
    expect(noted.map(({ anchor }) => anchor.exact)).toEqual(['paid 4 million'])
  })

  it('sit on whole paragraphs where their range begins and ends between them', async () => {
    const body = `${paragraph('One.')}${start(0)}${paragraph('Two.')}${paragraph('Three.')}${end(0)}${paragraph(`${mark(0)}${run('Four.')}`)}`
    expect(passages(await openDocx({ body, comments: comment(0, 'Hm') }))).toEqual([
      'comment on “Two.¶Three.”: Hm',
    ])
    const selected = `${paragraph(`${start(0)}${run('Two.')}`)}${paragraph(`${end(0)}${mark(0)}${run('Three.')}`)}`
    expect(passages(await openDocx({ body: selected, comments: comment(0, 'Hm') }))).toEqual([
      'comment on “Two.”: Hm',
    ])
  })

  it('without a range sit at their mark', async () => {
    const draft = await openDocx({
      body: paragraph(`${run('It rained.')}${mark(0)}${run(' Always.')}`),
      comments: comment(0, 'When?'),
    })
    expect(draft.notes).toMatchObject([{ from: { block: 0, at: 10 }, to: { block: 0, at: 10 } }])
  })

  it('in a table sit on their words in the row', async () => {
    const cell = (content: string) => `<w:tc>${paragraph(content)}</w:tc>`
    const body = `${paragraph('')}<w:tbl><w:tr>${cell('2023')}${cell(`${run('about ')}${start(0)}${run('4.2')}${end(0)}${mark(0)}`)}</w:tr></w:tbl>`
    expect(passages(await openDocx({ body, comments: comment(0, 'Million?') }))).toEqual([
      'comment on “4.2”: Million?',
    ])
  })

  it('keep their answers as lines with names, and say that they are resolved', async () => {
    const body = paragraph(`${start(0)}${start(1)}${run('Words')}${end(0)}${mark(0)}${end(1)}${mark(1)}`)
    const draft = await openDocx({
      body,
      comments:
        comment(0, 'Source?') + comment(1, 'See https://example.org/a.', 'Ben') + comment(2, 'Thanks', 'Ana'),
      commentsExtended:
        '<w15:commentEx w15:paraId="P0" w15:done="1"/><w15:commentEx w15:paraId="P1" w15:paraIdParent="P0" w15:done="1"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/>',
    })
    expect(passages(draft)).toEqual([
      'comment on “Words”: Source?\nBen: See https://example.org/a.\nAna: Thanks\n(resolved)',
    ])
    expect(draft.notes![0]!.links).toEqual(['https://example.org/a'])
  })

  it('that answer each other in a circle stay where they are', async () => {
    const body = paragraph(`${run('One')}${mark(0)}${run('two')}${mark(1)}${run('three')}${mark(2)}`)
    const commentsExtended = ['01', '12', '20']
      .map(([own, parent]) => `<w15:commentEx w15:paraId="P${own}" w15:paraIdParent="P${parent}"/>`)
      .join('')
    const comments = comment(0, 'A') + comment(1, 'B') + comment(2, 'C')
    const { notes } = await openDocx({ body, comments, commentsExtended })
    expect(notes?.map(({ text, from }) => `${text} at ${from.at}`)).toEqual(['A at 3', 'B at 6', 'C at 11'])
  })

  it('without a range, in deleted words, are kept where the words were', async () => {
    const body = paragraph(`${run('It is ')}<w:del w:author="A">${mark(0)}</w:del>${run('true.')}`)
    const { notes } = await openDocx({ body, comments: comment(0, 'Says who?') })
    expect(notes).toMatchObject([{ text: 'Says who?', from: { block: 0, at: 6 } }])
  })

  it('on deleted words are kept where the words were', async () => {
    const deleted = `<w:del w:author="A"><w:r><w:delText>not </w:delText></w:r></w:del>`
    const body = paragraph(
      `${run('It is ')}${start(0)}${deleted}${end(0)}<w:del w:author="A">${mark(0)}</w:del>${run('true.')}`,
    )
    const draft = await openDocx({ body, comments: comment(0, 'Says who?') })
    expect(draft.notes).toMatchObject([
      { text: 'Says who?', from: { block: 0, at: 6 }, to: { block: 0, at: 6 } },
    ])
  })
})

describe('footnotes and endnotes in a Word document', () => {
  const separator =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
  const footnote = (id: number, content: string) =>
    `<w:footnote w:id="${id}"><w:p>${content}</w:p></w:footnote>`

  it('sit at their marks in reading order, without the separator lines', async () => {
    const draft = await openDocx({
      body: paragraph(`${run('First.')}${endnoteMark(2)}${run(' Second.')}${footnoteMark(1)}`),
      footnotes: separator + footnote(1, `<w:r><w:footnoteRef/></w:r>${run(' Annual report, p. 3.')}`),
      endnotes: `<w:endnote w:id="2">${paragraph('A call on')}${paragraph('2 May')}</w:endnote>`,
    })
    expect(draft.notes).toEqual([
      {
        kind: 'endnote',
        text: 'A call on\n2 May',
        author: '',
        at: '',
        links: [],
        from: { block: 0, at: 6 },
        to: { block: 0, at: 6 },
      },
      {
        kind: 'footnote',
        text: 'Annual report, p. 3.',
        author: '',
        at: '',
        links: [],
        from: { block: 0, at: 14 },
        to: { block: 0, at: 14 },
      },
    ])
  })

  it('list the addresses they link to or write out, in order, without duplicates', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const draft = await openDocx({
      body: paragraph(`${run('Text.')}${footnoteMark(1)}`),
      footnotes: footnote(
        1,
        [
          run('See https://example.org/wiki/Bridge_(city), '),
          `<w:hyperlink r:id="l1">${run('the report')}</w:hyperlink>`,
          `${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.org/field" </w:instrText></w:r>${field('separate')}${run(' and this')}${field('end')}`,
          `<w:hyperlink r:id="l2">${run(' https://example.org')}</w:hyperlink>`,
          `<w:hyperlink r:id="l3">${run(' bad')}</w:hyperlink>`,
        ].join(''),
      ),
      footnoteLinks: {
        l1: 'https://example.org/a?b=1&c=2',
        l2: 'https://example.org/',
        l3: 'javascript:alert(1)',
      },
      links: { l1: 'https://wrong.example' },
    })
    expect(draft.notes![0]!.links).toEqual([
      'https://example.org/wiki/Bridge_(city)',
      'https://example.org/a?b=1&c=2',
      'https://example.org/field',
      'https://example.org/',
    ])
  })

  it('are dropped with the words that referred to them', async () => {
    const body = paragraph(`${run('Kept.')}<w:del w:author="A">${footnoteMark(1)}</w:del>`)
    expect((await openDocx({ body, footnotes: footnote(1, run('Gone')) })).notes).toEqual([])
  })
})
