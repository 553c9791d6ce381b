import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { renderAnnotations } from '../../src/reports/annotations'
import { buildReport } from '../../src/reports/model/report'
import { annotationContext } from './annotationContext'
import schema from './annotations.schema.json'
import { hostileArticle } from './hostileArticle'
import { articleOf, claimOn, maduroArticle, verdict } from './sampleArticle'
import { secretArticle } from './secretArticle'

interface Expander {
  expand(
    document: object,
    options: { readonly documentLoader: (url: string) => Promise<object>; readonly safe: boolean },
  ): Promise<Record<string, unknown>[]>
}

const validate = new Ajv({ allErrors: true }).compile(schema)

const data = (article = maduroArticle(), options = reportTemplates.checker) =>
  JSON.parse(renderAnnotations(buildReport(article, standardScale, '1.2.3', options)))

async function expanded(document: object) {
  // @ts-expect-error The package has no types.
  const { default: jsonld } = (await import('jsonld')) as { default: Expander }
  return jsonld.expand(document, { documentLoader: local, safe: true })
}

/** Returns the one context from here, and never fetches anything. */
async function local(url: string): Promise<object> {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Looked up: ${url}`)
  return { contextUrl: null, documentUrl: url, document: annotationContext }
}

const pdf = () => {
  const article = articleOf(['Title', 'A claim.'])
  return {
    ...article,
    original: { ...article.original, mediaType: 'application/pdf' },
    blocks: article.blocks.map((block) => ({ ...block, locator: 'p. 3' })),
    claims: [claimOn(article, 'A claim', verdict('false'))],
  }
}

describe('the web annotations', () => {
  it.each([
    ['a checked article', maduroArticle()],
    ['a hostile one', hostileArticle()],
    ['a confidential one', secretArticle()],
    ['a PDF', pdf()],
    ['one without claims', articleOf(['Title'], { importedAt: 'some day' })],
  ])('fit the Web Annotation Data Model: %s', (_, article) => {
    validate(data(article))
    expect(validate.errors).toBeNull()
  })

  it('are linked data in which every term is known', async () => {
    for (const article of [maduroArticle(), secretArticle(), pdf()]) {
      const [collection] = await expanded(data(article))
      expect(collection?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection'])
      expect(JSON.stringify(collection)).toContain(
        '"http://www.w3.org/ns/oa#motivatedBy":[{"@id":"http://www.w3.org/ns/oa#assessing"}]',
      )
    }
    await expect(expanded({ ...data(), misspelt: 'x' })).rejects.toThrow(/safe mode/i)
  })

  it('give the words and the page, the rating, the reasons and the sources', () => {
    expect(data().first.items[2]).toEqual({
      id: expect.stringMatching(/^urn:touchstone:claim:c-/),
      type: 'Annotation',
      motivation: 'assessing',
      creator: { type: 'Person', name: 'Ines Okoye' },
      created: '2025-03-05T15:00:00.000Z',
      body: [
        {
          type: 'TextualBody',
          purpose: 'classifying',
          value: 'Misleading',
          format: 'text/plain',
          creator: { type: 'Person', name: 'Ines Okoye' },
        },
        {
          type: 'TextualBody',
          purpose: 'assessing',
          value:
            'The S-300VM is modern, but the rest of the inventory is ageing and its readiness is in doubt.',
          format: 'text/plain',
        },
        {
          type: 'SpecificResource',
          purpose: 'linking',
          source: {
            id: 'https://wire.example/2019/putin-maduro?lang=en&page=1',
            type: 'Text',
            label: 'Putin receives Maduro in Moscow',
          },
        },
        { type: 'TextualBody', purpose: 'linking', value: 'The Military Balance 2020', format: 'text/plain' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://courier.example/2019/09/27/maduro-russian-support',
        selector: [
          expect.objectContaining({
            type: 'TextQuoteSelector',
            exact: 'Venezuela has one of the most advanced weapon systems in the world',
          }),
          expect.objectContaining({ type: 'TextPositionSelector' }),
        ],
      },
    })
  })

  it('count characters and not UTF-16 code units', () => {
    const article = articleOf(['😀 Title', 'So 𝒜 claim 😀 here and more.'])
    const words = 'claim 😀 here'
    const { selector } = data({ ...article, claims: [claimOn(article, words)] }).first.items[0].target
    const { start, end } = selector[1]
    expect(Array.from(article.text).slice(start, end).join('')).toBe(words)
    expect(article.text.slice(start, end)).not.toBe(words)
  })

  it('name a file that has no address by its hash, and the page of a PDF', () => {
    const { target } = data(pdf()).first.items[0]
    expect(target.source).toBe(`urn:sha256:${pdf().original.sha256}`)
    expect(target.selector[0]).toMatchObject({
      type: 'FragmentSelector',
      value: 'page=3',
      refinedBy: { exact: 'A claim' },
    })
  })

  it('have no body and no creator if nobody has checked', () => {
    const article = articleOf(['Title', 'A claim.'])
    const [annotation] = data({ ...article, claims: [claimOn(article, 'A claim')] }).first.items
    expect(annotation).toMatchObject({ body: [] })
    expect(annotation).not.toHaveProperty('creator')
  })
})
