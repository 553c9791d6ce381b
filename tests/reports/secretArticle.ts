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
]
/** What is known of it besides, which no report has a place for yet. */
export const furtherSecrets = [
  '10.1000/xylo',
  'Xylogroup',
  'Xyloreliability',
  'Xyloporter',
  'Xylocontainer',
  'Xyloprefix',
  'xylo-cut-out.png',
]
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
        doi: '10.1000/xylo',
        group: 'Xylogroup',
        reliability: 'Xyloreliability',
        obtained: 'Xyloporter',
        csl: { 'container-title': 'Xylocontainer' },
        attachment: { name: 'xylo-attachment.pdf', file: 'x.pdf', bytes: 1, sha256: 'b'.repeat(64) },
      }),
      sourceOf('open', { title: 'The town’s register', url: 'https://register.example/' }),
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
              anchor: { exact: 'Xyloquotation', prefix: 'Xyloprefix', suffix: '', start: 10, end: 23 },
            },
            cutOut: {
              attachment: { name: 'xylo-cut-out.png', file: 'y.png', bytes: 1, sha256: 'c'.repeat(64) },
              sha256: 'b'.repeat(64),
              page: 1,
              left: 0,
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
