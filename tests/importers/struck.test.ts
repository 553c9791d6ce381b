import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/core/model/article'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { open, openBytes } from './fixture'

/** A page around a sentence or two; it is long enough to be an article. */
const page = (body: string) =>
  `<!doctype html><html lang="en"><body><article><h1>The fire at the mill</h1>${body}` +
  '<p>The mill stood for ninety years, and the town has asked the owner to build it again, the mayor said.</p>' +
  '<p>Nobody knows yet how the fire began, but the police have closed the whole street for the week.</p></article></body></html>'

const openPage = (body: string) => prepareArticle(open(page(body), 'fire.html'), 'fire.html')

/** Each struck passage after the characters of the text that stand before it. */
const struckIn = ({ text, blocks }: { text: string; blocks: readonly Block[] }) =>
  blocks.flatMap(({ start, struck = [] }) =>
    struck.map((words) => `${text.slice(start, words.at)}¦${words.text}`),
  )

describe('struck-out words', () => {
  it('of a page are no part of the text, and stay known with their place', () => {
    const article = openPage(
      '<p>The fire killed <del>12</del> <ins>21</ins> people, the mayor of the town said on Friday.</p>',
    )
    expect(article.text).toContain('The fire killed 21 people, the mayor')
    expect(struckIn(article)).toEqual(['The fire killed ¦12'])
  })

  it('are told of', () => {
    const one = openPage('<p>The fire killed <s>12</s> 21 people, the mayor of the town said on Friday.</p>')
    expect(one.notices).toEqual([
      '1 passage struck out in the file: shown struck through where it stood, and no part of the text.',
    ])
    expect(openPage('<p>Nobody was hurt in it, the mayor of the town said on Friday.</p>').notices).toEqual(
      [],
    )
  })

  it('are no claim', () => {
    const { claims } = openPage(
      '<p>The fire killed 21 people.</p><p><del>The owner earned 4 million euros in 2019.</del></p>',
    )
    expect(claims.map(({ anchor }) => anchor.exact).join(' ')).not.toContain('4 million')
  })

  it('are known by the style of the page, too', () => {
    const article = openPage(
      '<p>It cost <span style="color: red; text-decoration: line-through">3 million</span> 4 million euros to build.</p>',
    )
    expect(article.text).toContain('It cost 4 million euros')
    expect(struckIn(article)).toEqual(['It cost ¦3 million'])
  })

  it('leave the words around them apart', () => {
    expect(openPage('<p>The fire killed<del> 12 </del>21 people in the town.</p>').text).toContain(
      'killed 21 people',
    )
    expect(openPage('<p>The fire killed <del>1</del>2 people in the town.</p>').text).toContain(
      'killed 2 people',
    )
  })

  it('that are paragraphs of their own stand where the next one begins', () => {
    const article = openPage(
      '<p>The owner was there.</p><del><p>He set the fire.</p><p>He fled.</p></del><p>He called for help.</p>',
    )
    expect(article.text).not.toContain('set the fire')
    expect(struckIn(article)).toEqual(['¦He set the fire.', '¦He fled.'])
    expect(article.blocks.find(({ struck }) => struck)?.start).toBe(
      article.text.indexOf('He called for help.'),
    )
  })

  it('at the end of the text stand there', () => {
    const article = prepareArticle(
      open('# Mill\n\nThe mill burned down in 1987.\n\n~~It was arson.~~\n', 'a.md'),
      'a.md',
    )
    expect(article.text.endsWith('The mill burned down in 1987.')).toBe(true)
    expect(struckIn(article)).toEqual(['The mill burned down in 1987.¦It was arson.'])
  })

  it('of Markdown have two tildes; one means about', () => {
    const article = prepareArticle(
      open('The fire killed ~~12~~ 21 people and cost ~4~5 million.', 'a.md'),
      'a.md',
    )
    expect(article.text).toBe('The fire killed 21 people and cost ~4~5 million.')
    expect(struckIn(article)).toEqual(['The fire killed ¦12'])
  })

  it('of a mail are kept out likewise', async () => {
    const mail =
      'From: a@b.example\r\nTo: c@d.example\r\nSubject: Mill\r\nContent-Type: text/html\r\n\r\n<p>It killed <s>12</s> 21 people.</p>'
    const draft = await openBytes(new TextEncoder().encode(mail), 'a.eml')
    expect(struckIn(prepareArticle(draft, 'a.eml'))).toEqual(['It killed ¦12'])
  })

  it('are read as text where the mark never ends, and that is told', () => {
    const article = openPage(
      '<div><s><p>It cost 3 million euros.</p><p>The town paid 40,000 euros of it, which the council had agreed to in the year before, on the fourth of May, with eleven votes against nine, after a debate of five hours, as the protocol says that we have read.</p></div>',
    )
    expect(article.text).toContain('The town paid 40,000 euros of it, which')
    expect(article.notices.join()).toContain('More than half of the page is struck out')
  })
})
