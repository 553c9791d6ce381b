import { describe, expect, it } from 'vitest'
import { open, textOf } from './fixture'

const prose = [
  'The council of Oster spent 4.2 million euros on the bridge in 2023, its treasurer said on Tuesday evening.',
  'Two lanes have been closed since the autumn, and the ferry takes the cars of the eastern villages instead.',
  'Nobody has yet said when the work will end, although the mayor had promised it for the first of May.',
]
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('')
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The bridge at Oster</title>${head}</head><body>${body}</body></html>`
const opened = (body: string, head = '') => open(page(body, head), 'bridge.html')
const lead = 'The old bridge will stay closed for longer than anybody in the town had thought, and cost more.'

describe('a page', () => {
  it.each([
    ['a paragraph of a class', `<p class="standfirst">${lead}</p>`],
    ['a second heading', `<h2>${lead}</h2>`],
    ['a box called a teaser', `<div class="teaser"><p>${lead}</p></div>`],
  ])('keeps the sentence below its title, in %s', (_, standfirst) => {
    const draft = opened(
      `<header><h1>The bridge at Oster</h1>${standfirst}</header><article>${paragraphs}</article>`,
    )
    expect(draft.blocks.map(({ text }) => text)).toEqual(['The bridge at Oster', lead, ...prose])
  })

  it('keeps the headings between its paragraphs, whatever they are called', () => {
    const draft = opened(
      `<article><h1>The bridge at Oster</h1>${paragraphs}<div class="subhead"><h2>What it costs</h2></div>${paragraphs.replaceAll('2023', '2022')}</article>`,
    )
    expect(draft.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'The bridge at Oster',
      'What it costs',
    ])
  })

  it('keeps what stands in a shadow root, in its slots’ order', () => {
    const draft = opened(
      `<article><h1>The bridge at Oster</h1><my-story><template shadowrootmode="open"><p>${prose[0]}</p><slot></slot><p>${prose[2]}</p></template><p>${prose[1]}</p></my-story></article>`,
    )
    expect(draft.blocks.map(({ text }) => text).slice(1)).toEqual(prose)
  })

  it('of a web archive has its own address, and nothing of the archive’s toolbar', () => {
    const address = 'https://web.archive.org/web/20230504120000/https://oster.example/bridge'
    const draft = opened(
      `<div id="wm-ipp-base"><p>The Wayback Machine has 31 captures of this page, from 2019 to 2024, in its calendar.</p></div><article>${paragraphs}</article>`,
      `<link rel="canonical" href="${address}">`,
    )
    expect(draft.details.address).toBe('https://oster.example/bridge')
    expect(draft.notices!.join()).toContain(address)
    expect([textOf(draft), ...draft.leftOut].join()).not.toContain('31 captures')
  })

  it('is known by its data, where one part refers to another', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Person', '@id': '#jane', name: 'Jane D&oacute;e' },
        { '@type': ['NewsArticle', 'Article'], headline: 'The bridge at Oster', author: { '@id': '#jane' } },
      ],
    }
    const { details } = opened(
      `<article>${paragraphs}</article>`,
      `<script type="application/ld+json">${JSON.stringify(graph)}</script>`,
    )
    expect(details.byline).toBe('Jane Dóe')
  })

  it('loses the soft hyphens that a program put into its words, and keeps the few of a writer', () => {
    const many = opened(
      `<article>${paragraphs.replaceAll('bridge', 'br\u00adid\u00adge')}${paragraphs.replaceAll('treasurer', 'trea\u00adsurer')}</article>`,
    )
    expect(textOf(many)).not.toContain('\u00ad')
    const one = opened(`<article>${paragraphs.replace('treasurer', 'trea\u00adsurer')}</article>`)
    expect(textOf(one)).toContain('trea\u00adsurer')
  })

  it('never joins the mark of a note to the figure before it', () => {
    const draft = opened(
      `<article><p>${prose[0]}</p><p>It was built in 1987<a href="#fn1"><sup>1</sup></a> and 1988<sup>2,3</sup>, with 10<sup>6</sup> bricks in all.</p><p>${prose[2]}</p><ol><li id="fn1">The town’s own archive says so.</li></ol></article>`,
    )
    expect(textOf(draft)).toMatch(/built in 1987 and 1988²[˒,]³?/)
    expect(textOf(draft)).toContain('10⁶ bricks')
    expect(draft.notes!.map(({ text }) => text)).toEqual(['The town’s own archive says so.'])
  })

  it('says so where a word that names furniture elsewhere names most of its text', () => {
    const long = Array.from(
      { length: 8 },
      (_, at) => `<div class="related"><p>In ${2001 + at}, ${prose[1]}</p></div>`,
    )
    const draft = opened(`<article><h1>The bridge at Oster</h1>${long.join('')}</article>`)
    expect(textOf(draft)).toContain('In 2005,')
    expect(draft.notices!.join()).toContain('calls much of its text “related”')
    expect(opened(`<article>${paragraphs}</article>`).notices).toEqual([])
  })

  it('tells what was struck out in what it leaves out', () => {
    const draft = opened(
      `<article>${paragraphs}<p>${prose[0]} Again.</p><div class="related"><p>More on bridges</p><p>Only <del>9</del> 8 left</p></div></article>`,
    )
    expect(draft.leftOut).toEqual(expect.arrayContaining(['Only 8 left', '9']))
  })

  it.each([
    ['above', (time: string, text: string) => `<div><time>${time}</time><p>${text}</p></div>`],
    ['below', (time: string, text: string) => `<div><p>${text}</p><footer>${time}</footer></div>`],
    ['beside', (time: string, text: string) => `<h3 class="timestamp">${time}</h3><p>${text}</p>`],
  ])('has the time of each entry of a live report beside it, where it stands %s', (_, entry) => {
    const times = ['19:45', '7.10pm BST', '18.40 Uhr']
    const draft = opened(
      `<article><h1>The bridge at Oster</h1>${prose.map((text, at) => entry(times[at]!, text)).join('')}</article>`,
    )
    expect(draft.blocks.slice(1).map(({ locator, text }) => [locator, text])).toEqual(
      prose.map((text, at) => [times[at], text]),
    )
    expect(draft.leftOut).toEqual([])
  })

  it('has no time beside an entry that tells another', () => {
    const entry = (time: string, text: string) => `<h3 class="timestamp">${time}</h3><p>${text}</p>`
    const draft = opened(
      `<article><h1>The bridge at Oster</h1>${prose.map((text, at) => entry(`1${at}:45`, text)).join('')}<p>9:30 ${lead}</p></article>`,
    )
    expect(draft.blocks.at(-1)).toMatchObject({ text: `9:30 ${lead}` })
    expect(draft.blocks.at(-1)!.locator).toBeUndefined()
  })

  it('is read as XML where it is written so', () => {
    const xhtml = `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>The bridge at Oster</title><script src="a.js"/><style/></head><body><p><a id="x"/>${prose[0]}</p><div/><p>${prose[1]}</p></body></html>`
    expect(
      open(xhtml, 'a.xhtml')
        .blocks.map(({ text }) => text)
        .slice(1),
    ).toEqual(prose.slice(0, 2))
  })

  it('has the sections that a reader unfolds, and no others that are hidden', () => {
    const draft = opened(
      `<article><h1>The bridge at Oster</h1>${paragraphs}<div hidden="until-found"><p>${lead}</p></div><div hidden><p>Not ${lead}</p></div></article>`,
    )
    expect(textOf(draft)).toContain(lead)
    expect(textOf(draft)).not.toContain('Not The old')
  })

  it('has a correction below its heading', () => {
    const draft = opened(
      `<article><h1>The bridge at Oster</h1>${paragraphs}</article><aside class="x"><h4>Correction</h4><p>May 4: The bridge cost 4.2 million euros, not 5 million, as an earlier version said.</p></aside>`,
    )
    expect(textOf(draft)).toContain('Correction\n\nMay 4: The bridge cost')
  })
})
