import { marked } from 'marked'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { renderMarkdown } from '../../src/reports/markdown'
import { strongBetween } from '../../src/reports/markdown/escape'
import { buildReport } from '../../src/reports/model/report'
import { hostile, hostileArticle } from './hostileArticle'
import { articleOf, claimOn, maduroArticle } from './sampleArticle'

const markdown = (article = maduroArticle()) => renderMarkdown(buildReport(article, standardScale, '1.2.3'))
const page = (text: string) =>
  parseHTML(`<!doctype html><html><body>${marked.parse(text, { async: false })}</body></html>`).document
const words = (text: string) => (page(text).body.textContent ?? '').replace(/\s+/g, ' ')

describe('the Markdown report', () => {
  it('lets no text of the article or of a person form markup', () => {
    const document = page(markdown(hostileArticle()))
    expect([...document.querySelectorAll('script, img, code, del, ol, hr, table, em')]).toEqual([])
    expect(
      [...document.querySelectorAll('a')].filter((a) => !a.getAttribute('href')?.startsWith('#')),
    ).toEqual([])
    const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => heading.textContent)
    expect(headings.filter((heading) => /not a|setext/.test(heading ?? ''))).toEqual([])
  })

  it('shows hostile text exactly as it is written', () => {
    const text = words(markdown(hostileArticle()))
    expect(text.split(hostile).length).toBeGreaterThan(10)
    for (const line of [
      '# not a heading',
      '- not a list',
      '1. not a number',
      '> not a quotation',
      '***',
      '+ plus',
    ]) {
      expect(text).toContain(line)
    }
    expect(text).toContain(
      '*star* _low_ **bold** ~~gone~~ `code` | cell | &copy; \\* https://evil.example www.evil.example a@evil.example',
    )
  })

  it('has every claim, every piece of evidence and every source under its number', () => {
    const text = words(markdown())
    const article = maduroArticle()
    for (const { label, rationale, correction, evidence } of article.claims) {
      expect(text).toContain(label)
      for (const said of [
        rationale,
        correction,
        ...evidence.flatMap((item) => [item.quotation, item.note]),
      ]) {
        expect(text).toContain(said.replace(/\s+/g, ' '))
      }
    }
    expect(text).toContain('[3] The Military Balance 2020, p. 431')
    for (const source of article.sources) expect(text).toContain(source.title)
    expect(text).toContain('Claim 9 three million volunteers')
  })

  it('links addresses of sources, and numbers in the text to their claims', () => {
    const hrefs = [...page(markdown()).querySelectorAll('a')].map((a) => a.getAttribute('href'))
    expect(hrefs).toContain('https://wire.example/2019/putin-maduro?lang=en&page=1')
    expect(markdown()).toContain('three million volunteers [(9)](#claim-9), men and women')
  })

  it('sets a claim in bold inside its sentence', () => {
    expect(markdown()).toContain('Venezuela has **three million volunteers**, men and women')
    expect(strongBetween('so', '“quoted”', 'here')).toBe('so“quoted”here')
  })

  it('keeps the line ends of a person’s notes, and adds none', () => {
    const article = articleOf(['Title', 'A claim.'])
    const claims = [claimOn(article, 'A claim', { rationale: 'first\nsecond\n\n\n1. third' })]
    expect(markdown({ ...article, claims })).toContain('\n\nfirst\\\nsecond\n\n1\\. third\n\n')
  })

  it('says so if there is nothing', () => {
    const text = markdown(articleOf(['A bare title']))
    expect(text).toContain('No claim has been marked in this article.')
    expect(text).toContain('No source is on record.')
    expect(text).not.toMatch(/undefined|Set aside|\n\n\n/)
  })
})
