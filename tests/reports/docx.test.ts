import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import { type ReportOptions, reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { renderDocx } from '../../src/reports/docx'
import { renderXlsx } from '../../src/reports/xlsx'
import { buildReport } from '../../src/reports/model/report'
import { openXmlFaults } from '../openXmlFaults'
import { hostile, hostileArticle } from './hostileArticle'
import { articleOf, claimOn, maduroArticle } from './sampleArticle'

const report = (article: Article, options: ReportOptions = reportTemplates.checker) =>
  buildReport(article, standardScale, '1.2.3', options)
const docx = (article = maduroArticle(), options: ReportOptions = reportTemplates.checker) =>
  renderDocx(report(article, options))
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

async function html(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
}

const targets = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].map(([, name]) => name))

describe('the Word document', () => {
  it('has real headings for its parts and its claims', async () => {
    const page = await html(await docx())
    const headings = [...page.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text = '']) =>
      text.replace(/<[^>]+>/g, ''),
    )
    expect(headings).toEqual([
      'Summary',
      'The claims at a glance',
      'Claims',
      'Set aside',
      'The text',
      'Sources',
      'Method',
      'The rating scale',
      'Sign-offs',
      'The file that was checked',
    ])
    expect(page).toMatch(/<h2>(<a id="claim_3"><\/a>)?3 {2}one of the most advanced weapon systems/)
  })

  it('shows the claim’s words bold in their sentence, and verdict, reasoning and evidence', async () => {
    const page = await html(await docx())
    expect(page).toContain(
      'his government had <strong>full support from Russia in the defense sector</strong>.',
    )
    expect(page).toContain('<strong>Misleading</strong>. Holds true elements, but leaves the reader')
    expect(page).toContain('Serviceability of the fleet is assessed as low')
    expect(page).toMatch(/<a href="#source_3">\[3\]<\/a> The Military Balance 2020, p. 431/)
  })

  it.each(Object.entries(reportTemplates))('has a target for every internal link: %s', async (_, options) => {
    const body = part(await docx(maduroArticle(), options), 'word/document.xml')
    const places = targets(body, /<w:bookmarkStart[^>]*w:name="([^"]+)"/g)
    const links = targets(body, /<w:hyperlink[^>]*w:anchor="([^"]+)"/g)
    expect([...links].filter((link) => !places.has(link))).toEqual([])
  })

  it('has the chosen sections and no others', async () => {
    const page = await html(await docx(maduroArticle(), reportTemplates.summary))
    expect(page).toContain('The claims at a glance')
    expect(page).not.toMatch(/<h1>(Claims|The text|Sources|Method|The rating scale)<\/h1>/)
  })

  it('shows hostile text as text, links no address that runs code, and has no control characters', async () => {
    const article = hostileArticle()
    const broken = { ...article, details: { ...article.details, title: 'a\u0000b\u0008c\ud800d\uffffe' } }
    const body = part(await docx(broken), 'word/document.xml')
    expect(body).toContain('&lt;script&gt;alert(1)')
    expect(body).toContain('abcde')
    expect(part(await docx(article), 'word/_rels/document.xml.rels')).not.toMatch(
      /javascript|Target="(?!https?:)[^"]*"[^>]*External/,
    )
    expect(await html(await docx(article))).not.toContain('<script>')
    expect(hostile).toContain('<script>')
  })

  it('is dated by the report, and declares its language', async () => {
    const bytes = await docx()
    expect(part(bytes, 'docProps/core.xml')).toContain('>2025-03-05T17:00:00Z</dcterms:modified>')
    expect(part(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(part(bytes, 'word/document.xml')).toMatch(/<w:pStyle w:val="Title"\/>.*?Maduro says he has/s)
    expect(part(bytes, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
  })
})

describe('text written from right to left', () => {
  const article = articleOf(['العنوان', 'قال الوزير إن العدد 40 مليون. Then he left.'])
  const claims = [claimOn(article, 'العدد 40 مليون', { rationale: 'أظهرت البيانات أن العدد 38.' })]
  const bytes = docx({ ...article, claims })

  it('is laid out so, paragraph by paragraph and run by run', async () => {
    const body = part(await bytes, 'word/document.xml')
    const directed = (words: string) =>
      body.match(/<w:p>.*?<\/w:p>/gs)!.filter((one) => one.replace(/<[^>]+>/g, '').includes(words))
    for (const paragraph of directed('أظهرت البيانات')) expect(paragraph).toMatch(/<w:bidi\/>.*<w:rtl\/>/s)
    for (const paragraph of directed('قال الوزير')) expect(paragraph).toContain('<w:bidi/>')
    for (const paragraph of directed('SHA-256')) expect(paragraph).not.toMatch(/<w:bidi|<w:rtl/)
    expect(directed('أظهرت البيانات').length).toBeGreaterThan(0)
  })

  it('is no fault to the Open XML SDK', async () => {
    expect(await openXmlFaults('report.docx', await bytes)).toEqual([])
  })
})

describe('the Open XML SDK', () => {
  it.each([
    ['a checked article', maduroArticle()],
    ['a hostile one', hostileArticle()],
  ])(
    'finds no fault with the document and the workbook of %s',
    async (_, article) => {
      expect(await openXmlFaults('report.docx', await docx(article))).toEqual([])
      expect(await openXmlFaults('report.xlsx', renderXlsx(report(article)))).toEqual([])
    },
    60_000,
  )
})
