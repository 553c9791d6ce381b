import { Ajv } from 'ajv'
import ajvFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { type ReportOptions, reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { renderClaimReview } from '../../src/reports/claimReview/claimReview'
import { claimReviewAdvice } from '../../src/reports/claimReview/claimReviewAdvice'
import { buildReport } from '../../src/reports/model/report'
import schema from './claim-review.schema.json'
import { hostileArticle } from './hostileArticle'
import { articleOf, claimOn, maduroArticle, verdict } from './sampleArticle'

const ajv = new Ajv({ allErrors: true })
ajvFormats.default(ajv)
const validate = ajv.compile(schema)

const text = (article = maduroArticle()) => renderClaimReview(buildReport(article, standardScale, '1.2.3'))
const reviews = (article = maduroArticle()): Record<string, unknown>[] => JSON.parse(text(article))['@graph']

function errorsOf(json: string) {
  validate(JSON.parse(json))
  return validate.errors ?? []
}

describe('the ClaimReview export', () => {
  it('meets the requirements of schema.org and Google', () => {
    expect(errorsOf(text())).toEqual([])
    expect(errorsOf(text(hostileArticle()))).toEqual([])
    expect(errorsOf(text(articleOf(['A bare title'])))).toEqual([])
    expect(errorsOf(text().replaceAll('alternateName', 'alternativeName'))).not.toEqual([])
  })

  it('has one review for every rated claim and none for an open or dismissed one', () => {
    expect(reviews().map((review) => review.claimReviewed)).toEqual([
      'full support from Russia in the defense sector',
      'met on Wednesday with Russian President Vladimir Putin',
      'Venezuela has one of the most advanced weapon systems in the world',
      'he reaffirmed Russia’s full support to allow Venezuela to strengthen its combat and weapons systems',
      'reached an agreement for a plan of industrial and economic cooperation',
      'Dmitry Peskov',
    ])
  })

  it('says who said it, where it appeared, how it was rated, by whom, when and why', () => {
    expect(reviews()[2]).toEqual({
      '@type': 'ClaimReview',
      creativeWorkStatus: 'Draft',
      claimReviewed: 'Venezuela has one of the most advanced weapon systems in the world',
      itemReviewed: {
        '@type': 'Claim',
        name: 'one of the most advanced weapon systems in the world',
        text: 'Venezuela has one of the most advanced weapon systems in the world,” Maduro said when he arrived in Caracas.',
        author: { '@type': 'Person', name: 'Nicolás Maduro' },
        datePublished: '2019-09-27',
        appearance: {
          '@type': 'CreativeWork',
          headline: 'Maduro says he has ‘full Russian support in defense’',
          url: 'https://courier.example/2019/09/27/maduro-russian-support',
          author: { '@type': 'Person', name: 'Staff reporter' },
          publisher: { '@type': 'Organization', name: 'The Caracas Courier' },
          datePublished: '2019-09-27',
        },
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'Misleading',
        ratingExplanation: 'Holds true elements, but leaves the reader with a wrong impression.',
        ratingValue: 2,
        bestRating: 5,
        worstRating: 1,
      },
      reviewBody:
        'The S-300VM is modern, but the rest of the inventory is ageing and its readiness is in doubt.',
      datePublished: '2025-03-05',
      author: { '@type': 'Person', name: 'Ines Okoye' },
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'Putin receives Maduro in Moscow',
          url: 'https://wire.example/2019/putin-maduro?lang=en&page=1',
          archivedAt: 'https://archive.example/20190926/https://wire.example/2019/putin-maduro',
          author: { '@type': 'Person', name: 'A. Correspondent' },
          publisher: { '@type': 'Organization', name: 'A wire service' },
          datePublished: '2019-09-25',
        },
        {
          '@type': 'CreativeWork',
          name: 'The Military Balance 2020',
          publisher: { '@type': 'Organization', name: 'International Institute for Strategic Studies' },
        },
      ],
    })
  })

  it('gives no number to a rating that is off the scale', () => {
    expect(reviews()[3]?.reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Unproven',
      ratingExplanation: 'No sufficient evidence was found for or against the claim.',
    })
  })

  it('invents no address for the review', () => {
    expect(reviews().filter((review) => 'url' in review)).toEqual([])
  })

  it('can’t end the script element it is pasted into, nor contain an address that runs code', () => {
    expect(text(hostileArticle())).not.toContain('<')
    expect(text(hostileArticle())).not.toContain('"javascript:')
    expect(reviews(hostileArticle())[0]?.claimReviewed).toContain('<script>alert(1)</script>')
  })

  it('is an empty graph when nothing is rated', () => {
    expect(text(articleOf(['A bare title']))).toBe(
      '{\n  "@context": "https://schema.org",\n  "@graph": []\n}\n',
    )
  })
})

const newsroom = { name: 'The Desk', address: 'https://desk.example/', colour: '', logo: null }
const page = { ...reportTemplates.checker, newsroom, address: 'https://desk.example/checks/7#top' }

function published(options: ReportOptions, article = maduroArticle()) {
  const json = renderClaimReview(buildReport(article, standardScale, '1.2.3', options))
  expect(errorsOf(json)).toEqual([])
  return JSON.parse(json)['@graph']
}

describe('a ClaimReview whose publisher and page are known', () => {
  it('is not a draft: it names the publisher, and the place of the claim on the page', () => {
    const review = published(page)[2]
    expect(review).not.toHaveProperty('creativeWorkStatus')
    expect(review).toMatchObject({
      url: 'https://desk.example/checks/7#claim-3',
      author: { '@type': 'Organization', name: 'The Desk', url: 'https://desk.example/' },
    })
  })

  it('stays a draft while one of the two is missing', () => {
    expect(published({ ...page, address: '' })[0]).toMatchObject({ creativeWorkStatus: 'Draft' })
    const unnamed = { ...page, newsroom: { ...newsroom, name: ' ' } }
    expect(published(unnamed)[0]).toMatchObject({
      creativeWorkStatus: 'Draft',
      author: { '@type': 'Person' },
    })
  })

  it('is on the page of the last published report if no other is named', () => {
    const publication = {
      at: '2025-03-06T00:00:00Z',
      by: 'Ann',
      address: 'https://desk.example/old',
      claims: [],
    }
    const article = { ...maduroArticle(), publications: [publication] }
    expect(published({ ...page, address: '' }, article)[0].url).toBe('https://desk.example/old#claim-1')
    expect(published(page, article)[0].url).toBe('https://desk.example/checks/7#claim-1')
  })

  it('has the day of the first report that was published with a verdict on the claim', () => {
    const claim = maduroArticle().claims[1]!.id
    const state = { claim, label: '', rationale: '', correction: '' }
    const publications = ['2025-03-06', '2025-03-07', '2025-03-08'].map((day, index) => ({
      at: `${day}T10:00:00Z`,
      by: 'Ann',
      address: '',
      claims: [{ ...state, ...(index > 0 ? { rating: 'verified' } : {}) }],
    }))
    const [first, second] = published(page, { ...maduroArticle(), publications })
    expect(second.datePublished).toBe('2025-03-07')
    expect(first.datePublished).toBe('2025-03-05')
  })

  it.each([
    ['World Health Organization', 'Organization'],
    ['the Ministry of Health', 'Organization'],
    ['the ministry', 'Organization'],
    ['the minister', 'Person'],
    ['Nicolás Maduro', 'Person'],
    ['Ann Archer', 'Person'],
  ])('says whether a body or a person made the claim: %s', (name, type) => {
    const article = articleOf(['Title', 'A claim.'])
    const claims = [claimOn(article, 'A claim', { ...verdict('false'), speaker: { name, cue: 'said' } })]
    expect(published(page, { ...article, claims })[0].itemReviewed.author).toEqual({ '@type': type, name })
  })

  it('names nobody whose name was inferred, and the advice says so', () => {
    const article = articleOf(['Title', 'A claim.'])
    const speaker = { name: 'Ann Lee', cue: 'said', inferred: { from: 'pronoun', words: 'She' } } as const
    const claims = [claimOn(article, 'A claim', { ...verdict('false'), speaker })]
    expect(published(page, { ...article, claims })[0].itemReviewed.author).toBeUndefined()
    expect(claimReviewAdvice(buildReport({ ...article, claims }, standardScale, '1.2.3', page))).toContain(
      'Claim 1 is by a speaker whom the sentence doesn’t name: the reviews name nobody until a person confirms or names the speaker.',
    )
  })

  it('says when and where the claim was made', () => {
    const article = articleOf(['Title', 'A claim.'])
    const speaker = { name: 'Ann', cue: 'said', date: '2024-02-03', place: 'Lagos' }
    const claims = [claimOn(article, 'A claim', { ...verdict('false'), speaker })]
    expect(published(page, { ...article, claims })[0].itemReviewed).toMatchObject({
      datePublished: '2024-02-03',
      locationCreated: { '@type': 'Place', name: 'Lagos' },
    })
  })
})

describe('the advice on a ClaimReview', () => {
  const advice = (options: ReportOptions, scale = standardScale, article = maduroArticle()) =>
    claimReviewAdvice(buildReport(article, scale, '1.2.3', options))

  it('names what is missing, what is too long and what has no number', () => {
    expect(advice(reportTemplates.checker)).toEqual([
      'The publisher has no name; without it every review stays a draft.',
      'The address of the page the report is published on is missing; without it every review stays a draft.',
      'Claim 7 is only a figure, a date or a name out of a sentence: readers of search results see nothing but these words and the rating. Mark the whole sentence as a claim, and rate that.',
      'Claim 4 is more than 75 characters long: search engines may cut the words off.',
      'Claim 4 is rated off the scale, without a number: search engines may leave the rating out.',
    ])
  })

  it('is silent about what is right', () => {
    const article = maduroArticle()
    const claims = article.claims.filter(({ verdict: given }) => given?.rating === 'verified')
    expect(advice(page, standardScale, { ...article, claims })).toEqual([])
  })

  it('says so if the values do not fall along the scale', () => {
    const fall = advice(page, standardScale.toReversed()).join('\n')
    expect(fall).toMatch(/^The rating values do not fall along the scale/m)
  })

  it('says so if there is nothing to publish', () => {
    expect(advice(page, standardScale, articleOf(['Title']))).toEqual([
      'No claim has a verdict, so there is nothing to publish as ClaimReview.',
    ])
  })
})
