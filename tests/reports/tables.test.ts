import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { renderCsv } from '../../src/reports/csv'
import { buildReport } from '../../src/reports/model/report'
import { cellText } from '../../src/reports/shared/table'
import { renderXlsx } from '../../src/reports/xlsx'
import { hostileArticle } from './hostileArticle'
import { articleOf, claimOn, maduroArticle, sourceOf, verdict } from './sampleArticle'

const report = (article = maduroArticle(), options = reportTemplates.checker) =>
  buildReport(article, standardScale, '1.2.3', options)
const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true })

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
/** Cells of a sheet by name: their text, or their number. */
function cells(bytes: Uint8Array, name: string): Map<string, string | number> {
  const found = part(bytes, name).matchAll(
    /<c r="(\w+)"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs,
  )
  return new Map(
    [...found].map(([, cell = '', number, text = '']) => [
      cell,
      number === undefined
        ? text.replace(/&(\w+);/g, (_, entity: string) => entities[entity] ?? '')
        : Number(number),
    ]),
  )
}

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\n=1',
  ])('is no formula: %j', (text) => {
    expect(cellText(text)).toMatch(/^'/)
  })

  it('is unchanged if nothing in it is dangerous', () => {
    expect(cellText('2 + 2 = 4, a@b.example\nand more')).toBe('2 + 2 = 4, a@b.example\nand more')
  })

  it('is as long as a spreadsheet allows, cut between characters, and without control characters', () => {
    const long = cellText(`${'a'.repeat(32_765)}😀 and on`)
    expect(long).toBe(`${'a'.repeat(32_765)}…`)
    expect(cellText('a\u0000b\u001bc\ud800d\uffff')).toBe('abcd')
  })
})

describe('the CSV report', () => {
  it('begins with the UTF-8 byte order mark, uses standard line ends, and has one row per claim', () => {
    const csv = renderCsv(report())
    expect(csv.startsWith('\ufeffNumber,Claim,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(rows(csv).map(({ Number: number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ])
  })

  it('has a row with what was claimed, by whom, the rating and the reasons', () => {
    const [, , row] = rows(renderCsv(report()))
    expect(row).toMatchObject({
      Claim: 'one of the most advanced weapon systems in the world',
      Speaker: 'Nicolás Maduro',
      Kinds: 'superlative, comparison',
      State: 'checked',
      Verdict: 'Misleading',
      'Rating value': '2',
      'Checked by': 'Ines Okoye',
      'Checked on': '2025-03-05',
      'Evidence for': '1',
      'Evidence against': '1',
      Context: '0',
      Sources:
        '[2] Putin receives Maduro in Moscow, https://wire.example/2019/putin-maduro?lang=en&page=1; [3] The Military Balance 2020',
    })
    expect(rows(renderCsv(report())).slice(3, 5)).toMatchObject([
      { State: 'checked', Verdict: 'Unproven', 'Rating value': '' },
      { State: 'open', Verdict: '', 'Rating value': '' },
    ])
  })

  it('says when and where it was made, what could not be checked, and who signed it off', () => {
    const article = articleOf(['Title', 'A claim.'])
    const claim = claimOn(article, 'A claim', {
      ...verdict('false'),
      speaker: { name: 'Ann', cue: 'said', date: '2024-02-03', place: 'Lagos' },
      limits: 'The books are closed.',
      signOff: { by: 'Bo', at: '2025-04-01T23:30:00Z' },
    })
    expect(rows(renderCsv(report({ ...article, claims: [claim] })))[0]).toMatchObject({
      'Said on': '2024-02-03',
      'Said where': 'Lagos',
      'What could not be checked': 'The books are closed.',
      'Signed off by': 'Bo',
      'Signed off on': '2025-04-01',
    })
  })

  it('names both verdicts of a contested claim', () => {
    const article = articleOf(['Title', 'A claim.'])
    const claim = claimOn(article, 'A claim', {
      verdict: { rating: 'false', by: 'Ann', at: '2025-03-04T10:00:00Z', line: 'a' },
      rivals: [{ rating: 'verified', by: 'Bo', at: '2025-03-04T11:00:00Z', line: 'b' }],
    })
    const [row] = rows(renderCsv(report({ ...article, claims: [claim] })))
    expect(row).toMatchObject({ State: 'contested' })
    expect(row?.Verdict).toContain('False (Ann)')
    expect(row?.Verdict).toContain('Verified (Bo)')
  })
})

describe('the workbook', () => {
  const sheets = (bytes: Uint8Array) =>
    [...part(bytes, 'xl/workbook.xml').matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name)

  it('has a sheet for each of claims, evidence, sources and summary that was chosen', () => {
    expect(sheets(renderXlsx(report()))).toEqual(['Claims', 'Evidence', 'Sources', 'Summary'])
    expect(sheets(renderXlsx(report(maduroArticle(), reportTemplates.summary)))).toEqual([
      'Claims',
      'Summary',
    ])
  })

  it('has text as text and numbers as numbers, under a header that stays visible', () => {
    const bytes = renderXlsx(report())
    const claims = cells(bytes, 'xl/worksheets/sheet1.xml')
    expect([claims.get('A1'), claims.get('A4'), claims.get('L4'), claims.get('M4')]).toEqual([
      'Number',
      3,
      'Misleading',
      2,
    ])
    const evidence = cells(bytes, 'xl/worksheets/sheet2.xml')
    expect([evidence.get('A2'), evidence.get('C2'), evidence.get('E2'), evidence.get('G2')]).toEqual([
      1,
      'Evidence for',
      'para 4',
      1,
    ])
    for (const index of [1, 2, 3, 4])
      expect(part(bytes, `xl/worksheets/sheet${index}.xml`)).toContain('ySplit="1" topLeftCell="A2"')
  })

  it('links web addresses and nothing else', () => {
    const links = (article = maduroArticle()) =>
      part(renderXlsx(report(article)), 'xl/worksheets/_rels/sheet3.xml.rels')
    expect(links()).toContain('Target="https://wire.example/2019/putin-maduro?lang=en&amp;page=1"')
    expect(links().match(/<Relationship /g)).toHaveLength(4)
    expect(links(hostileArticle())).toBe('')
  })

  it('has no link that is longer than Excel takes; the address is in its cell', () => {
    const url = `https://example.org/${'a'.repeat(2080)}`
    const article = articleOf(['Title'], { sources: [sourceOf('s', { url })] })
    const bytes = renderXlsx(report(article))
    expect(Object.keys(unzipSync(bytes))).not.toContain('xl/worksheets/_rels/sheet3.xml.rels')
    expect([...cells(bytes, 'xl/worksheets/sheet3.xml').values()]).toContain(url)
  })

  it('has no formula, and shows what looks like an escape as it was written', () => {
    const article = articleOf(['Title', '=HYPERLINK("x") and _x0041_ here.'], {
      sources: [sourceOf('s', { title: '@evil' })],
    })
    const bytes = renderXlsx(
      report({ ...article, claims: [claimOn(article, '=HYPERLINK("x") and _x0041_')] }),
    )
    expect(cells(bytes, 'xl/worksheets/sheet1.xml').get('C2')).toBe(`'=HYPERLINK("x") and _x005F_x0041_`)
    expect(cells(bytes, 'xl/worksheets/sheet3.xml').get('B2')).toBe("'@evil")
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f')
  })
})
