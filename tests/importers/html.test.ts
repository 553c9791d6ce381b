import { describe, expect, it } from 'vitest'
import { open, openFixture, outline, textOf } from './fixture'

const prose =
  'The council spent 4.2 million euros on the bridge in 2023, its treasurer said on Tuesday evening.'
const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const article = (body: string, head = '') =>
  page(`<article><p>${prose}</p>${body}<p>${prose} Again.</p></article>`, head)

describe('a saved news page', () => {
  const draft = openFixture('saved-news-page.html')

  it('gives the article from its first to its last sentence, in order, with headings, quotations, captions, tables and lists', () => {
    const beginnings = [
      'heading1: Ferry terminal opens two years late',
      'caption: The new terminal on its first morning. Photo: Ledger A',
      'paragraph: The new ferry terminal at Kelby opened on Thursday, ',
      'paragraph: “We have waited a long time for this,” the harbour\u00admas',
      'paragraph: The terminal replaces a wooden pier from 1931. Accor',
      'heading2: A dispute over the piles',
      'paragraph: Work stopped for nine months in 2022 when divers fou',
      'quotation: Nobody disputes that the depth was wrong. The questi',
      'paragraph: The county says it will decide by June whether to go',
      'caption: Passengers at Kelby',
      'tableRow: Year | Passengers',
      'tableRow: 2019 | 412,000',
      'tableRow: 2023 | 287,500',
      'listItem: Ferries leave every 40 minutes.',
      'listItem: A single ticket costs £6.20.',
      'paragraph: The first ferry, the Marit, left for the islands at ',
    ]
    expect(outline(draft).map((line, at) => line.slice(0, beginnings[at]?.length))).toEqual(beginnings)
  })

  it('keeps no-break spaces, soft hyphens and curly quotes, and never splits a word at a tag', () => {
    expect(textOf(draft)).toContain('£11.4\u00a0million over its original budget of £38\u00a0million.')
    expect(textOf(draft)).toContain('the harbour\u00admaster, Anne\u2011Marie Solheim')
    expect(textOf(draft)).toContain('“It was never going to be quick.”')
  })

  it('keeps sentences of the article about newsletters and comments', () => {
    expect(textOf(draft)).toContain('said in a newsletter to shareholders that the survey')
    expect(textOf(draft)).toContain('of 212 comments, 131 were against a lawsuit.')
  })

  it('leaves menus, share bars, cookie notices, newsletter boxes, link lists and comments out, for a person to look at', () => {
    for (const text of [
      'Tides',
      'Accept all cookies',
      'Sign up for our weekly newsletter and never miss a story from the harbour.',
      'Storm closes the old pier for a week',
      'I was there on the day and it was far more than four hundred people, whatever the paper says.',
      '© 2024 The Harbour Ledger. All rights reserved.',
    ]) {
      expect(draft.leftOut).toContain(text)
      expect(textOf(draft)).not.toContain(text)
    }
  })

  it('contains nothing that readers didn’t see: scripts, hidden text, picture texts, form fields', () => {
    const everything = [textOf(draft), ...draft.leftOut].join('\n')
    for (const unseen of [
      'Injected',
      'hidden by the page',
      'picture text',
      'you@example.org',
      'Write here',
      'JavaScript',
    ]) {
      expect(everything).not.toContain(unseen)
    }
  })

  it('knows who published what, when and where', () => {
    expect(draft.mediaType).toBe('text/html')
    expect(draft.details).toEqual({
      title: 'Ferry terminal opens two years late',
      byline: 'Ruth Okafor, Jon Lind',
      publisher: 'The Harbour Ledger',
      published: '2024-03-14',
      address: 'https://www.harbourledger.example/news/ferry-terminal-opening',
      language: 'en-GB',
    })
  })
})

describe('a hostile page', () => {
  const draft = openFixture('hostile.html')

  it('gives its six paragraphs and nothing of its scripts, frames, forms and objects', () => {
    expect(draft.blocks.map((block) => block.kind)).toEqual([
      'heading',
      ...Array<string>(6).fill('paragraph'),
    ])
    expect(textOf(draft).replace("<script>window.hostile='escaped'</script>", '')).not.toContain('hostile')
    expect(draft.leftOut.join()).not.toContain('hostile')
  })

  it('runs nothing', () => {
    expect(globalThis).not.toHaveProperty('hostile')
    expect(draft.details.title).toBe('Reservoir levels fall for a third year')
  })

  it('accepts only web addresses', () => {
    expect(draft.details.address).toBe('')
  })
})

describe('a web page', () => {
  it('never glues the words of two blocks and never splits one at an inline tag', () => {
    const text = textOf(
      open(
        article('<div>one</div><div>two</div><p>un<b>believ</b>able<br>line and more of the same.</p>'),
        'a.html',
      ),
    )
    expect(text).not.toContain('onetwo')
    expect(text).toContain('unbelievable line')
  })

  it('does not turn 10⁶ into 106', () => {
    expect(
      textOf(
        open(
          article('<p>About 10<sup>6</sup> of them came on the 1<sup>st</sup> of May, he said.</p>'),
          'a.html',
        ),
      ),
    ).toContain('About 10⁶ of them came on the 1st of May')
  })

  it('keeps a name whose link has a class like popup or social', () => {
    const text = textOf(
      open(
        article(
          '<p>Gov. <a class="social popup" href="#">Ada Quill</a> (R) said that taxes would fall by 3 percent.</p>',
        ),
        'a.html',
      ),
    )
    expect(text).toContain('Gov. Ada Quill (R) said')
  })

  it('keeps an embedded post, which is quoted speech, when its wrapper is named like a share bar', () => {
    const draft = open(
      article(
        `<p>${prose}</p><div class="social-embed"><blockquote class="post"><p>We never spent that money, whatever they say.</p>— Ada Quill (@quill)</blockquote></div>`,
      ),
      'a.html',
    )
    expect(textOf(draft)).toContain('We never spent that money, whatever they say.')
  })

  it('removes the site’s name from the title where it is obvious', () => {
    const titled = (title: string, head = '') =>
      open(article('', `<title>${title}</title>${head}`), 'a.html').details.title
    expect(titled('Bridge costs double | The Daily Post')).toBe('Bridge costs double')
    expect(titled('Bridge costs – again', '')).toBe('Bridge costs – again')
    expect(
      titled('Bridge costs double - Daily Post', '<meta property="og:site_name" content="Daily Post">'),
    ).toBe('Bridge costs double')
  })

  it('knows its address from the browser’s note', () => {
    const saved = `<!-- saved from url=(0024)https://example.org/story -->${article('')}`
    expect(open(saved, 'a.html').details.address).toBe('https://example.org/story')
  })

  it('opens when it is called .txt, and a plain text opens when it is called .html', () => {
    expect(open(article(''), 'a.txt').mediaType).toBe('text/html')
    expect(open(`${prose}\n\n${prose}`, 'a.html').mediaType).toBe('text/plain')
  })

  it('opens with malformed metadata, and uses what is valid', () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", headline</script><meta name="author" content="By Ada Quill">'
    expect(open(article('', head), 'a.html').details.byline).toBe('Ada Quill')
  })
})
