import { unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import { standardScale } from '../../src/core/model/scale'
import { renderDocx } from '../../src/reports/docx'
import { renderHtml } from '../../src/reports/html'
import { pictureHeader } from '../../src/reports/model/pictureHeader'
import { type KeptBytes, picturesLimit, withPictures } from '../../src/reports/model/pictures'
import { renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/model/report'
import { openXmlFaults } from '../openXmlFaults'
import { allText } from './parts'
import { cutOutOf, page, pictureArticle, png, sha256 } from './pictureArticle'
import { claimOn, evidenceFrom } from './sampleArticle'

const report = (article: Article = pictureArticle(), kept: KeptBytes = page) =>
  withPictures(buildReport(article, standardScale, '1.2.3'), () => Promise.resolve(kept))
const htmlOf = async (kept?: KeptBytes, article?: Article) =>
  parseHTML(renderHtml(await report(article, kept))).document
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('a cut-out in a report', () => {
  it('is shown in a web page with where it is from, its source and its hash', async () => {
    const document = await htmlOf()
    const figure = document.querySelector('.evidence figure')
    const image = figure?.querySelector('img')
    expect(image?.getAttribute('src')).toBe(`data:image/png;base64,${Buffer.from(page).toString('base64')}`)
    expect(image?.getAttribute('alt')).toBe('Cut out of page 14 of register.pdf')
    expect(words(figure)).toBe(`Cut out of page 14 of register.pdf, SHA-256 of the picture ${sha256(page)}`)
    expect(words(document.querySelector('.evidence .cite'))).toBe('[1] The town’s register, p. 14')
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain('img-src data:')
  })

  it('is in a Word document as the picture that was kept, small enough for the page, with words for it', async () => {
    const parts = unzipSync(await renderDocx(await report(pictureArticle(), png(3000, 2000))))
    const body = new TextDecoder().decode(parts['word/document.xml'])
    expect(sha256(parts['word/media/image1.png']!)).toBe(sha256(png(3000, 2000)))
    expect(body).toContain('descr="Cut out of page 14 of register.pdf"')
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body)!.map(Number)
    // English Metric Units: 914,400 to the inch.
    expect(width! / 914_400).toBeLessThan(6.7)
    expect(width! / height!).toBeCloseTo(1.5, 2)
  })

  it('gives a Word document the same bytes each time, without fault', async () => {
    const bytes = await renderDocx(await report())
    expect(sha256(await renderDocx(await report()))).toBe(sha256(bytes))
    expect(await openXmlFaults('report.docx', bytes)).toEqual([])
  })

  it('is named by its caption and its hash in Markdown, in the workbook and in data', async () => {
    for (const format of ['md', 'xlsx'] as const) {
      const text = allText(await renderReport(await report(), format))
      expect(text).toContain('Cut out of page 14 of register.pdf')
      expect(text).toContain(sha256(page))
      expect(text).not.toMatch(/base64|image1/)
    }
    const data = JSON.parse(allText(await renderReport(await report(), 'json'))) as {
      claims: { evidence: object[] }[]
    }
    expect(data.claims[0]?.evidence[0]).toMatchObject({
      cutOut: { picture: { name: 'cut-out.png', sha256: sha256(page) }, page: 14, left: 0.1 },
      passage: { fileSha256: sha256('register'), exact: 'Closed 1990', start: 6 },
    })
  })

  it('says so where its source has another file by now', async () => {
    const other = pictureArticle(cutOutOf(page, { sha256: 'd'.repeat(64), page: null }))
    expect(words((await htmlOf(page, other)).querySelector('.quoted-picture figcaption'))).toContain(
      'Cut out of a file that is no longer attached to the source',
    )
  })
})

describe('a source that is a picture', () => {
  const file = { name: 'post.PNG', file: `${sha256(page)}.png`, bytes: page.length, sha256: sha256(page) }
  const cited = (name = file.name) => {
    const article = pictureArticle()
    const [claim] = article.claims
    const sources = [{ ...article.sources[0]!, attachment: { ...file, name } }]
    const evidence = [evidenceFrom('register'), evidenceFrom('register', { id: 'e2' })]
    return { ...article, sources, claims: [{ ...claim!, evidence }] }
  }

  it('is shown whole where it is cited first, and not again', async () => {
    const figures = (await htmlOf(page, cited())).querySelectorAll('.quoted-picture')
    expect([...figures].map(words)).toEqual([`The picture post.PNG, SHA-256 of the picture ${sha256(page)}`])
    expect(figures[0]?.querySelector('img')?.getAttribute('src')).toContain(
      Buffer.from(page).toString('base64'),
    )
    expect(allText(await renderDocx(await report(cited())))).toContain('The picture post.PNG')
    const data = JSON.parse(allText(await renderReport(await report(cited()), 'json'))) as {
      claims: { evidence: object[] }[]
    }
    expect(data.claims[0]?.evidence[0]).not.toHaveProperty('cutOut')
  })

  it('is not shown where words of it are quoted: they are the evidence', async () => {
    const article = cited()
    const claims = [{ ...article.claims[0]!, evidence: [evidenceFrom('register', { quotation: 'Closed' })] }]
    expect((await htmlOf(page, { ...article, claims })).querySelector('.quoted-picture')).toBeNull()
  })

  it('is not looked for in files of other kinds', async () => {
    expect((await htmlOf(page, cited('post.pdf'))).querySelector('.quoted-picture')).toBeNull()
  })
})

describe('a picture that can’t be shown', () => {
  it.each([
    ['gone', { why: 'its file is no longer kept with the article' }, 'no longer kept'],
    ['of another type', latin1('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not a PNG, JPEG, GIF or WebP'],
    ['of too many pixels', latin1(`GIF89a\xff\xff\xff\xff${'\0'.repeat(9)}`), 'more than 50 million pixels'],
    ['too large', new Uint8Array(picturesLimit + 1), 'more than 20 MB'],
  ])('is named with the reason, and the report still comes: %s', async (_, kept, why) => {
    const figure = (await htmlOf(kept)).querySelector('.quoted-picture')
    expect(figure?.querySelector('img')).toBeNull()
    expect(words(figure)).toMatch(new RegExp(`^The picture is not shown: .*${why}.*\\. Cut out of page 14`))
    expect(allText(await renderDocx(await report(pictureArticle(), kept)))).toContain(why)
  })

  it('is left out of a Word document where Word can’t show it, and said to be', async () => {
    const webp = latin1(`RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x09\x40\x01\0${'\0'.repeat(9)}`)
    expect((await htmlOf(webp)).querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/webp/)
    const text = allText(await renderDocx(await report(pictureArticle(), webp)))
    expect(text).toContain('The picture is not shown: Word can’t show pictures of its type.')
  })

  it('is left out where the pictures before it take up what a report may have', async () => {
    const large = new Uint8Array(picturesLimit / 2 + 1)
    large.set(page)
    const article = pictureArticle(cutOutOf(large))
    const [claim] = article.claims
    const evidence = [claim!.evidence[0]!, evidenceFrom('register', { id: 'e2', cutOut: cutOutOf(large) })]
    const claims = [{ ...claim!, evidence }, claimOn(article, 'It had 40 workers')]
    const document = await htmlOf(large, { ...article, claims })
    expect([...document.querySelectorAll('.quoted-picture')].map((one) => words(one).slice(0, 25))).toEqual([
      'Cut out of page 14 of reg',
      'The picture is not shown:',
    ])
  })
})

describe('the first bytes of a picture', () => {
  it.each([
    ['PNG', png(300, 200), { mediaType: 'image/png', width: 300, height: 200 }],
    ['GIF', latin1('GIF89a\x2c\x01\xc8\x00\0\0\0'), { mediaType: 'image/gif', width: 300, height: 200 }],
    [
      'JPEG',
      latin1('\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x11\x08\x00\xc8\x01\x2c\x03'),
      { mediaType: 'image/jpeg', width: 300, height: 200 },
    ],
    [
      'lossy WebP',
      latin1('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x2c\x01\xc8\x00'),
      { mediaType: 'image/webp', width: 300, height: 200 },
    ],
    [
      'extended WebP',
      latin1('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x2b\x01\0\xc7\0\0'),
      { mediaType: 'image/webp', width: 300, height: 200 },
    ],
  ])('say its type and its size: %s', (_, bytes, header) => expect(pictureHeader(bytes)).toEqual(header))

  it.each([
    '',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    '\xff\xd8\xff',
    '\xff\xd8\xff\xe0\0\0',
    'RIFF1234WEBPVP8 ',
    'BM',
  ])('say nothing where they are cut off, or no picture’s: %j', (text) =>
    expect(pictureHeader(latin1(text))).toBeUndefined(),
  )
})
