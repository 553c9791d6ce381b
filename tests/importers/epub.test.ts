import { describe, expect, it } from 'vitest'
import { growth } from '../growth'
import { expectToEndSoon } from './endsSoon'
import { mutations } from './mutations'
import { openFixture, outline, refusalOf, textOf } from './fixture'
import { articleIn, hardParagraphs, openAll, openPart, partsIn } from './parts'
import { zipFile } from './zipFile'

const whole = 'The whole book'
const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'

const xhtml = (body: string, head = '<title/>') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>${head}<link rel="stylesheet" href="a.css"/></head><body>${body}</body></html>`

interface Book {
  /** XHTML documents by path below OEBPS, in spine order; `!` before a path keeps it out of the spine. */
  readonly documents: Readonly<Record<string, string>>
  readonly metadata?: string
  /** Attributes of the spine's items by path. */
  readonly linear?: Readonly<Record<string, string>>
  readonly nav?: string
  readonly ncx?: string
  readonly guide?: string
  readonly files?: Readonly<Record<string, string>>
}

async function epub({
  documents,
  metadata = '',
  linear = {},
  nav,
  ncx,
  guide = '',
  files = {},
}: Book): Promise<Uint8Array> {
  const paths = Object.keys(documents)
  const plain = (path: string) => path.replace(/^!/, '')
  const items = paths
    .map(
      (path, at) => `<item id="d${at}" href="${encodeURI(plain(path))}" media-type="application/xhtml+xml"/>`,
    )
    .concat(
      nav === undefined
        ? []
        : ['<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'],
    )
    .concat(
      ncx === undefined ? [] : ['<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'],
    )
  const refs = paths.flatMap((path, at) =>
    path.startsWith('!') ? [] : [`<itemref idref="d${at}" ${linear[path] ?? ''}/>`],
  )
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}</manifest><spine${ncx === undefined ? '' : ' toc="ncx"'}>${nav === undefined ? '' : '<itemref idref="nav"/>'}${refs.join('')}</spine>${guide}</package>`
  return zipFile(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': container,
      'OEBPS/content.opf': opf,
      ...Object.fromEntries(paths.map((path) => [`OEBPS/${plain(path)}`, documents[path]!])),
      ...(nav === undefined
        ? {}
        : { 'OEBPS/nav.xhtml': xhtml(`<nav epub:type="toc"><ol>${nav}</ol></nav>`) }),
      ...(ncx === undefined ? {} : { 'OEBPS/toc.ncx': `<ncx><navMap>${ncx}</navMap></ncx>` }),
      ...files,
    },
    ['mimetype'],
  )
}

describe('an e-book', () => {
  const book = {
    documents: {
      'cover.xhtml': xhtml('<section epub:type="cover"><p>The cover, in words</p></section>'),
      'text/one.xhtml': xhtml('<h1>A bridge</h1><p>It cost 4&nbsp;million.</p>'),
      'text/zwei ½.xhtml': xhtml('<h2>A heading of its own</h2><p>It was late.</p>'),
      'text/three.xhtml': xhtml('<p>The end.</p>'),
      'extra.xhtml': xhtml('<p>An advert.</p>'),
    },
    linear: { 'extra.xhtml': 'linear="no"' },
    metadata: [
      '<dc:title>The Weir &amp; the Bridge</dc:title>',
      '<dc:creator id="a">Jane Doe</dc:creator><dc:creator id="t">Tom Translator</dc:creator>',
      '<meta refines="#a" property="role">aut</meta><meta refines="#t" property="role">trl</meta>',
      '<dc:publisher>Weir Press</dc:publisher><dc:date>2021-05-04T00:00:00Z</dc:date><dc:language>en-GB</dc:language>',
    ].join(''),
    nav: '<li><a href="text/one.xhtml#start">One: <i>The bridge</i></a></li>',
  }

  it('opens whole, or by chapter with the titles of its table of contents', async () => {
    expect(
      (await partsIn(await epub(book), 'a.epub')).map(({ name, title, isUsual }) => [name, title, isUsual]),
    ).toEqual([
      [whole, whole, true],
      ['OEBPS/text/one.xhtml', 'One: The bridge', false],
      ['OEBPS/text/zwei ½.xhtml', 'A heading of its own', false],
      ['OEBPS/text/three.xhtml', 'three.xhtml', false],
    ])
  })

  it('has all text of its chapters in order, without cover, contents and non-linear documents', async () => {
    const draft = await articleIn(await epub(book), 'a.epub', whole)
    expect(outline(draft)).toEqual([
      'heading1: A bridge',
      'paragraph: It cost 4\u00a0million.',
      'heading2: A heading of its own',
      'paragraph: It was late.',
      'paragraph: The end.',
    ])
    expect(draft.details).toEqual({
      title: 'The Weir & the Bridge',
      byline: 'Jane Doe',
      publisher: 'Weir Press',
      published: '2021-05-04',
      address: '',
      language: 'en-GB',
    })
  })

  it('gives a chapter’s own file with the chapter', async () => {
    const { file, draft } = await openPart(await epub(book), 'a.epub', 'OEBPS/text/zwei ½.xhtml')
    expect(file.name).toBe('zwei ½.xhtml')
    expect(new TextDecoder().decode(file.bytes)).toBe(book.documents['text/zwei ½.xhtml'])
    expect(draft?.details).toMatchObject({ title: 'A heading of its own', byline: 'Jane Doe' })
    expect(draft?.blocks.map((block) => block.locator)).toEqual([
      'A heading of its own',
      'A heading of its own',
    ])
  })

  it('takes chapter titles from the older table of contents, and cover and contents from the guide', async () => {
    const old = await epub({
      documents: {
        'c.xhtml': xhtml('<p>Cover</p>'),
        't.html': xhtml('<p>Contents</p>'),
        '1.html': xhtml('<p>First.</p>'),
      },
      ncx: '<navPoint><navLabel><text>Chapter the first</text></navLabel><content src="1.html#top"/></navPoint>',
      guide: '<guide><reference type="cover" href="c.xhtml"/><reference type="toc" href="t.html"/></guide>',
    })
    expect((await partsIn(old, 'a.epub')).map((part) => part.title)).toEqual([whole, 'Chapter the first'])
  })

  it('says on which printed page a paragraph begins, even across chapters', async () => {
    const paged = await epub({
      documents: {
        '1.xhtml': xhtml(
          '<p>Before.</p><div id="p11" epub:type="pagebreak" title="11"/><p>On eleven, and <span role="doc-pagebreak" aria-label="Page 12."/>on twelve.</p><p>Still twelve.</p>',
        ),
        '2.xhtml': xhtml('<p>Twelve.</p><p><span epub:type="pagebreak" id="page_xiii"></span>Thirteen.</p>'),
      },
    })
    const { blocks } = await articleIn(paged, 'a.epub', whole)
    expect(blocks.map((block) => [block.locator, block.text])).toEqual([
      ['1.xhtml', 'Before.'],
      ['p. 11', 'On eleven, and on twelve.'],
      ['p. 12', 'Still twelve.'],
      ['p. 12', 'Twelve.'],
      ['p. xiii', 'Thirteen.'],
    ])
  })

  it('keeps words that are struck out apart from the text, with their place', async () => {
    const chapter = xhtml(
      '<p>The dam cost <del>35</del> <span epub:type="pagebreak" title="7"/>40 million, <span style="text-decoration: line-through">says</span> said the ministry.</p>' +
        '<p><s>It burst<a epub:type="noteref" href="#n">1</a>.</s></p><p>It holds.</p>' +
        '<aside epub:type="footnote" id="n">The <del>old</del> new dam.</aside>',
    )
    const { blocks, notes } = await articleIn(
      await epub({ documents: { 'a.xhtml': chapter } }),
      'a.epub',
      whole,
    )
    const text = blocks.map((block) => block.text.replace(/\s+/g, ' '))
    expect(text).toEqual(['The dam cost 40 million, said the ministry.', 'It holds.'])
    expect(blocks.map(({ struck = [] }) => struck.map((words) => words.text))).toEqual([
      ['35', 'says'],
      ['It burst.'],
    ])
    expect(blocks[0]!.text.slice(0, blocks[0]!.struck![0]!.at)).toBe('The dam cost ')
    expect(notes!.map((note) => note.text)).toEqual(['The [struck out: old] new dam.'])
  })

  it('keeps every character as it is written', async () => {
    const [title, ...body] = hardParagraphs()
    const hard = await epub({
      documents: { '1.xhtml': xhtml(`<h1>${title}</h1>${body.map((one) => `<p>${one}</p>`).join('')}`) },
    })
    expect(textOf(await articleIn(hard, 'a.epub', whole))).toBe(textOf(openFixture('hard-characters.txt')))
  })

  it('is not swallowed by tags that XML closes and HTML does not', async () => {
    const book = await epub({
      documents: {
        '1.xhtml': xhtml('<p><a id="p1"/>One <i/>two.</p><script src="a.js"/><p>Three.</p><hr/><p>Four.</p>'),
      },
    })
    expect(textOf(await articleIn(book, 'a.epub', whole))).toBe('One two.\n\nThree.\n\nFour.')
  })
})

describe('the notes of an e-book', () => {
  it('stand at their marks and not in the running text', async () => {
    const book = await epub({
      documents: {
        '1.xhtml': xhtml(
          [
            '<p>It cost 4 million.<a id="r1" epub:type="noteref" href="#n1"><sup>1</sup></a> Much more<a role="doc-noteref" href="notes.xhtml#e2">2</a> was asked.</p>',
            '<aside id="n1" epub:type="footnote" hidden="hidden"><p><a href="#r1">1</a>. Council minutes, <a href="https://example.org/minutes">online</a>.</p><p>See also https://example.org/b.</p></aside>',
          ].join(''),
        ),
        '!notes.xhtml': xhtml(
          '<section role="doc-endnotes"><h2>Notes</h2><ol><li id="e2">Letter of May.<a role="doc-backlink" href="1.xhtml#r2">↩</a></li></ol></section>',
        ),
      },
    })
    const draft = await articleIn(book, 'a.epub', whole)
    expect(textOf(draft)).toBe('It cost 4 million. Much more was asked.')
    expect(draft.notes).toEqual([
      {
        kind: 'footnote',
        text: 'Council minutes, online.\nSee also https://example.org/b.',
        author: '',
        at: '',
        links: ['https://example.org/minutes', 'https://example.org/b'],
        from: { block: 0, at: 18 },
        to: { block: 0, at: 18 },
      },
      expect.objectContaining({ kind: 'endnote', text: 'Letter of May.', from: { block: 0, at: 28 } }),
    ])
  })

  it('are recognised in older books by links to the note and back', async () => {
    const book = await epub({
      documents: {
        '1.xhtml': xhtml(
          '<h1>One</h1><p>See <a href="#c2">2</a>. It cost 4 million.<a href="1.xhtml#fn1"><sup id="fr1">[1]</sup></a></p><h2 id="c2"><a href="#top">Two</a></h2><p class="note"><a id="fn1"></a><a href="#fr1">[1]</a> Council minutes.</p>',
        ),
        '2.xhtml': xhtml(
          '<p>Another.<a epub:type="noteref" href="#n">*</a></p><aside epub:type="footnote" id="n">* A star.</aside>',
        ),
      },
    })
    const draft = await articleIn(book, 'a.epub', whole)
    expect(textOf(draft)).toBe('One\n\nSee 2. It cost 4 million.\n\nTwo\n\nAnother.')
    expect(draft.notes?.map(({ text, from }) => [text, from])).toEqual([
      ['Council minutes.', { block: 1, at: 25 }],
      ['A star.', { block: 3, at: 8 }],
    ])
  })

  it('stay in the text, mark and all, when they are missing or nobody refers to them', async () => {
    const book = await epub({
      documents: {
        '1.xhtml': xhtml(
          '<p>It cost 4 million.<a epub:type="noteref" href="gone.xhtml#n1">[1]</a></p><aside epub:type="footnote" id="n9">Alone.</aside>',
        ),
      },
    })
    const draft = await articleIn(book, 'a.epub', whole)
    expect(textOf(draft)).toBe('It cost 4 million.[1]\n\nAlone.')
    expect(draft.notes).toEqual([])
  })
})

describe('a protected, hostile or damaged e-book', () => {
  const encryption = (algorithm: string, uri: string) =>
    `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`
  const documents = { '1.xhtml': xhtml('<p>Text.</p>') }

  it('is refused when its text is encrypted, and opened when its fonts are', async () => {
    const sold = await epub({
      documents,
      files: {
        'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/1.xhtml'),
      },
    })
    expect((await refusalOf(sold, 'sold.epub')).message).toMatch(
      /^sold\.epub was not opened: its text is encrypted \(DRM\)/,
    )
    const fonts = await epub({
      documents,
      files: { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding', 'OEBPS/a.otf') },
    })
    expect(await partsIn(fonts, 'a.epub')).toHaveLength(2)
  })

  it('never reads outside its archive, and resolves no entity it declares', async () => {
    const book = await epub({
      documents: {
        '1.xhtml': `<!DOCTYPE html [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>${xhtml('<p>A &f; &a; B</p>')}`,
        '!../../../etc/passwd': 'x',
      },
    }).catch(() => undefined)
    expect(book).toBeUndefined()
    const entities = await epub({
      documents: {
        '1.xhtml': xhtml('<p>A &f; B</p>').replace(
          '<html',
          '<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n<html',
        ),
      },
    })
    expect(textOf(await articleIn(entities, 'a.epub', whole))).toContain('A &f; B')
  })

  it('is refused when it lists no documents, or none of them exist', async () => {
    const empty = await zipFile({ mimetype: 'application/epub+zip', 'META-INF/container.xml': container }, [
      'mimetype',
    ])
    expect((await refusalOf(empty, 'a.epub')).message).toMatch(/^a\.epub was not opened: .+\.$/)
    expect((await refusalOf(await epub({ documents: {} }), 'a.epub')).code).toBe('noText')
  })

  it.each([
    [
      'twenty thousand nested elements',
      20_000,
      (count: number) => `${'<div>'.repeat(count)}deep${'<a href="#x">1</a>'.repeat(10)}`,
    ],
    [
      'tens of thousands of notes',
      20_000,
      (count: number) =>
        Array.from(
          { length: count },
          (_, n) =>
            `<p>a<a epub:type="noteref" href="#n${n}">1</a></p><aside id="n${n}">b <a href="#r">1</a></aside>`,
        ).join(''),
    ],
    ['a tag that never ends', 500_000, (count: number) => `<p>Text</p><a ${'noteref '.repeat(count)}`],
    ['a million openings', 1_000_000, (count: number) => '<a '.repeat(count)],
  ])(
    'ends in chapters or a refusal with %s, in time that grows no faster than they',
    async (_, count, body) => {
      const book = (size: number) => epub({ documents: { '1.xhtml': xhtml(body(size)) } })
      const open = (bytes: Uint8Array) => openAll(bytes, 'a.epub')
      await open(await book(count))
      expect(await growth(open, await book(count / 16), await book(count / 4))).toBeLessThan(8)
    },
  )

  it('ends in chapters or a refusal, at once, however it is damaged', async () => {
    const book = await epub({
      documents: {
        '1.xhtml': xhtml(
          '<h1>One</h1><p>It cost.<a epub:type="noteref" href="#n">1</a></p><aside id="n">Minutes.</aside>',
        ),
      },
      nav: '<li><a href="1.xhtml">One</a></li>',
    })
    await expectToEndSoon(book, mutations(book, 300), 'a.epub')
  })
})
