import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { WriterNote } from '../../src/core/model/writerNote'
import { annotateDocx } from '../../src/checkedCopy/annotateDocx'
import type { Remark } from '../../src/checkedCopy/remark'
import { type DocxParts, docxFile, paragraph, run } from '../importers/docxFile'
import { openBytes } from '../importers/fixture'
import { seeded } from '../importers/seeded'
import { zipFile } from '../importers/zipFile'
import { commentsIn, partOf, textOf, validationErrors } from './reading'

const options = { author: '', date: '2025-03-05T14:20:00Z' }
const main = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml')

/** Annotates the document at the first occurrence of each of these words. */
async function annotated(
  parts: DocxParts | string,
  words: Readonly<Record<string, Partial<Remark>>>,
): Promise<Uint8Array> {
  const bytes = await docxFile(typeof parts === 'string' ? { body: parts } : parts)
  return annotateDocx(bytes, 'draft.docx', remarksOn(await textOf(bytes), words), options)
}

function remarksOn(text: string, words: Readonly<Record<string, Partial<Remark>>>): Remark[] {
  return Object.entries(words).map(([exact, remark]) => {
    const start = text.indexOf(exact)
    if (start < 0) throw new Error(`The text does not say: ${exact}`)
    return { start, end: start + exact.length, lines: ['Checked'], ...remark }
  })
}

const said = (copy: Uint8Array) =>
  commentsIn(copy).then((all) => all.map((comment) => comment.replace('Somebody on ', '')))
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

describe('a comment sits on exactly the words', () => {
  it.each([
    ['in the middle of a run', run('The mayor paid four million.', '<w:b/>'), 'paid four'],
    ['over runs', run('The mayor ') + run('paid ', '<w:i/>') + run('four million.'), 'or paid fo'],
    [
      'with entities',
      '<w:r><w:t>A &amp; B said &#x201C;no&#8221; &lt;twice&gt; to C</w:t></w:r>',
      '& B said “no” <',
    ],
    [
      'beside a tab and a line end',
      '<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>',
      'two three',
    ],
    ['behind blanks made one', run('The   mayor   paid') + run('   it.'), 'mayor paid'],
    ['where letters are composed', run('Cafe\u0301 Ze\u0301ro is open'), 'Zéro is'],
    [
      'of a symbol',
      run('Set ') + '<w:r><w:sym w:font="Symbol" w:char="F0C6"/></w:r>' + run(' is empty'),
      '∅ is',
    ],
    [
      'in a link',
      run('See ') + `<w:hyperlink w:anchor="x">${run('the annual report')}</w:hyperlink>`,
      'annual',
    ],
    [
      'across a link’s end',
      run('See ') + `<w:hyperlink w:anchor="x">${run('the report')}</w:hyperlink>` + run(' now'),
      'report now',
    ],
    [
      'in a field’s result',
      run('On ') +
        field('begin') +
        '<w:r><w:instrText>DATE</w:instrText></w:r>' +
        field('separate') +
        run('5 March 2025') +
        field('end'),
      '5 March',
    ],
    ['in a simple field', `<w:fldSimple w:instr="DATE">${run('5 March 2025')}</w:fldSimple>`, 'March'],
    [
      'in an insertion of the writer',
      run('It ') + `<w:ins w:id="4" w:author="Ana">${run('surely rained')}</w:ins>`,
      'rained',
    ],
    [
      'around a deletion of the writer',
      run('It ') +
        '<w:del w:id="4" w:author="Ana"><w:r><w:delText>hardly</w:delText></w:r></w:del>' +
        run('rained'),
      'It rained',
    ],
    ['in a control', `<w:sdt><w:sdtContent>${run('a filled control')}</w:sdtContent></w:sdt>`, 'filled'],
  ])('%s', async (_, content, words) => {
    const copy = await annotated(paragraph(content), { [words]: {} })
    expect(await said(copy)).toEqual([`“${words}”: Checked`])
  })

  it('across paragraphs and cells of a table', async () => {
    const cell = (content: string) => `<w:tc>${paragraph(content)}</w:tc>`
    const body = `${paragraph('One two.')}${paragraph('Three four.')}<w:tbl><w:tr>${cell('2023')}${cell('about 4.2')}</w:tr></w:tbl>`
    const copy = await annotated(body, { 'two.\n\nThree': {}, '2023 | about': {} })
    expect(await said(copy)).toEqual(['“two.\n\nThree”: Checked', '“2023 | about”: Checked'])
  })

  it('for claims that overlap, touch, and contain each other', async () => {
    const words = { 'The mayor paid four': {}, mayor: {}, 'paid four million': {}, ' million': {}, '.': {} }
    const copy = await annotated(paragraph('The mayor paid four million.'), words)
    expect((await said(copy)).toSorted()).toEqual(
      Object.keys(words)
        .map((one) => `“${one}”: Checked`)
        .toSorted(),
    )
  })

  it('in a text box is put on the box, since Word allows none inside, and quotes the words', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('In the box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('In the box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const copy = await annotated(paragraph(run('Before ') + box + run('after')), {
      box: { correction: { text: 'crate' } },
      after: {},
    })
    const comments = partOf(copy, 'word/comments.xml')
    expect(comments).toContain('In the text box: “box”')
    expect(comments).toContain('Suggested correction: crate')
    expect(main(copy)).toMatch(/commentRangeStart w:id="\d"\/><w:r><mc:AlternateContent>/)
    expect(main(copy)).not.toContain('w:del ')
  })
})

describe('a correction', () => {
  const corrected = { correction: { text: 'three & a half' } }

  it('is a deletion and an insertion formatted like the words', async () => {
    const copy = await annotated(paragraph(run('The mayor paid four million.', '<w:b/>')), {
      four: corrected,
    })
    expect(main(copy)).toMatch(
      /<w:del w:id="\d+" w:author="Touchstone" w:date="2025-03-05T14:20:00Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:delText xml:space="preserve">four<\/w:delText><\/w:r><\/w:del><w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">three &amp; a half<\/w:t>/,
    )
    expect(await textOf(copy)).toBe('The mayor paid four million.')
    expect((await openBytes(copy, 'draft.docx')).notices).toEqual([])
  })

  it('works across several runs, and twice in one', async () => {
    const copy = await annotated(paragraph(run('One two three') + run(' four', '<w:i/>')), {
      One: corrected,
      'three four': corrected,
    })
    expect(main(copy).match(/<w:ins /g)).toHaveLength(2)
    expect(main(copy).match(/<w:del /g)).toHaveLength(3)
  })

  it.each([
    ['in a field', field('begin') + field('separate') + run('four') + field('end'), 'four'],
    ['in the writer’s insertion', `<w:ins w:id="4" w:author="Ana">${run('four')}</w:ins>`, 'four'],
    [
      'over the writer’s deletion',
      run('fo') + '<w:del w:id="4" w:author="Ana"><w:r><w:delText>x</w:delText></w:r></w:del>' + run('ur'),
      'four',
    ],
    ['over hidden words', run('fo') + run('secret', '<w:vanish/>') + run('ur'), 'four'],
    ['over a footnote’s mark', run('fo') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run('ur'), 'four'],
    ['over a tab', '<w:r><w:t>fo</w:t><w:tab/><w:t>ur</w:t></w:r>', 'fo ur'],
    ['in a link', `<w:hyperlink w:anchor="x">${run('four')}</w:hyperlink>`, 'four'],
  ])('is only said %s', async (_, content, words) => {
    const copy = await annotated(paragraph(content), { [words]: corrected })
    expect(await said(copy)).toEqual([`“${words}”: Checked\nSuggested correction: three & a half`])
    expect(main(copy)).not.toContain('"Touchstone"')
  })

  it('across paragraphs, or on words that another corrects, is only described', async () => {
    const copy = await annotated(paragraph('One two.') + paragraph('Three four.'), {
      'two.\n\nThree': corrected,
      'four.': corrected,
      our: corrected,
    })
    expect(await said(copy)).toEqual([
      '“two.\n\nThree”: Checked\nSuggested correction: three & a half',
      '“four.”: Checked',
      '“our”: Checked\nSuggested correction: three & a half',
    ])
  })
})

describe('a writer’s comment', () => {
  const mark = '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
  const body = paragraph(
    `${run('The mayor ')}<w:commentRangeStart w:id="7"/>${run('paid four')}${mark}${run(' million.')}`,
  )
  const comments =
    '<w:comment w:id="7" w:author="Ana" w:date="2024-05-01T10:00:00Z"><w:p><w:r><w:t>Source?</w:t></w:r></w:p></w:comment>'
  const answers: WriterNote = {
    kind: 'comment',
    author: 'Ana',
    at: '2024-05-01T10:00:00Z',
    text: 'Source?',
    links: [],
  }

  it('is answered in its thread, once, however often the document is annotated', async () => {
    const copy = await annotated({ body, comments }, { 'paid four': { answers }, mayor: {} })
    expect(await commentsIn(copy)).toEqual([
      'Somebody on “mayor”: Checked',
      'Ana on “paid four”: Source?\nSomebody: Checked',
    ])
    const twice = await annotateDocx(
      copy,
      'draft.docx',
      remarksOn(await textOf(copy), { 'paid four': { answers }, mayor: {} }),
      options,
    )
    expect(Buffer.from(twice).equals(Buffer.from(copy))).toBe(true)
  })

  it('stays the only note when the copy is opened again, and the text is the same', async () => {
    const copy = await annotated(
      { body, comments },
      { 'paid four': { answers, correction: { text: 'owed five' } } },
    )
    const draft = await openBytes(copy, 'draft.docx')
    expect(draft.notes).toMatchObject([{ author: 'Ana', text: 'Source?' }])
    expect(await textOf(copy)).toBe('The mayor paid four million.')
  })

  it('that answers one of our comments is a separate note, and outlives it', async () => {
    const copy = await annotated({ body, comments, commentsExtended: '' }, { mayor: {} })
    const files = unzipSync(copy)
    const parent = /paraId="(\w+)"/.exec(partOf(copy, 'word/commentsExtended.xml'))![1]!
    const change = (name: string, from: string, to: string) =>
      (files[name] = new TextEncoder().encode(partOf(copy, name).replace(from, to)))
    change(
      'word/comments.xml',
      '</w:comments>',
      `<w:comment w:id="90" w:author="Ana"><w:p w14:paraId="00000090"><w:r><w:t>I disagree</w:t></w:r></w:p></w:comment></w:comments>`,
    )
    change(
      'word/commentsExtended.xml',
      '</w15:commentsEx>',
      `<w15:commentEx w15:paraId="00000090" w15:paraIdParent="${parent}"/></w15:commentsEx>`,
    )
    change(
      'word/document.xml',
      '<w:commentReference w:id="8"/></w:r>',
      '<w:commentReference w:id="8"/></w:r><w:r><w:commentReference w:id="90"/></w:r>',
    )
    const answered = await zipFile(files)
    expect((await openBytes(answered, 'draft.docx')).notes?.map(({ text }) => text)).toEqual([
      'I disagree',
      'Source?',
    ])
    const none = await annotateDocx(answered, 'draft.docx', [], options)
    expect(await commentsIn(none)).toEqual(['Ana on “”: I disagree', 'Ana on “paid four”: Source?'])
    expect(partOf(none, 'word/commentsExtended.xml')).not.toContain('paraIdParent')
  })
})

it('removes its comments from the lists that Word adds on saving, and leaves the writers’ there', async () => {
  const copy = await annotated(paragraph('It rained.'), { rained: {} })
  const own = /paraId="(\w+)"/.exec(partOf(copy, 'word/comments.xml'))![1]!
  const files: Record<string, string | Uint8Array> = unzipSync(copy)
  const office = 'http://schemas.microsoft.com/office'
  const relation = (name: string) =>
    `<Relationship Id="${name}" Type="${office}/x/relationships/${name}" Target="${name}.xml"/>`
  files['word/_rels/document.xml.rels'] = partOf(copy, 'word/_rels/document.xml.rels').replace(
    '</Relationships>',
    `${relation('commentsIds')}${relation('commentsExtensible')}</Relationships>`,
  )
  files['word/commentsIds.xml'] =
    `<i:commentsIds xmlns:i="${office}/word/2016/wordml/cid"><i:commentId i:paraId="${own}" i:durableId="0A"/><i:commentId i:paraId="00000001" i:durableId="0B"/></i:commentsIds>`
  files['word/commentsExtensible.xml'] =
    `<e:commentsExtensible xmlns:e="${office}/word/2018/wordml/cex"><e:commentExtensible e:durableId="0A"/><e:commentExtensible e:durableId="0B"/></e:commentsExtensible>`
  const none = await annotateDocx(await zipFile(files), 'draft.docx', [], options)
  expect(partOf(none, 'word/commentsIds.xml')).toMatch(
    /cid"><i:commentId i:paraId="00000001" i:durableId="0B"\/><\/i/,
  )
  expect(partOf(none, 'word/commentsExtensible.xml')).toMatch(
    /cex"><e:commentExtensible e:durableId="0B"\/><\/e/,
  )
})

describe('a document from another program', () => {
  it('keeps its own prefixes, or its default namespace', async () => {
    const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const file = (xml: string) =>
      zipFile({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'word/document.xml': xml,
      })
    const other = await file(
      `<x:document xmlns:x="${uri}"><x:body><x:p><x:r><x:t>It rained.</x:t></x:r></x:p></x:body></x:document>`,
    )
    const remarks = [{ start: 3, end: 9, lines: ['Checked'], correction: { text: 'snowed' } }]
    const copy = await annotateDocx(other, 'draft.docx', remarks, options)
    expect(main(copy)).toContain('<x:delText xml:space="preserve">rained</x:delText>')
    expect(await said(copy)).toEqual(['“rained”: Checked'])
    const plain = await file(
      `<document xmlns="${uri}"><body><p><r><t>It rained.</t></r></p></body></document>`,
    )
    const plainCopy = await annotateDocx(plain, 'draft.docx', remarks, options)
    expect(await textOf(plainCopy)).toBe('It rained.')
    expect(main(await annotateDocx(plainCopy, 'draft.docx', remarks, options))).toBe(main(plainCopy))
  })

  it('in UTF-16 stays in UTF-16', async () => {
    const xml = `\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Łódź is a city.')}</w:body></w:document>`
    const original = await zipFile({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': Buffer.from(xml, 'utf16le'),
    })
    const copy = await annotateDocx(original, 'draft.docx', [{ start: 0, end: 4, lines: ['Yes'] }], options)
    expect(Array.from(unzipSync(copy)['word/document.xml']!.slice(0, 4))).toEqual([0xff, 0xfe, 0x3c, 0])
    expect(await said(copy)).toEqual(['“Łódź”: Yes'])
  })

  it('that is damaged, or doesn’t have the words, is refused with a reason', async () => {
    for (const xml of ['<w:document><w:body><w:p>', '<w:document><w:p><w:r></w:p></w:document>']) {
      const damaged = await zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml })
      await expect(annotateDocx(damaged, 'draft.docx', [], options)).rejects.toThrow(/tags do not match\.$/)
    }
    const short = await docxFile({ body: paragraph('Short.') })
    const beyond = [{ start: 3, end: 90, lines: ['x'] }]
    await expect(annotateDocx(short, 'draft.docx', beyond, options)).rejects.toThrow(
      /^The document has no words from 3 to 90/,
    )
  })
})

describe('random claims in random runs', () => {
  it('sit on their words, leave the text unchanged, and duplicate nothing', async () => {
    const random = seeded(7)
    const pick = (most: number) => Math.floor(random() * most)
    const alphabet = ['a', 'b ', '&', ' ', 'é', 'e\u0301', '’', '😀', '<w:tab/>', '<w:br/>', '3']
    for (let round = 0; round < 150; round += 1) {
      const runs = Array.from({ length: 1 + pick(6) }, () => {
        const parts = Array.from({ length: 1 + pick(6) }, () => alphabet[pick(alphabet.length)]!)
        const content = parts.map((part) =>
          part.startsWith('<') ? part : `<w:t xml:space="preserve">${part.replace('&', '&amp;')}</w:t>`,
        )
        return `<w:r>${content.join('').replaceAll('</w:t><w:t xml:space="preserve">', pick(2) === 0 ? '' : '</w:t><w:t xml:space="preserve">')}</w:r>`
      })
      const bytes = await docxFile({
        body: paragraph(`<w:r><w:t>x</w:t></w:r>${runs.join('')}`) + paragraph('End.'),
      })
      const text = await textOf(bytes)
      const letters = [...text.matchAll(/[^\s\p{M}]\p{M}*/gu)]
      const remarks = Array.from({ length: 1 + pick(4) }, (): Remark => {
        const [from, to] = [pick(letters.length), pick(letters.length)].toSorted((a, b) => a - b)
        const last = letters[to!]!
        const place = { start: letters[from!]!.index, end: last.index + last[0].length, lines: ['Checked'] }
        return pick(2) === 0 ? place : { ...place, correction: { text: 'new' } }
      })
      const copy = await annotateDocx(bytes, 'draft.docx', remarks, options)
      expect(await textOf(copy)).toBe(text)
      const found = (await said(copy)).map((comment) => comment.replace(/: Checked(\n.*)?$/s, ''))
      expect(found.toSorted()).toEqual(
        remarks.map(({ start, end }) => `“${text.slice(start, end)}”`).toSorted(),
      )
      expect(
        Buffer.from(await annotateDocx(copy, 'draft.docx', remarks, options)).equals(Buffer.from(copy)),
      ).toBe(true)
    }
  })
})

it('has no faults in the Open XML SDK, whatever is in it', async () => {
  const copy = await annotated(
    paragraph(
      run('The mayor paid four', '<w:b/>') +
        `<w:hyperlink w:anchor="x">${run(' million euros')}</w:hyperlink>` +
        `<w:ins w:id="4" w:author="Ana">${run('surely rained')}</w:ins>`,
    ),
    { four: { correction: { text: 'five' } }, million: {}, rained: {} },
  )
  const errors = await validationErrors(copy)
  expect(
    errors.filter(
      (error) => error.startsWith('/word/document.xml') || error.startsWith('/word/comments.xml'),
    ),
  ).toEqual([])
})
