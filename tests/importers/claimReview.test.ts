import { describe, expect, it } from 'vitest'
import { growth } from '../growth'
import { expectToEndSoon } from './endsSoon'
import { mutations } from './mutations'
import { openFixture, refusalOf, textOf } from './fixture'
import { articleIn, hardParagraphs, openAll, openPart, partsIn } from './parts'

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checkers.example.org/bridge',
  datePublished: '2024-03-05T08:00:00+01:00',
  author: { '@type': 'Organization', name: 'Weir Checkers' },
  claimReviewed: 'The bridge cost 9 million euros.',
  inLanguage: 'en',
  reviewBody: 'The books say 4.2 million.',
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Carl Ost' },
    datePublished: '2024-03-01',
    appearance: [{ '@type': 'CreativeWork', url: 'https://example.org/speech' }],
  },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: 2,
    bestRating: 7,
    worstRating: 1,
    alternateName: 'Mostly false',
  },
}

describe('ClaimReview data', () => {
  it('opens as an article with the claim, at the address where it was made', async () => {
    const draft = await articleIn(JSON.stringify(review), 'review.json', 'claim 1')
    expect(textOf(draft)).toBe('The bridge cost 9 million euros.')
    expect(draft.details).toEqual({
      title: 'The bridge cost 9 million euros.',
      byline: 'Carl Ost',
      publisher: '',
      published: '2024-03-01',
      address: 'https://example.org/speech',
      language: 'en',
    })
  })

  it('comes with its rating, and says who gave it', async () => {
    const draft = await articleIn(JSON.stringify(review), 'review.json', 'claim 1')
    expect(draft.rated).toEqual([
      {
        block: 0,
        ratingValue: '1.67',
        ratingName: 'Mostly false',
        rationale: 'The books say 4.2 million.',
        reviewer: 'Weir Checkers',
        url: 'https://checkers.example.org/bridge',
        published: '2024-03-05',
      },
    ])
    expect(draft.notices).toEqual([
      'Weir Checkers rated it “Mostly false” on 2024-03-05 (https://checkers.example.org/bridge).',
    ])
  })

  it.each([
    [{ ratingValue: '1', bestRating: '5', worstRating: '1' }, '1'],
    [{ ratingValue: 0, bestRating: 10, worstRating: 0 }, '1'],
    [{ ratingValue: 3, bestRating: 5 }, '3'],
    [{ ratingValue: 1, bestRating: 1, worstRating: 5 }, '5'],
    [{ ratingValue: 3 }, ''],
    [{ ratingValue: -1, bestRating: 5, worstRating: 1 }, ''],
    [{ ratingValue: 1, bestRating: 1, worstRating: 1 }, ''],
    [{ ratingValue: 'false', bestRating: 5, worstRating: 1 }, ''],
  ])('has %j as %j of 5', async (reviewRating, value) => {
    const draft = await articleIn(JSON.stringify({ ...review, reviewRating }), 'review.json', 'claim 1')
    expect(draft.rated?.[0]?.ratingValue).toBe(value)
  })

  const claims = ['First claim.', 'Second claim.'].map((claimReviewed) => ({ ...review, claimReviewed }))
  it.each([
    ['a list', claims],
    ['a graph', { '@graph': [{ '@type': 'WebPage', mainEntity: claims[0] }, claims[1]] }],
    [
      'a data feed',
      {
        '@type': 'DataFeed',
        dataFeedElement: [
          { '@type': 'DataFeedItem', item: [claims[0]] },
          { '@type': 'DataFeedItem', item: { ...claims[1], '@type': ['http://schema.org/ClaimReview'] } },
        ],
      },
    ],
    ['an article that reviews them', { '@type': 'Article', review: claims }],
  ])('has a part for each claim in %s', async (_, data) => {
    expect(
      (await partsIn(JSON.stringify(data), 'feed.json')).map(({ name, title, isUsual }) => [
        name,
        title,
        isUsual,
      ]),
    ).toEqual([
      ['claim 1', 'First claim.', true],
      ['claim 2', 'Second claim.', true],
    ])
  })

  it('is read with one review per line, and when it is named like a text file', async () => {
    const lines = claims.map((claim) => JSON.stringify(claim)).join('\n')
    expect(await partsIn(lines, 'feed.txt')).toHaveLength(2)
  })

  it('keeps each review as a file of its own, which opens as the same claim', async () => {
    const { file, draft } = await openPart(JSON.stringify(claims), 'feed.json', 'claim 2')
    expect(file.name).toBe('feed claim 2.json')
    expect(await articleIn(file.bytes, file.name, 'claim 1')).toEqual(draft)
  })

  it('keeps every character as it is written', async () => {
    const data = hardParagraphs().map((claimReviewed) => ({ ...review, claimReviewed }))
    const texts = await Promise.all(
      data.map(async (_, at) =>
        textOf(await articleIn(JSON.stringify(data), 'feed.json', `claim ${at + 1}`)),
      ),
    )
    expect(texts.join('\n\n')).toBe(textOf(openFixture('hard-characters.txt')))
  })

  it('is refused with a reason when it is other data, or was cut off', async () => {
    expect((await refusalOf('{"name": "package"}', 'package.json')).message).toMatch(
      /^package\.json was not opened: its JSON data has no ClaimReview with a claim\./,
    )
    expect((await refusalOf(JSON.stringify(review).slice(0, -40), 'a.json')).message).toContain('was cut off')
  })

  it('ends in claims or a refusal, at once, however deep or damaged it is', async () => {
    const deep = (count: number) =>
      new TextEncoder().encode(
        `${'{"@type":"ClaimReview","itemReviewed":['.repeat(count)}${']}'.repeat(count)}`,
      )
    const open = (bytes: Uint8Array) => openAll(bytes, 'deep.json')
    expect(await growth(open, deep(25_000), deep(100_000))).toBeLessThan(8)
    const sound = new TextEncoder().encode(JSON.stringify(claims))
    await expectToEndSoon(sound, mutations(sound, 300), 'a.json')
  })
})
