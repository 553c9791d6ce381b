import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'
import { noNewsroom } from '../../src/core/model/newsroom'
import { type ReportOptions, reportSections, reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { renderHtml } from '../../src/reports/html'
import { renderMarkdown } from '../../src/reports/markdown'
import { buildReport } from '../../src/reports/model/report'
import { context } from '../unit/checkedArticle'
import { maduroArticle } from './sampleArticle'

const { checker, summary } = reportTemplates
const report = (changes: Partial<ReportOptions> = {}, article = maduroArticle()) =>
  buildReport(article, standardScale, '1.2.3', { ...checker, ...changes })
const page = (changes: Partial<ReportOptions>, article?: Article) =>
  parseHTML(renderHtml(report(changes, article))).document
const headings = (document: Document) =>
  [...document.querySelectorAll('h2')].map((heading) => heading.textContent)
const numbers = (choice: ReportOptions['claims']) =>
  report({ claims: choice }).claims.map((claim) => claim.number)

describe('what is chosen for a report', () => {
  it('doesn’t change a claim’s number, however many others are included', () => {
    expect(numbers('all')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(numbers('checked')).toEqual([1, 2, 3, 4, 6, 7])
    expect(numbers('disputed')).toEqual([1, 3, 4, 6, 7])
  })

  it('includes only the sources of the chosen claims', () => {
    const sources = report({ claims: 'checked' }).sources
    expect(sources.map(({ title }) => title)).not.toContain('A book nobody cited')
    expect(sources.find(({ number }) => number === 3)?.citedBy).toEqual([3])
  })

  it('keeps the summary of the whole article', () => {
    expect(report({ claims: 'disputed' }).summary).toEqual(report().summary)
  })

  it('shows the parts that were chosen and no others, in one order', () => {
    expect(headings(page({ sections: ['sources', 'claims'] }))).toEqual(['Summary', 'Claims', 'Sources'])
    expect(headings(page(summary))).toEqual(['Summary', 'Overview', 'Sign-offs'])
    expect(headings(page({ sections: [...reportSections] }))).toEqual([
      'Summary',
      'Overview',
      'Claims',
      'Set aside',
      'The text',
      'Sources',
      'Method and scale',
      'Sign-offs',
      'The file that was checked',
    ])
  })

  it('never links to a part that was not chosen', () => {
    for (const left of reportSections) {
      const sections = reportSections.filter((section) => section !== left)
      const document = page({ sections, claims: 'disputed' })
      const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))
      const targets = [...document.querySelectorAll('a[href^="#"]')].map((a) =>
        a.getAttribute('href')!.slice(1),
      )
      expect(targets.filter((id) => !ids.has(id))).toEqual([])
    }
  })

  it('puts the newsroom’s name, logo and colour at the head', () => {
    const logo = { mediaType: 'image/png', base64: 'iVBORw0KGgo=' } as const
    const document = page({
      newsroom: {
        ...noNewsroom,
        name: 'The <Daily>',
        address: 'https://daily.example',
        colour: '#a01030',
        logo,
      },
    })
    expect(document.querySelector('.newsroom b')?.textContent).toBe('The <Daily>')
    expect(document.querySelector('.logo')?.getAttribute('src')).toBe('data:image/png;base64,iVBORw0KGgo=')
    expect(document.querySelector('style')?.textContent).toContain('--accent:#a01030')
  })
})

describe('corrections', () => {
  const published = applyCommand(
    maduroArticle(),
    { type: 'publishReport', address: 'https://daily.example/check' },
    { ...context, time: '2025-03-06T09:00:00.000Z' },
  )
  const [first, second] = report({}, published).claims
  const corrected = [
    { type: 'setVerdict', claim: first!.id, rating: 'false' },
    { type: 'setRationale', claim: first!.id, rationale: 'We were wrong.' },
    { type: 'dismissClaim', claim: second!.id },
  ] as const

  it('are absent if nothing was published, and empty if nothing has changed', () => {
    expect(report().corrections).toBeUndefined()
    expect(report({}, published).corrections).toEqual({
      since: '2025-03-06T09:00:00.000Z',
      address: 'https://daily.example/check',
      items: [],
    })
  })

  it('say what has changed since the last published report', () => {
    const article = corrected.reduce((now, command) => applyCommand(now, command, context), published)
    expect(report({}, article).corrections?.items).toEqual([
      {
        number: 1,
        label: first!.label,
        says: 'Was Mostly verified, now False; What we know was rewritten.',
      },
      { number: undefined, label: second!.label, says: 'No longer among the claims.' },
    ])
    const markdown = renderMarkdown(report({}, article))
    expect(markdown).toContain('This has changed since the report of 6 March 2025, 09:00 UTC')
    expect(page({}, article).querySelector('section[aria-labelledby=corrections]')?.textContent).toContain(
      'Was Mostly verified, now False',
    )
  })
})

describe('a claim in a report', () => {
  it('says when and where it was made, what could not be checked, and the reason in one sentence', () => {
    const article = maduroArticle()
    const [one] = report().claims
    const claims = article.claims.map((claim) =>
      claim.id === one!.id
        ? {
            ...claim,
            speaker: { name: 'Nicolás Maduro', cue: 'said', date: '2019-09-25', place: 'Moscow' },
            limits: 'The talks themselves were closed.',
          }
        : claim,
    )
    const [reported] = report({}, { ...article, claims }).claims
    expect(reported?.reason).toBe('The Kremlin’s read-out names defence among the fields of cooperation.')
    const words = page({}, { ...article, claims })
      .querySelector('#claim-1')
      ?.textContent?.replace(/\s+/g, ' ')
    expect(words).toContain('When 25 September 2019')
    expect(words).toContain('Where Moscow')
    expect(words).toContain('What could not be checked The talks themselves were closed.')
  })
})
