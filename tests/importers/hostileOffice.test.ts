import { describe, expect, it } from 'vitest'
import { extract } from '../../src/importers/extract'
import { ImportRefusal } from '../../src/core/importRefusal'
import { growth } from '../growth'
import { docxFile, paragraph, run } from './docxFile'
import { openBytes, refusalOf, textOf } from './fixture'
import { odtFile } from './odtFile'
import { damaged, seeded } from './seeded'
import { zipFile } from './zipFile'

/** The outcome of opening a file: opened, or the refusal's code. Anything else fails the test. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    return (await extract({ bytes, name })).kind
  } catch (error) {
    if (error instanceof ImportRefusal) return error.code
    throw error
  }
}

const docx = (body: string) => docxFile({ body })
const p = (text: string) => `<text:p>${text}</text:p>`

const whole = {
  'a.docx': await docxFile({
    body: `${paragraph(`${run('The bridge cost ')}<w:commentRangeStart w:id="0"/>${run('4.2 million')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`)}<w:tbl><w:tr><w:tc>${paragraph('Year')}</w:tc><w:tc>${paragraph('Cost')}</w:tc></w:tr></w:tbl>`,
    comments: `<w:comment w:id="0" w:author="Ana">${paragraph('Source?')}</w:comment>`,
    styles: '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>',
  }),
  'a.odt': await odtFile({
    body: `${p('The bridge cost <office:annotation><dc:creator>Ana</dc:creator><text:p>Source?</text:p></office:annotation>4.2 million')}<table:table><table:table-row><table:table-cell>${p('Year')}</table:table-cell></table:table-row></table:table>`,
  }),
}

/** XML that is damaged inside its archive, so that the damage reaches the readers and not just the ZIP. */
const loose = {
  'b.docx': async (random: () => number) => {
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Words')}<w:tbl><w:tr><w:tc>${paragraph('Cell')}</w:tc></w:tr></w:tbl></w:body></w:document>`
    return zipFile({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': damaged(new TextEncoder().encode(xml), random),
    })
  },
  'b.odt': async (random: () => number) => {
    const xml = `<o:d xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:text>${p('Words')}<text:list>${p('Item')}</text:list></o:text></o:d>`
    const mimetype = 'application/vnd.oasis.opendocument.text'
    return zipFile({ mimetype, 'content.xml': damaged(new TextEncoder().encode(xml), random) }, ['mimetype'])
  },
}

describe('a damaged word processor’s document', () => {
  it.each(Object.entries(whole))('is opened or refused however it is damaged (%s)', async (name, bytes) => {
    const random = seeded(1)
    const outcomes = new Map<string, number>()
    for (let one = 0; one < 300; one += 1) {
      const outcome = await outcomeOf(damaged(bytes, random), name)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect(outcomes.get('article')).toBeGreaterThan(0)
  })

  it.each(Object.entries(loose))('is opened or refused with any markup in it (%s)', async (name, build) => {
    const random = seeded(2)
    const outcomes = new Set<string>()
    for (let one = 0; one < 200; one += 1) outcomes.add(await outcomeOf(await build(random), name))
    expect(outcomes).toContain('article')
  })
})

describe('a document that was cut off', () => {
  it.each(Object.entries(whole))(
    'is refused as damaged, and is to be saved again (%s)',
    async (name, bytes) => {
      const refusal = await refusalOf(bytes.slice(0, bytes.length / 2), name)
      expect(refusal.message).toBe(
        `${name} was not opened: it is damaged and can't be unpacked. Save or download it again.`,
      )
    },
  )
})

describe('a malicious word processor’s document', () => {
  const deep = (open: string, close: string, times: number, within: string) =>
    open.repeat(times) + within + close.repeat(times)

  it.each([
    [
      'tables in tables',
      500,
      (count: number) => deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', count, paragraph('Deep')),
    ],
    [
      'boxes in boxes',
      500,
      (count: number) =>
        deep('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', count, paragraph('Deep')),
    ],
    [
      'controls in controls',
      900,
      (count: number) => deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', count, paragraph('Deep')),
    ],
    [
      'one paragraph of ten million characters',
      10_000_000,
      (count: number) => paragraph(`Deep ${'a'.repeat(count)}`),
    ],
    [
      'a hundred thousand runs in a paragraph',
      100_000,
      (count: number) => `<w:p>${run('Deep').repeat(count)}</w:p>`,
    ],
    [
      'a hundred thousand fields that begin',
      100_000,
      (count: number) =>
        `<w:p>${run('Deep')}${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>'.repeat(count)}</w:p>`,
    ],
    [
      'a hundred thousand cells',
      100_000,
      (count: number) => `<w:tbl><w:tr>${`<w:tc>${paragraph('Deep')}</w:tc>`.repeat(count)}</w:tr></w:tbl>`,
    ],
    [
      'names of our own objects',
      1,
      () => `<w:p><w:constructor/><toString/><__proto__ __proto__="x"/>${run('Deep')}</w:p>`,
    ],
  ])('is opened with %s, in time that grows no faster than it', async (_, count, body) => {
    const open = (bytes: Uint8Array) => openBytes(bytes, 'a.docx')
    expect(textOf(await open(await docx(body(count))))).toContain('Deep')
    const [small, large] = [await docx(body(count / 16)), await docx(body(count / 4))]
    expect(await growth(open, small, large)).toBeLessThan(8)
  })

  it('is refused when it is nested too deep', async () => {
    const bytes = await docx(deep('<w:sdt>', '</w:sdt>', 100_000, paragraph('Deep')))
    expect((await refusalOf(bytes, 'a.docx')).code).toBe('tooComplex')
  })

  it('can’t use entities, whether external or growing', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Before &b;&c; after</w:t></w:r></w:p></w:body></w:document>`
    const bytes = await zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml })
    expect(textOf(await openBytes(bytes, 'a.docx'))).toBe('Before &b;&c; after')
  })

  it('reads nothing outside its archive', async () => {
    const bytes = await zipFile({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
      'word/document.xml': '<w:document/>',
    })
    expect((await refusalOf(bytes, 'a.docx')).code).toBe('tooComplex')
  })

  it('can’t ask for a billion spaces, or for styles that inherit in a circle', async () => {
    const blanks = await odtFile({ body: p('a<text:s text:c="1000000000"/>b<text:s text:c="-5"/>c') })
    expect(textOf(await openBytes(blanks, 'a.odt'))).toBe('a bc')
    const loop = await odtFile({
      body: p('Text'),
      styles:
        '<style:style style:name="Standard" style:family="paragraph" style:parent-style-name="Standard"/>',
    })
    expect(textOf(await openBytes(loop, 'a.odt'))).toBe('Text')
  })
})
