import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Article } from '../../src/core/model/article'
import type { CutOut } from '../../src/core/model/evidence'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from './sampleArticle'

/** A picture of stripes, as a PNG. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, shades of grey.
  header.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, (_, x) => (x % 40 < 20 ? 90 : 200))])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([start, ...chunks]))
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

export const page = png(300, 200)

/** What was cut out of page 14 of the register. */
export function cutOutOf(bytes: Uint8Array, changes: Partial<CutOut> = {}): CutOut {
  const hash = sha256(bytes)
  return {
    attachment: { name: 'cut-out.png', file: `${hash}.png`, bytes: bytes.length, sha256: hash },
    sha256: sha256('register'),
    page: 14,
    left: 0.1,
    top: 0.2,
    width: 0.5,
    height: 0.25,
    ...changes,
  }
}

/** A claim with a cut-out of a page, from a source of which everything is known. */
export function pictureArticle(cutOut: CutOut = cutOutOf(page)): Article {
  const article = articleOf(['The mill', 'The mill closed in 1990. It had 40 workers.'], {
    sources: [
      sourceOf('register', {
        title: 'The town’s register',
        kind: 'report',
        author: 'Ann Archer; Ben Bower',
        edition: '2nd edition',
        publisher: 'The town',
        published: '1991-02-03',
        doi: '10.1234/Register.1991',
        isbn: '978-3-16-148410-0',
        url: 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C',
        archiveUrl: 'https://archive.example/1991/register',
        accessed: '2025-03-01',
        tier: 'primary',
        group: 'Registers of the county',
        reliability: 'Kept by the clerk, without gaps.',
        obtained: 'Copied by Ines in the archive.',
        attachment: { name: 'register.pdf', file: 'r.pdf', bytes: 8, sha256: sha256('register') },
      }),
    ],
  })
  const anchor = { exact: 'Closed 1990', prefix: 'Mill: ', suffix: '.', start: 6, end: 17 }
  return {
    ...article,
    claims: [
      claimOn(article, 'The mill closed in 1990', {
        ...verdict('verified'),
        rationale: 'The register has it.',
        evidence: [
          evidenceFrom('register', {
            quotation: 'Closed 1990',
            locator: 'p. 14',
            passage: { sha256: sha256('register'), anchor },
            cutOut,
          }),
        ],
      }),
    ],
  }
}
