import { Ajv } from 'ajv'
import ajvFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { renderClaimReview } from '../../src/reports/claimReview'
import { buildReport } from '../../src/reports/report'
import schema from './claim-review.schema.json'
import { hostileArticle } from './hostileArticle'
import { articleOf, maduroArticle } from './sampleArticle'

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
  it('fits what schema.org and Google ask for', () => {
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

  it('tells who said it, where it appeared, how it was rated, by whom, when and on what grounds', () => {
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

  it('cannot end the script element it is pasted into, nor name an address that runs', () => {
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
