import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { ratingSigns } from '../../src/core/model/ratingSigns'
import { standardScale } from '../../src/core/model/scale'
import { renderHtml } from '../../src/reports/html'
import { dark, light } from '../../src/reports/html/colours'
import { buildReport } from '../../src/reports/model/report'
import { hostileArticle } from './hostileArticle'
import { articleOf, maduroArticle } from './sampleArticle'

const markup = (article = maduroArticle()) => renderHtml(buildReport(article, standardScale, '1.2.3'))
const page = (article = maduroArticle()) => parseHTML(markup(article)).document
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const all = (document: Document, selector: string) => [...document.querySelectorAll(selector)]

describe('the HTML report', () => {
  it('is one file that loads nothing and runs nothing', () => {
    const document = page()
    expect(all(document, 'script, link, img, iframe, object, form, base')).toEqual([])
    expect(markup()).not.toMatch(/\son\w+=|@import|url\(/)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    )
  })

  it('has the window’s own signs for ratings', () => {
    const [first] = all(page(), '.badge .sign path')
    expect(Object.values(ratingSigns)).toContain(first?.getAttribute('d'))
    const shown = new Set(all(page(), '.sign path').map((path) => path.getAttribute('d')))
    expect(shown).toEqual(new Set(standardScale.map(({ shape }) => ratingSigns[shape])))
  })

  it('shows hostile text as text, wherever it comes from', () => {
    const document = page(hostileArticle())
    expect(all(document, 'script, img')).toEqual([])
    expect(all(document, '[onerror]')).toEqual([])
    expect(words(document.querySelector('h1'))).toContain('<script>alert(1)</script>')
    expect(document.querySelector('.article-text')?.getAttribute('lang')).toBe('und')
  })

  it('links only to itself and to http and https', () => {
    const addresses = [...all(page(), 'a'), ...all(page(hostileArticle()), 'a')].map((a) =>
      a.getAttribute('href'),
    )
    expect(addresses.filter((href) => !/^(#|https?:\/\/)/.test(href ?? ''))).toEqual([])
    expect(words(page(hostileArticle()).querySelector('header'))).toContain(
      'javascript:alert(document.domain)',
    )
    const outward = all(page(), 'a[href^=http]')
    expect(outward.length).toBeGreaterThan(3)
    expect(outward.every((a) => a.getAttribute('rel') === 'noopener noreferrer')).toBe(true)
  })

  it('has a target for every internal link, and no duplicate IDs', () => {
    const document = page()
    const ids = all(document, '[id]').map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = all(document, 'a[href^="#"]').map((a) => (a.getAttribute('href') ?? '').slice(1))
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('links from a claim to its words and back', () => {
    const document = page()
    for (const claim of all(document, 'article.claim')) {
      const number = claim.id.slice('claim-'.length)
      expect(claim.querySelector(`a[href="#mark-${number}"]`)).not.toBeNull()
      expect(document.querySelector(`#mark-${number}`)?.getAttribute('href')).toBe(`#claim-${number}`)
    }
    expect(document.querySelector('#mark-7')?.getAttribute('aria-label')).toBe('Claim 7, False')
  })

  it('has one h1, skips no heading level, and names its parts', () => {
    const document = page()
    const levels = all(document, 'h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
    expect(document.documentElement.getAttribute('lang')).toBe('en')
    expect(['header', 'nav', 'main', 'footer'].map((name) => all(document, name).length)).toEqual([
      1, 1, 1, 1,
    ])
    expect(
      all(document, 'table').every(
        (table) => table.querySelector('caption') && table.querySelector('th[scope]'),
      ),
    ).toBe(true)
  })

  it('shows a verdict by name and by a shape of its own, not by colour alone', () => {
    const badges = all(page(), '.scale .badge')
    expect(badges.map(words)).toEqual(standardScale.map((rating) => rating.name))
    expect(new Set(badges.map((badge) => badge.querySelector('svg')?.innerHTML)).size).toBe(
      standardScale.length,
    )
  })

  it('shows everything about a claim', () => {
    const claim = words(page().querySelector('#claim-1'))
    for (const part of [
      'Mostly verified Right in what matters; a detail needs correcting or context.',
      'Ines Okoye, 5 March 2025, 14:20 UTC',
      'Said by Nicolás Maduro (“said”)',
      'How we know The Kremlin’s read-out',
      'Correction Say “continued cooperation”',
      'Evidence for We are implementing contracts',
      '[1] Talks with President of Venezuela Nicolas Maduro, para 4',
      'Official transcript of the opening words.',
      'Context No new arms contracts were announced. [2] Putin receives Maduro in Moscow, last paragraph',
    ]) {
      expect(claim).toContain(part)
    }
  })

  it('gives a source in enough detail to find it again', () => {
    const document = page()
    expect(words(document.querySelector('#source-2'))).toBe(
      '[2] Putin receives Maduro in Moscow Author A. Correspondent Publisher A wire service Published 25 September 2019 Address https://wire.example/2019/putin-maduro?lang=en&page=1 Archived at https://archive.example/20190926/https://wire.example/2019/putin-maduro Accessed 4 March 2025 Tier secondary Cited by claims 1, 2, 3',
    )
    expect(words(document.querySelector('#source-3'))).toMatch(
      /military-balance-p431\.pdf Its SHA-256 [0-9a-f]{64}/,
    )
  })

  it('says which file was checked', () => {
    const { original, textSha256, text } = maduroArticle()
    const file = words(page().querySelector('section[aria-labelledby=file]'))
    for (const fact of [
      original.name,
      original.sha256,
      textSha256,
      `${text.length} characters, 16 sentences`,
    ]) {
      expect(file).toContain(fact)
    }
  })

  it('says so if there is nothing', () => {
    const document = page(articleOf(['A bare title']))
    expect(words(document.querySelector('section[aria-labelledby=claims]'))).toBe(
      'Claims No claim has been marked in this article.',
    )
    expect(words(document.querySelector('main'))).toContain('No source is on record.')
    expect(document.querySelector('#dismissed')).toBeNull()
    expect(document.querySelector('.overview')).toBeNull()
  })

  it('keeps the line ends of a person’s notes free of stray spaces', () => {
    const notes = all(page(), '.lines').map((element) => element.textContent ?? '')
    expect(notes.length).toBeGreaterThan(10)
    expect(notes.filter((text) => text !== text.trim())).toEqual([])
  })

  it.each([
    ['light', light],
    ['dark', dark],
  ])('has enough contrast in %s colours', (_name, { paper, ink, quiet, link, tones }) => {
    for (const [tone, tint] of Object.values(tones)) {
      expect(contrast(tone, paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ink, tint)).toBeGreaterThanOrEqual(7)
    }
    for (const colour of [ink, quiet, link]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(quiet, tones.open[1])).toBeGreaterThanOrEqual(4.5)
  })
})

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
