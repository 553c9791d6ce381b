import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import type { Claim } from '../../src/core/model/claim'
import { noNewsroom } from '../../src/core/model/newsroom'
import { standardScale } from '../../src/core/model/scale'
import { buildDeskReport } from '../../src/reports/desk/deskReport'
import { renderDesk } from '../../src/reports/desk/renderDesk'
import { hostile, hostileArticle } from './hostileArticle'
import { articleOf, claimOn, sourceOf, evidenceFrom, verdict } from './sampleArticle'

const quarter = { from: '2026-01-01', to: '2026-03-31' }

/** An article of a publisher, opened on a day, with these claims. */
function piece(id: string, publisher: string, opened: string, claims: (on: Article) => Claim[]): Article {
  const article = articleOf([`Piece ${id}`, 'One is one. Two is two. Three is three. Four is four.'], { id })
  return {
    ...article,
    importedAt: `${opened}T09:00:00.000Z`,
    details: { ...article.details, publisher },
    claims: claims(article),
  }
}

const said = (name: string) => ({ speaker: { name, cue: 'said' } })

/** Verdicts in and around the first quarter of 2026. */
const library: readonly Article[] = [
  piece('a', 'Courier', '2025-12-30', (on) => [
    claimOn(on, 'One is one', { ...said('Ada Brandt'), ...verdict('verified', '2026-01-05T10:00:00Z') }),
    claimOn(on, 'Two is two', {
      ...said('ada  BRANDT'),
      ...verdict('false', '2026-01-05T11:00:00Z'),
      signOff: { by: 'Juan Pérez', at: '2026-02-01T08:00:00Z' },
    }),
    claimOn(on, 'Three is three', verdict('false', '2025-12-31T10:00:00Z')),
    claimOn(on, 'Four is four', {}),
  ]),
  piece('b', 'courier ', '2026-02-02', (on) => [
    claimOn(on, 'One is one', {
      ...said('Tomas Reil'),
      ...verdict('false', '2026-02-10T10:00:00Z', 'Juan Pérez'),
    }),
    claimOn(on, 'Two is two', { ...verdict('false', '2026-02-10T10:00:00Z'), dismissed: true }),
    claimOn(on, 'Three is three', {
      label: 'three',
      ...verdict('verified', '2026-02-11T10:00:00Z'),
      rivals: [{ rating: 'false', by: 'Juan Pérez', at: '2026-02-11T09:00:00Z' }],
    }),
  ]),
  piece('c', '', '2026-03-31', () => []),
  piece('d', 'Gazette', '2025-01-01', (on) => [
    claimOn(on, 'One is one', verdict('verified', '2026-04-01T00:00:00Z')),
  ]),
]

const build = (articles: readonly Article[] = library, period = quarter) =>
  buildDeskReport(articles, { scale: standardScale, period, appVersion: '1', newsroom: noNewsroom })

const text = (articles: readonly Article[], format: 'html' | 'csv' | 'json') =>
  new TextDecoder().decode(renderDesk(build(articles), format))

describe('a desk report', () => {
  it('counts the verdicts of the period by rating, without contested and set-aside ones', () => {
    const { totals, contested } = build()
    expect(totals).toEqual({
      verdicts: 3,
      byRating: { false: 2, verified: 1 },
      articles: 3,
      opened: 2,
      signOffs: 1,
    })
    expect(contested).toEqual([
      {
        article: 'b',
        articleTitle: 'Piece b',
        label: 'three',
        verdicts: [
          { rating: 'verified', by: 'Ines Okoye', at: '2026-02-11T10:00:00Z' },
          { rating: 'false', by: 'Juan Pérez', at: '2026-02-11T09:00:00Z' },
        ],
      },
    ])
  })

  it('ignores capitals and spaces when it compares speakers or publishers', () => {
    const { speakers, publishers } = build()
    expect(speakers).toEqual([
      { name: 'Ada Brandt', verdicts: 2, byRating: { false: 1, verified: 1 } },
      { name: 'Tomas Reil', verdicts: 1, byRating: { false: 1 } },
    ])
    expect(publishers.map(({ verdicts }) => verdicts)).toEqual([3])
  })

  it('says who gave verdicts and who signed off', () => {
    const { checkers } = build()
    expect(checkers).toEqual([
      { name: 'Ines Okoye', verdicts: 2, byRating: { false: 1, verified: 1 }, signOffs: 0 },
      { name: 'Juan Pérez', verdicts: 1, byRating: { false: 1 }, signOffs: 1 },
    ])
  })

  it('lists the articles opened or checked in the period as they stand', () => {
    const lines = build().articles.map(({ id, verdicts, claims, open, contested, percent }) => [
      id,
      verdicts,
      claims,
      open,
      contested,
      percent,
    ])
    expect(lines).toEqual([
      ['a', 2, 4, 1, 0, 60],
      ['b', 1, 2, 1, 1, 40],
      ['c', 0, 0, 0, 0, 0],
    ])
  })

  it('says how many elements are ticked where somebody has begun to', () => {
    const elms = articleOf(['Elms', 'They planted 40 elms.'], { id: 'elms' })
    const start = elms.text.indexOf('40')
    const anchor = { start, end: start + 7, exact: '40 elms', prefix: '', suffix: '' }
    const tick = { by: 'Ines Okoye', at: '2026-01-05T10:00:00Z', line: 'a' }
    const opened = { ...elms, importedAt: '2025-01-01T09:00:00.000Z' }
    const claims = [claimOn(elms, '40 elms', verdict('verified', '2026-01-05T10:00:00Z'))]
    const ticked = { ...opened, claims, elementMarks: [{ kind: 'number' as const, anchor, tick }] }
    const all = [ticked, ...library]
    expect(build(all).articles.map(({ elements }) => elements)).toEqual([
      { elements: 1, ticked: 1, queried: 0 },
      undefined,
      undefined,
      undefined,
    ])
    expect(text(all, 'html')).toContain('1 of 1 element')
    expect(text(all, 'csv')).toMatch(/Elms,.*,1,1,/)
    expect(text(library, 'html')).not.toContain('Ticked')
  })

  it('counts from the first to the last moment of the period in UTC, and nothing outside', () => {
    const at = (moment: string) =>
      piece(moment, '', '2020-01-01', (on) => [claimOn(on, 'One is one', verdict('false', moment))])
    const moments = [
      '2025-12-31T23:59:59.999Z',
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:30:00+01:00',
      '2026-03-31T23:59:59.999Z',
      '2026-04-01T00:00:00.000Z',
      '2026-04-01T00:30:00+01:00',
    ]
    const counted = build(moments.map(at)).articles.map(({ id }) => id)
    expect(counted).toEqual([moments[1], moments[3], moments[5]])
  })

  it('counts everything where the period has no bounds', () => {
    const { totals, days } = build(library, { from: '', to: '' })
    expect(totals.verdicts).toBe(5)
    expect(days).toEqual({ from: '2025-01-01', to: '2026-04-01' })
  })

  it('divides a quarter into weeks, a year into months and decades into years, including empty ones', () => {
    const weeks = build().series
    expect(weeks).toHaveLength(14)
    expect(weeks[0]?.name).toBe('29 December 2025')
    expect(
      weeks.filter(({ verdicts }) => verdicts > 0).map(({ name, verdicts }) => [name, verdicts]),
    ).toEqual([
      ['5 January 2026', 2],
      ['9 February 2026', 1],
    ])
    const months = build(library, { from: '2025-06-01', to: '2026-06-30' }).series
    expect(months.map(({ verdicts }) => verdicts)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 1, 0, 1, 0, 0])
    expect(months[6]?.name).toBe('December 2025')
    const years = build(library, { from: '0001-01-01', to: '9999-12-31' }).series
    expect(years.map(({ name, verdicts }) => [name, verdicts])).toEqual([
      ['2025', 1],
      ['2026', 4],
    ])
  })

  it('ends with the last day that can be written', () => {
    expect(build(library, { from: '9999-11-01', to: '9999-12-31' }).series).toHaveLength(9)
    expect(build(library, { from: '9999-01-01', to: '9999-12-31' }).series).toHaveLength(12)
  })

  it('lists the fifty speakers checked most often and says how many there are', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      piece(`p${index}`, '', '2026-01-01', (on) => [
        claimOn(on, 'One is one', {
          ...said(`Speaker ${index}`),
          ...verdict('false', '2026-01-02T00:00:00Z'),
        }),
      ]),
    )
    const report = build(many)
    expect([report.speakers.length, report.speakersInAll]).toEqual([50, 60])
    expect(text(many, 'html')).toContain('The 50 most often checked of 60.')
  })

  it('is the same byte for byte in any order of articles, and dated by what it counts', () => {
    expect(build().asOf).toBe('2026-03-31T09:00:00.000Z')
    for (const format of ['html', 'csv', 'json'] as const)
      expect(text(library.toReversed(), format)).toBe(text(library, format))
  })

  it('has neither sources nor private notes in any format', () => {
    const secret = piece('s', 'Courier', '2026-01-02', (on) => [
      claimOn(on, 'One is one', {
        ...verdict('false', '2026-01-02T00:00:00Z'),
        privateNote: 'SECRET note',
        rationale: 'SECRET rationale',
        evidence: [evidenceFrom('x', { quotation: 'SECRET words' })],
      }),
    ])
    const article = { ...secret, sources: [sourceOf('x', { title: 'SECRET source', confidential: true })] }
    for (const format of ['html', 'csv', 'json'] as const) {
      expect(text([article], format)).toContain('Piece s')
      expect(text([article], format)).not.toContain('SECRET')
    }
  })

  it('shows hostile text as text', () => {
    const period = { from: '', to: '' }
    const request = {
      scale: standardScale,
      period,
      appVersion: '1',
      newsroom: { ...noNewsroom, name: hostile },
    }
    const page = new TextDecoder().decode(renderDesk(buildDeskReport([hostileArticle()], request), 'html'))
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toMatch(/<script|<img|onerror="/)
  })

  it('keeps a title that a spreadsheet would take for a formula as text', () => {
    const article = piece('f', '@SUM(A1)', '2026-01-02', () => [])
    const table = text([{ ...article, details: { ...article.details, title: '=1+1, "so"' } }], 'csv')
    expect(table).toContain(`f,"'=1+1, ""so""",'@SUM(A1),`)
  })

  it('gives the numbers of every bar in words beside it', () => {
    const page = text(library, 'html')
    expect(page).toContain('role="img"')
    expect(page).toContain('aria-label="1 Verified, 1 False"')
    expect(page).toContain('fill="url(#rating-4)"')
  })

  it('keeps a rating that is no longer on the scale', () => {
    const old = piece('o', '', '2026-01-02', (on) => [
      claimOn(on, 'One is one', verdict('pants-on-fire', '2026-01-02T00:00:00Z')),
    ])
    expect(build([old]).scale.map(({ id }) => id)).toContain('pants-on-fire')
    expect(text([old], 'csv')).toContain('pants-on-fire')
  })
})
