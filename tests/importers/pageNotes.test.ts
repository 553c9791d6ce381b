import { describe, expect, it } from 'vitest'
import { open, textOf } from './fixture'
import { passages } from './passages'

const prose =
  '<p>The council planted the trees in the spring, and nine in ten of them are alive, as its own report says.</p>' +
  '<p>Two foresters walked every street for six weeks and wrote down each trunk with its width and health.</p>' +
  '<p>The treasurer said that the town would pay for new ones, watering included, in the year after that.</p>'

const page = (body: string, after = '') =>
  open(
    `<!doctype html><html><body><article><h1>The elms of the town</h1>${body}${prose}${after}</article></body></html>`,
    'a.html',
  )

describe('a raised mark', () => {
  it.each([
    ['2019<sup>1</sup>', '2019¹'],
    ['2019<sup><a href="#fn:1">1</a></sup>', '2019¹'],
    ['2019<sup><i>4</i></sup>', '2019⁴'],
    ['2019<a href="#x"><sup>12</sup></a>', '2019¹²'],
    ['2019<a class="footnote-anchor" href="https://a.example/p/elms#footnote-1">1</a>', '2019¹'],
    ['2019<a href="#note3">3</a>', '2019³'],
    ['2019<span style="font-size: 70%; vertical-align: super">7</span>', '2019⁷'],
    ['2019<span class="superscript">1</span>', '2019¹'],
    ['2019<span class="footnoteRef">2</span>', '2019²'],
    ['2019<small><a href="/notes#3">3</a></small>', '2019³'],
    ['2019<sup>,1</sup>', '2019,¹'],
    ['2019<sup>1,*</sup>', '2019¹,*'],
    ['3<sup>1/2</sup>', '3¹/²'],
    ['2019<button data-footnote="1">1</button>', '2019¹'],
    ['10<sup>2n+1</sup>', '10²ⁿ⁺¹'],
  ])('never joins the figure before it: %s', (html, text) => {
    expect(textOf(page(`<p>The town had 4,200 trees in ${html} and no more than that.</p>`))).toContain(
      `in ${text} and`,
    )
  })
})

describe('a note of a page', () => {
  it('becomes a note at its mark, and is no part of the text', () => {
    const draft = page(
      '<p>The town had 4,200 trees in 2019<sup id="fnref1"><a href="#fn1">1</a></sup> and no more.</p>',
      '<ol><li id="fn1"><p>The register of the parks office, <a href="https://a.example/register">page 4</a>. <a href="#fnref1">↩</a></p></li></ol>',
    )
    expect(textOf(draft)).toContain('trees in 2019 and no more.')
    expect(textOf(draft)).not.toContain('register of the parks office')
    expect(passages(draft)).toEqual(['footnote on “”: The register of the parks office, page 4.'])
    expect(draft.notes?.[0]?.links).toEqual(['https://a.example/register'])
    expect(draft.blocks[draft.notes![0]!.from.block]!.text.slice(0, draft.notes![0]!.from.at)).toMatch(
      /in 2019$/,
    )
  })

  it('is not made of a link to a part of the page', () => {
    const draft = page(
      '<p>Read part <a href="#part2">2</a> of it.</p>',
      '<div id="part2"><h2>Part two</h2><p>The elms of Mill Road are older than the road, a map of 1902 shows.</p></div>',
    )
    expect(draft.notes).toEqual([])
    expect(textOf(draft)).toContain('Read part 2 of it.')
  })
})

describe('a note in the sentence itself', () => {
  it.each(['sidenote', 'marginnote', 'footnote_tooltip'])(
    'is a note there, and no part of it: %s',
    (name) => {
      const draft = page(
        `<p>The town had 4,200 trees in 2019<span class="${name}">So says the <a href="https://a.example/census">census</a>.</span> and no more.</p>`,
      )
      expect(textOf(draft)).toContain('in 2019 and no more')
      expect(draft.notes).toMatchObject([
        { text: 'So says the census.', links: ['https://a.example/census'], from: { block: 1, at: 32 } },
      ])
    },
  )
})
