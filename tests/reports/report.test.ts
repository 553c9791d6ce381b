import { describe, expect, it } from 'vitest'
import { reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { anchorAt } from '../../src/core/text/anchors'
import { buildReport } from '../../src/reports/model/report'
import { articleOf, claimOn, evidenceFrom, maduroArticle, sourceOf, verdict } from './sampleArticle'

const report = (article = maduroArticle()) => buildReport(article, standardScale, '1.2.3')

describe('a report', () => {
  it('numbers the claims in text order, whatever order they were made in', () => {
    const article = maduroArticle()
    const shuffled = report({ ...article, claims: article.claims.toReversed() })
    expect(shuffled.claims).toEqual(report(article).claims)
    expect(shuffled.claims.map((claim) => claim.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(shuffled.claims[1]?.label).toBe('met Putin on Wednesday')
  })

  it('shows a claim inside its whole sentence', () => {
    expect(report().claims[6]?.passage).toEqual({
      before: 'Russian government spokesman ',
      exact: 'Dmitry Peskov',
      after:
        ' said Maduro and Putin also talked about the “continuity” of cooperation in the defense industry.',
    })
  })

  it('shows both sentences of a claim that spans two', () => {
    const article = articleOf(['Title', 'One is small. Two is large. Three is far.'])
    const [claim] = report({ ...article, claims: [claimOn(article, 'small. Two')] }).claims
    expect(claim?.passage).toEqual({ before: 'One is ', exact: 'small. Two', after: ' is large.' })
  })

  it('numbers sources in the order a reader meets them, and keeps those no claim cites', () => {
    expect(report().sources.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Talks with President of Venezuela Nicolas Maduro',
      '2 Putin receives Maduro in Moscow',
      '3 The Military Balance 2020',
      '4 Presidente Maduro concluye visita a Rusia',
      '5 A book nobody cited',
    ])
    expect(report().sources.map((source) => source.citedBy)).toEqual([
      [1, 2, 6, 7],
      [1, 2, 3],
      [3, 9],
      [6],
      [],
    ])
  })

  it('numbers evidence for before evidence against, in the order shown', () => {
    const article = articleOf(['Title', 'A claim.'], { sources: [sourceOf('a'), sourceOf('b')] })
    const evidence = [evidenceFrom('a', { stance: 'refutes' }), evidenceFrom('b', { stance: 'supports' })]
    const { claims, sources } = report({ ...article, claims: [claimOn(article, 'A claim', { evidence })] })
    expect(sources.map((source) => source.title)).toEqual(['Title of b', 'Title of a'])
    expect(claims[0]?.evidence.map((group) => group.title)).toEqual(['Evidence for', 'Evidence against'])
  })

  it('keeps evidence whose source is gone', () => {
    const article = articleOf(['Title', 'A claim.'])
    const evidence = [evidenceFrom('gone', { quotation: 'Still here.' })]
    const { claims } = report({ ...article, claims: [claimOn(article, 'A claim', { evidence })] })
    expect(claims[0]?.evidence[0]?.items[0]).toMatchObject({ source: undefined, quotation: 'Still here.' })
  })

  it('is dated by its data: the latest verdict, or the day the article was opened', () => {
    expect(report().asOf).toBe('2025-03-05T17:00:00.000Z')
    expect(report(articleOf(['Title'])).asOf).toBe('2025-03-03T08:15:00.000Z')
    expect(report(articleOf(['Title'], { importedAt: 'some day' })).asOf).toBe('')
  })

  it('keeps a verdict whose rating the scale has lost', () => {
    const article = articleOf(['Title', 'A claim.'])
    const lost = report({ ...article, claims: [claimOn(article, 'A claim', verdict('half-baked'))] })
    expect(lost.claims[0]?.verdict?.rating).toMatchObject({ name: 'half-baked', ratingValue: null })
    expect(lost.summary.counts.at(-1)).toMatchObject({ rating: { id: 'half-baked' }, claims: 1 })
    expect(lost.scale).toEqual(standardScale)
  })
})

describe('the annotated text', () => {
  it('is the article’s own text, with nothing added or lost', () => {
    const article = maduroArticle()
    const text = report(article).text.map((block) => block.segments.map((segment) => segment.text).join(''))
    expect(text.join('\n\n')).toBe(article.text)
  })

  it('splits overlapping claims at every boundary, the shortest first', () => {
    const article = articleOf(['Title', 'aa bb cc dd ee.'])
    const claims = [claimOn(article, 'aa bb cc'), claimOn(article, 'bb cc dd ee'), claimOn(article, 'cc')]
    const block = report({ ...article, claims }).text[1]
    expect(block?.segments.map(({ text, claims: on, ends }) => [text, on, ends])).toEqual([
      ['aa ', [1], []],
      ['bb ', [1, 2], []],
      ['cc', [3, 1, 2], [3, 1]],
      [' dd ee', [2], [2]],
      ['.', [], []],
    ])
  })

  it('ends a claim once, even if it spans several blocks', () => {
    const article = articleOf(['Title', 'one two', 'three four'])
    const { text } = report({ ...article, claims: [claimOn(article, 'two\n\nthree')] })
    const ends = text.flatMap((block) => block.segments.flatMap((segment) => segment.ends))
    expect(ends).toEqual([1])
    expect(text[2]?.segments[0]).toMatchObject({ text: 'three', ends: [1] })
  })

  it('marks the sentences nobody has looked at', () => {
    const article = articleOf(['Title', 'One is small. Two is large.'])
    const { text } = report({ ...article, claims: [claimOn(article, 'Two')] })
    const unread = text.flatMap((block) => block.segments.filter((segment) => segment.unread))
    expect(unread.map((segment) => segment.text)).toEqual(['Title', 'One is small.'])
  })
})

describe('the summary', () => {
  it('says in prose what was checked and what was not', () => {
    expect(report().summary.prose).toEqual([
      '6 of 9 claims checked: 1 verified, 1 mostly verified, 1 disputed, 1 misleading, 1 false, 1 unproven; 3 still open. 1 more was set aside: nothing to check in it.',
      '7 of 16 sentences settled (43%). Nobody has looked at 6 yet.',
    ])
  })

  it('counts every rating of the scale in order, including those nobody gave', () => {
    const { counts, open } = report(articleOf(['Title'])).summary
    expect(counts.map(({ rating }) => rating)).toEqual(standardScale)
    expect([...counts.map(({ claims }) => claims), open]).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('has words for every empty state', () => {
    const article = articleOf(['Title.', 'A claim. Another.'])
    const first = (claims: ReturnType<typeof claimOn>[]) => report({ ...article, claims }).summary.prose[0]
    const [one, two] = [claimOn(article, 'A claim.'), claimOn(article, 'Another.')]
    expect(first([])).toBe('No claim has been marked in this article.')
    expect(first([one])).toBe('The one claim is still open.')
    expect(first([one, two])).toBe('None of the 2 claims has been checked; all are still open.')
    expect(first([{ ...one, ...verdict('false') }])).toBe('1 of 1 claim checked: 1 false; none still open.')
    expect(report(article).summary.prose[1]).toBe(
      '0 of 3 sentences settled (0%). Nobody has looked at any of them yet.',
    )
    expect(report({ ...article, sentences: [] }).summary.prose[1]).toBe('The text has no sentences.')
  })

  it('doesn’t say that a sentence was looked at where its claim is still open', () => {
    const article = articleOf(['Title.', 'A claim. Another.'])
    const sentences = article.sentences.map((sentence, index) => ({
      ...sentence,
      nothingToCheck: index === 0,
    }))
    const claims = ['A claim.', 'Another.'].map((words) => claimOn(article, words))
    const prose = (...rated: string[]) =>
      report({
        ...article,
        sentences,
        claims: claims.map((claim) =>
          rated.includes(claim.anchor.exact) ? { ...claim, ...verdict('false') } : claim,
        ),
      }).summary.prose[1]
    expect(prose()).toBe('1 of 3 sentences settled (33%). The other 2 carry claims that are still open.')
    expect(prose('A claim.')).toMatch(/^2 of 3 .* The other one carries claims that are still open\.$/)
    expect(prose('A claim.', 'Another.')).toBe(
      '3 of 3 sentences settled (100%): every one of them was looked at.',
    )
  })

  it('says how many elements are ticked, once somebody has begun to', () => {
    const article = articleOf(['Elms', 'Ann planted 40 elms in 1902.'])
    const at = article.text.indexOf('40 elms')
    const mark = {
      kind: 'number' as const,
      anchor: anchorAt(article.text, at, at + 7),
      question: 'Who counted?',
    }
    const ticked = { ...mark, tick: { by: 'Ines', at: '2025-03-04T10:00:00.000Z', line: 'line' } }
    const said = (elementMarks: (typeof mark)[]) =>
      buildReport({ ...article, elementMarks }, standardScale, '1', reportTemplates.checker).summary.prose[2]
    expect(report(article).summary.prose).toHaveLength(2)
    const kinds = 'ticked, one by one: numbers, names, titles, dates, quotations and places.'
    expect(said([ticked])).toBe(`1 of 2 elements ${kinds}`)
    expect(said([mark])).toBe(`0 of 2 elements ${kinds} 1 is queried.`)
    const forAll = buildReport(
      { ...article, elementMarks: [ticked] },
      standardScale,
      '1',
      reportTemplates.public,
    )
    expect(forAll.summary.elements).toEqual({ elements: 2, ticked: 1, queried: 0 })
  })

  it('has one mark per sentence', () => {
    expect(
      report()
        .summary.strip.map(({ state }) => state)
        .join(' '),
    ).toBe(
      'passed settled settled unread settled unread open unread settled settled open unread unread unread passed open',
    )
  })
})
