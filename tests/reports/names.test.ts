import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import { standardScale } from '../../src/core/model/scale'
import { type RenderedFormat, renderedFormats, renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/model/report'
import { reportTemplates } from '../../src/core/model/reportOptions'
import { allText } from './parts'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from './sampleArticle'

const said = async (article: Article, format: RenderedFormat, address = '') => {
  const newsroom = { ...reportTemplates.checker.newsroom, name: 'The Ledger', address }
  const options = { ...reportTemplates.checker, newsroom, address }
  return allText(await renderReport(buildReport(article, standardScale, '1.2.3', options), format))
}

/** An article whose title, source, file and people are called `name`. */
function named(name: string): Article {
  const article = articleOf(['Elms', 'Ann planted 40 elms. Ben felled 3 oaks.'])
  return {
    ...article,
    details: { ...article.details, title: name, byline: name, publisher: name },
    original: { ...article.original, name },
    sources: [sourceOf('s', { title: name, author: name, publisher: name })],
    claims: [
      claimOn(article, 'Ann planted 40 elms', {
        label: name,
        speaker: { name, cue: 'said' },
        ...verdict('false', '2025-03-04T10:00:00Z', name),
        evidence: [evidenceFrom('s', { quotation: `They said ${name} there.` })],
      }),
      claimOn(article, 'Ben felled 3 oaks', { label: name, dismissed: true }),
    ],
  }
}

describe('a name with marks of direction', () => {
  it.each(['md', 'docx'] as const)('reorders nothing around it in a report as %s', async (format) => {
    const text = await said(named('Verified \u202Eeslaf\u2069'), format)
    const isolated = '\u2068Verified \u202Eeslaf\u2069'
    expect(text.split(isolated).length).toBeGreaterThan(6)
    // The quotation alone is shown as it was taken down.
    expect(text.replaceAll(isolated, '').match(/\u202E/g)).toHaveLength(1)
  })

  it('reorders nothing around it in a web page', async () => {
    const { document } = parseHTML(await said(named('Verified \u202Eeslaf\u2069'), 'html'))
    const walker = document.createTreeWalker(document.documentElement, 4)
    const found: string[] = []
    while (walker.nextNode()) {
      const { textContent: text, parentElement } = walker.currentNode
      if (!text?.includes('\u202E')) continue
      found.push(text)
      if (text.includes('\u2068Verified \u202Eeslaf\u2069')) continue
      // A rogue end of an isolate would lead out of the element.
      if (!text.includes('They said')) expect(text).not.toContain('\u2069')
      expect(parentElement?.closest('bdi, [dir="auto"]'), text).not.toBeNull()
    }
    expect(found.length).toBeGreaterThan(12)
  })

  it.each(['csv', 'json', 'claimreview', 'annotations'] as const)(
    'is the name to the letter in data for other programs: %s',
    async (format) => {
      expect(await said(named('Verified \u202Eeslaf'), format)).toContain('Verified \u202Eeslaf')
    },
  )

  it.each(renderedFormats)('of an honest Arabic title stays in the title: %s', async (format) => {
    expect(await said(named('مرحبا بالعالم\u200F!'), format)).toContain('مرحبا بالعالم\u200F!')
  })

  it.each(renderedFormats)('is no matter where nothing is reordered: %s', async (format) => {
    expect(await said(named('Elms of the town'), format)).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe.each(renderedFormats)('a report as %s', (format) => {
  it('shows neither name nor password of an address', async () => {
    const address = 'https://ann:hunter2@example.org/page'
    const article = named('Elms of the town')
    const text = await said(
      {
        ...article,
        details: { ...article.details, address },
        sources: [sourceOf('s', { title: 'A page', url: address, archiveUrl: address })],
        publications: [{ at: '2025-03-05T10:00:00Z', by: 'Ann', address, claims: [] }],
      },
      format,
      address,
    )
    expect(text).not.toMatch(/hunter2|ann:/)
    expect(text).toContain('example.org/page')
  })
})
