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
          }),
          evidenceFrom('open', { quotation: 'Closed 1990.' }),
        ],
      }),
    ],
  }
}
