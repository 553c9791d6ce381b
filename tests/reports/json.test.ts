import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import schema from '../../docs/report.schema.json'
import { type ReportOptions, reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { renderJson } from '../../src/reports/json'
import { buildReport } from '../../src/reports/model/report'
import { anchorAt } from '../../src/core/text/anchors'
import { hostileArticle } from './hostileArticle'
import { articleOf, claimOn, evidenceFrom, maduroArticle } from './sampleArticle'
import { secretArticle } from './secretArticle'

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)

function data(article = maduroArticle(), options: ReportOptions = reportTemplates.checker) {
  return JSON.parse(renderJson(buildReport(article, standardScale, '1.2.3', options)))
}

function errorsOf(json: unknown) {
  validate(json)
  return validate.errors ?? []
}

const published = {
  ...maduroArticle(),
  publications: [
    {
      at: '2025-03-04T00:00:00Z',
      by: 'Ann',
      address: 'https://news.example/check',
      claims: [{ claim: 'gone', label: 'A former claim', rationale: '', correction: '' }],
    },
  ],
}
const gone = articleOf(['Title', 'A claim.'])
const goneSource = { ...gone, claims: [claimOn(gone, 'A claim', { evidence: [evidenceFrom('gone')] })] }
const tick = { by: 'Ann', at: '2025-03-04T00:00:00Z', line: 'line' }
const ticked = { ...gone, elementMarks: [{ kind: 'name' as const, anchor: anchorAt(gone.text, 0, 5), tick }] }
const bare = articleOf(['A bare title'], { importedAt: 'some day' })

describe('the JSON report', () => {
  it.each([
    ['a checked article', maduroArticle()],
    ['a hostile one', hostileArticle()],
    ['a confidential one', secretArticle()],
    ['one that was published', published],
    ['one whose source is gone', goneSource],
    ['one without claims', bare],
    ['one with ticks', ticked],
  ])('fits its schema, whatever the options: %s', (_, article) => {
    for (const options of Object.values(reportTemplates)) {
      expect(errorsOf(data(article, options))).toEqual([])
      const asked = {
        ...options,
        confidentialSources: true,
        privateNotes: true,
        address: 'https://news.example/a',
      }
      expect(errorsOf(data(article, asked))).toEqual([])
    }
  })

  it('fails its schema with a property too many or too few', () => {
    expect(errorsOf({ ...data(), more: 1 })).not.toEqual([])
    expect(errorsOf({ ...data(), article: undefined })).not.toEqual([])
  })

  it('starts with its format', () => {
    expect(renderJson(buildReport(bare, standardScale, '1.2.3')).startsWith('{\n  "format": 1,\n')).toBe(true)
  })

  it('has the chosen sections and no others', () => {
    const sections = Object.keys(data(maduroArticle(), reportTemplates.summary)).slice(8)
    expect(sections).toEqual(['corrections', 'overview', 'signOffs'])
  })

  it('has a claim’s words and speaker, its verdict, and its sources by number', () => {
    expect(data().claims[2]).toMatchObject({
      number: 3,
      state: 'checked',
      speaker: { name: 'Nicolás Maduro', cue: 'said', date: '', place: '', known: 'said', why: '' },
      verdict: { rating: 'misleading', name: 'Misleading', ratingValue: 2, by: 'Ines Okoye' },
      evidence: [
        { stance: 'supports', source: 2, locator: 'para 9' },
        { stance: 'refutes', source: 3, locator: 'p. 431' },
      ],
    })
  })

  it('has the whole text', () => {
    const { text } = data()
    const joined = text.map(({ segments }: { segments: { text: string }[] }) =>
      segments.map((one) => one.text).join(''),
    )
    expect(joined.join('\n\n')).toBe(maduroArticle().text)
  })

  it('can be read by programs that reject lone surrogates', () => {
    const article = articleOf(['Title'])
    const json = renderJson(
      buildReport({ ...article, details: { ...article.details, title: 'a\ud800b' } }, standardScale, '1'),
    )
    expect(json).toContain('"title": "a\ufffdb"')
  })
})
