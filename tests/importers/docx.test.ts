import { describe, expect, it } from 'vitest'
import { type DocxParts, paragraph, run } from './docxFile'
import { openBytes, openFixture, outline, refusalOf, textOf, openDocx } from './fixture'
import { fixture } from './fixtureFile'
import { zipFile } from './zipFile'

const opened = async (parts: DocxParts | string) => outline(await openDocx(parts))
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const styled = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`)

describe('the text of a Word document', () => {
  it('is exactly what the writer typed, hard characters included', async () => {
    const paragraphs = new TextDecoder().decode(fixture('hard-characters.txt')).trim().split('\n\n')
    const draft = await openDocx(paragraphs.map((text) => paragraph(text)).join(''))
    expect(textOf(draft)).toBe(textOf(openFixture('hard-characters.txt')))
  })

  it('has tabs, line breaks and the hyphens that have elements of their own', async () => {
    const body =
      '<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erative</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>'
    expect(await opened(body)).toEqual(['paragraph: co\u2011op\u00aderative\ta\nb'])
  })

  it('has symbols as the characters they mean, without those that are pictures', async () => {
    const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const body = `<w:p>${run('x ')}${sym('Symbol', 'F0A3')}${run(' 5 ')}${sym('Wingdings', 'F0FC')}${sym('Wingdings', 'F021')}${run('\uf06d', '<w:rFonts w:ascii="Symbol"/>')}</w:p>`
    expect(await opened(body)).toEqual(['paragraph: x ≤ 5 ✓μ'])
  })

  it('keeps raised digits and fractions from running into the number before', async () => {
    const body = `<w:p>${run('10')}${run('6', '<w:vertAlign w:val="superscript"/>')}${run(' and ')}<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`
    expect(await opened(body)).toEqual(['paragraph: 10⁶ and 1/2'])
  })

  it('has what links, fields and controls show, but not their instructions', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body = [
      `<w:p><w:hyperlink r:id="l1">${run('a link')}</w:hyperlink>`,
      `${field('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${run('inner')}${field('end')}${field('separate')}${run(' a field')}${field('end')}`,
      `<w:fldSimple w:instr="PAGE">${run(' simple')}</w:fldSimple>`,
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run(' control')}</w:sdtContent></w:sdt>`,
      `<w:smartTag>${run(' tag')}</w:smartTag><w:customXml>${run(' custom')}</w:customXml></w:p>`,
      `<w:sdt><w:sdtContent>${paragraph('A paragraph in a control')}</w:sdtContent></w:sdt>`,
    ].join('')
    expect(await opened(body)).toEqual([
      'paragraph: a link a field simple control tag custom',
      'paragraph: A paragraph in a control',
    ])
  })

  it('continues after a field that was never ended', async () => {
    const body = `<w:p>${run('Before')}<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph('After')}`
    expect(await opened(body)).toEqual(['paragraph: Before', 'paragraph: After'])
  })

  it('leaves out what is hidden, by itself or by its style', async () => {
    const styles = `<w:style w:type="character" w:styleId="H"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>`
    const body = `<w:p>${run('Seen')}${run(' hidden', '<w:vanish/>')}${run(' ghost', '<w:rStyle w:val="H"/>')}${run(' shown', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')}</w:p>`
    expect(await opened({ body, styles })).toEqual(['paragraph: Seen shown'])
  })

  it('has a text box once, after the paragraph it is anchored in', async () => {
    const box = `<w:txbxContent>${paragraph('In the box')}</w:txbxContent>`
    const body = `<w:p>${run('Around ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${run('the box')}</w:p>`
    expect(await opened(body)).toEqual(['paragraph: Around the box', 'paragraph: In the box'])
  })

  it('takes the older form of a box where the newer has no text', async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:txbxContent>${paragraph('Only here')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await opened(body)).toEqual(['paragraph: Only here'])
  })

  it('has emoji, which Word writes in two forms, once', async () => {
    const body = `<w:p>${run('Yes ')}<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><x:symEx x:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await opened(body)).toEqual(['paragraph: Yes 😀'])
  })

  it('leaves out the placeholder of a control that nobody has filled in', async () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    const body = `<w:p>${control('<w:showingPlcHdr/>', 'Click here.')}${control('', 'Typed.')}</w:p>`
    expect(await opened(body)).toEqual(['paragraph: Typed.'])
  })

  it('has no table of contents, which is among what was left out', async () => {
    const styles = style('V1', 'toc 1') + style('VH', 'TOC Heading', '<w:basedOn w:val="Heading1"/>')
    const draft = await openDocx({
      body: styled('VH', 'Contents') + styled('V1', 'Part one 3') + paragraph('Text'),
      styles,
    })
    expect(outline(draft)).toEqual(['paragraph: Text'])
    expect(draft.leftOut).toEqual(['Contents', 'Part one 3'])
  })

  it('keeps a drop cap on its word', async () => {
    const body = `${paragraph('T', '<w:framePr w:dropCap="drop"/>')}${paragraph('he mayor said no.')}`
    expect(await opened(body)).toEqual(['paragraph: The mayor said no.'])
  })
})

describe('paragraphs of a Word document', () => {
  it('are headings by the name of their style, whatever its ID, and by the style it is based on', async () => {
    const styles = [
      style('Titel', 'Title'),
      style('berschrift2', 'heading 2'),
      style('Mine', 'Magazine crosshead', '<w:basedOn w:val="berschrift2"/>'),
      style('Fremd', 'Überschrift 3'),
      style('Own', 'Section', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'),
      style('Off', 'Body', '<w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    ].join('')
    const body =
      ['Titel', 'berschrift2', 'Mine', 'Fremd', 'Own', 'Off', 'Heading5']
        .map((id) => styled(id, id))
        .join('') +
      paragraph('Direct', '<w:outlineLvl w:val="1"/>') +
      paragraph('Directly none', '<w:pStyle w:val="berschrift2"/><w:outlineLvl w:val="9"/>')
    expect(await opened({ body, styles })).toEqual([
      'heading1: Titel',
      'heading2: berschrift2',
      'heading2: Mine',
      'heading3: Fremd',
      'heading4: Own',
      'paragraph: Off',
      'heading5: Heading5',
      'heading2: Direct',
      'paragraph: Directly none',
    ])
  })

  it('are list items by their numbering or their style’s, and quotations and captions by their style', async () => {
    const numbering = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
    const styles = [
      style('ListBullet', 'List Bullet', `<w:pPr>${numbering(1)}</w:pPr>`),
      style('Z', 'Intense Quote'),
      style('B', 'caption'),
    ].join('')
    const body = [
      paragraph('Numbered', numbering(2)),
      styled('ListBullet', 'Bulleted'),
      paragraph('No longer', `<w:pStyle w:val="ListBullet"/>${numbering(0)}`),
      styled('Z', 'Quoted'),
      styled('Zitat', 'Zitiert'),
      styled('B', 'A bridge'),
    ].join('')
    expect(await opened({ body, styles })).toEqual([
      'listItem: Numbered',
      'listItem: Bulleted',
      'paragraph: No longer',
      'quotation: Quoted',
      'quotation: Zitiert',
      'caption: A bridge',
    ])
  })

  it('have their current kind, not the one before a tracked formatting change', async () => {
    const was = '<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'
    expect(await opened(paragraph('Text', was))).toEqual(['paragraph: Text'])
  })
})

describe('tables of a Word document', () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`

  it('are one block per row, with nested tables and paragraphs in place', async () => {
    const inner = `<w:tbl>${row(paragraph('x'), paragraph('y'))}</w:tbl>`
    const body = `<w:tbl>${row(paragraph('Year'), paragraph('Cost'))}${row(paragraph('2023') + paragraph('(est.)'), inner)}${row(paragraph(''), paragraph(''))}</w:tbl>`
    expect(await opened(body)).toEqual(['tableRow: Year | Cost', 'tableRow: 2023 (est.) | x y'])
  })

  it('that only frame paragraphs leave them as they are', async () => {
    const body = `<w:tbl>${row(styled('Heading2', 'Box') + paragraph('One.') + paragraph('Two.'))}</w:tbl>`
    expect(await opened(body)).toEqual(['heading2: Box', 'paragraph: One.', 'paragraph: Two.'])
  })
})

describe('tracked changes in a Word document', () => {
  const by = 'w:author="A" w:date="2024-05-01T10:00:00Z"'
  const inserted = (text: string) => `<w:ins ${by}>${run(text)}</w:ins>`
  const deleted = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`

  it('are taken as accepted, and counted for the reader', async () => {
    const draft = await openDocx(
      paragraph(
        `${run('The ')}${deleted('old ')}${inserted('new ')}${inserted('and red ')}${run('bridge')}`,
      ) +
        paragraph(
          `<w:moveFrom ${by}>${run('Moved.')}</w:moveFrom>${run('Stays. ')}<w:moveTo ${by}>${run('Moved.')}</w:moveTo>`,
        ),
    )
    expect(outline(draft)).toEqual(['paragraph: The new and red bridge', 'paragraph: Stays. Moved.'])
    expect(draft.notices).toEqual([
      '2 tracked insertions were kept and 2 tracked deletions were dropped; the text is as it reads with all changes accepted.',
    ])
  })

  it('join paragraphs whose mark was deleted', async () => {
    const mark = `<w:rPr><w:del ${by}/></w:rPr>`
    const draft = await openDocx(
      paragraph('One ', mark) +
        styled('Heading1', 'and two') +
        paragraph(deleted('gone'), mark) +
        paragraph('Three'),
    )
    expect(outline(draft)).toEqual(['heading1: One and two', 'paragraph: Three'])
    expect(
      await opened(
        styled('Heading1', 'Head').replace('</w:pPr>', `${mark}</w:pPr>`) + paragraph(deleted('x')),
      ),
    ).toEqual(['heading1: Head'])
    expect(draft.notices).toHaveLength(1)
    expect(draft.notices![0]).toMatch(/^2 tracked deletions were dropped;/)
  })

  it('leave out rows that were deleted', async () => {
    const row = (properties: string, text: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`
    expect(await opened(`<w:tbl>${row(`<w:del ${by}/>`, 'gone')}${row('', 'kept')}</w:tbl>`)).toEqual([
      'tableRow: kept',
    ])
  })
})

describe('a Word document', () => {
  it('takes its title from what it shows, and from its properties only if they are sensible', async () => {
    const core = (title: string) => `<dc:title>${title}</dc:title><dc:creator>Ana Lima</dc:creator>`
    const body = paragraph('It rained all day, and the bridge held.')
    const titleOf = async (parts: DocxParts) => (await openDocx(parts)).details.title
    expect(await titleOf({ body: body + styled('Title', 'The bridge'), core: core('Old') })).toBe(
      'The bridge',
    )
    expect(await titleOf({ body: styled('Heading1', 'A head') + body, core: core('Old') })).toBe('A head')
    expect(await titleOf({ body, core: core('The story of a bridge') })).toBe('The story of a bridge')
    expect(await titleOf({ body, core: core('Microsoft Word - Document1') })).toBe('')
    expect((await openDocx({ body, core: core('') })).details.byline).toBe('Ana Lima')
  })

  it('is in the language of most of its text', async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
    const german = run('Die Brücke hielt den ganzen Tag.', '<w:lang w:val="de-DE"/>')
    expect((await openDocx({ body: paragraph(german) + paragraph('Yes.'), styles })).details.language).toBe(
      'de-DE',
    )
    expect((await openDocx({ body: paragraph('قال الوزير'), styles })).details.language).toBe('ar-SA')
  })

  it('opens in the strict form, under other prefixes and from other places', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const relationships = (type: string, target: string) =>
      `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/${type}" Target="${target}"/></p:Relationships>`
    const w = `xmlns="${strict}/wordprocessingml/main" xmlns:x="${strict}/wordprocessingml/main"`
    const files = {
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships('officeDocument', 'docs/main.xml'),
      'docs/_rels/main.xml.rels': relationships('styles', '/Looks/./x/../Styles.xml'),
      'looks/styles.xml': `<styles ${w}><style x:styleId="U1"><name x:val="heading 1"/></style></styles>`,
      'docs/main.xml': `<document ${w}><body><p><pPr><pStyle x:val="U1"/></pPr><r><t>Elsewhere</t></r></p></body></document>`,
    }
    expect(outline(await openBytes(await zipFile(files), 'draft.docx'))).toEqual(['heading1: Elsewhere'])
  })

  it('is refused with advice when it contains no document', async () => {
    const refusal = await refusalOf(
      await zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.txt': 'x' }),
      'draft.docx',
    )
    expect(refusal.message).toMatch(/^draft\.docx was not opened: .+\.$/)
  })

  it('says that a file embedded in it was not read', async () => {
    const draft = await openDocx(`${paragraph('Text')}<w:altChunk r:id="l1"/>`)
    expect(draft.notices?.[0]).toMatch(/was not read/)
  })
})
