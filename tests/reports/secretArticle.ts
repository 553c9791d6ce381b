import type { Article } from '../../src/core/model/article'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from './sampleArticle'

/** What identifies a confidential source: one word for each of its fields and for what it says. */
export const sourceSecrets = [
  'Xylotitle',
  'Xyloauthor',
  'Xylopublisher',
  'xylo-url.example',
  'xylo-archive.example',
  'Xylosourcenote',
  'xylo-attachment.pdf',
  'Xyloquotation',
  'Xylolocator',
  'Xyloevidencenote',
  'Xyloedition',
  '10.9999/xylodoi',
  'Xyloisbn',
  'Xylogroup',
  'b'.repeat(64),
  'c'.repeat(64),
]
/** What the desk alone may read of it, if it may be named. */
export const deskSourceSecrets = ['Xyloreliability', 'Xyloobtained']
/** What no report tells, or not every format. */
export const moreSourceSecrets = [
  'xylo-work',
  'Xylocsl',
  'Xylopassage',
  'Xyloprefix',
  'Xylosuffix',
  'xylo-cut.png',
  '777',
  '0.123',
  'manuscript',
]
/** How an open source is trusted, and was obtained. */
export const deskSecrets = ['Quuxreliability', 'Quuxobtained'] as const
export const privateSecret = 'Zanzinote for the desk'
export const writerSecret = 'Quuxwriter comment'
export const writerAuthor = 'Quuxauthor'

/** An article with a confidential source, a private note and writer's notes. */
export function secretArticle(): Article {
  const article = articleOf(['Title', 'The mill closed in 1990. It had 40 workers.'], {
    sources: [
      sourceOf('secret', {
        title: 'Xylotitle',
        author: 'Xyloauthor',
        publisher: 'Xylopublisher',
        url: 'https://xylo-url.example/',
        archiveUrl: 'https://xylo-archive.example/',
        note: 'Xylosourcenote',
        confidential: true,
        attachment: { name: 'xylo-attachment.pdf', file: 'x.pdf', bytes: 1, sha256: 'b'.repeat(64) },
        kind: 'manuscript',
        edition: 'Xyloedition',
        doi: '10.9999/xylodoi',
        isbn: 'Xyloisbn',
        group: 'Xylogroup',
        reliability: 'Xyloreliability',
        obtained: 'Xyloobtained',
        work: 'xylo-work',
        csl: { 'container-title': 'Xylocsl' },
      }),
      sourceOf('open', {
        title: 'The town’s register',
        url: 'https://register.example/',
        reliability: deskSecrets[0],
        obtained: deskSecrets[1],
        csl: { note: 'Quuxobtained by Ines.' },
      }),
    ],
  })
  return {
    ...article,
    claims: [
      claimOn(article, 'The mill closed in 1990', {
        ...verdict('verified'),
        rationale: 'The register has it.',
        privateNote: privateSecret,
        notes: [{ kind: 'comment', text: writerSecret, author: writerAuthor, at: '', links: [] }],
        wordings: { rationale: [{ text: 'Xylotitle told us.', line: 'l1' }] },
        evidence: [
          evidenceFrom('secret', {
            quotation: 'Xyloquotation',
            locator: 'Xylolocator',
            note: 'Xyloevidencenote',
            passage: {
              sha256: 'b'.repeat(64),
              anchor: { exact: 'Xylopassage', prefix: 'Xyloprefix', suffix: 'Xylosuffix', start: 1, end: 2 },
            },
            cutOut: {
              attachment: { name: 'xylo-cut.png', file: 'y.png', bytes: 1, sha256: 'c'.repeat(64) },
              sha256: 'b'.repeat(64),
              page: 777,
              left: 0.123,
              top: 0,
              width: 1,
              height: 1,
            },
          }),
          evidenceFrom('open', { quotation: 'Closed 1990.' }),
        ],
      }),
    ],
  }
}
