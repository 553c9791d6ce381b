import type { Article } from '../../src/core/model/article'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from './sampleArticle'

/** Words that would be markup, or run as code, if a report let them through. */
export const hostile = `<script>alert(1)</script><img src=x onerror="alert(2)"> & "quotes" 'single'`

/** Addresses that must never become links. `Source` refuses them; a library edited by hand may not. */
export const hostileAddress = 'javascript:alert(document.domain)'

/** An article in which every field a person or a file can fill is hostile. */
export function hostileArticle(): Article {
  const markdown = [
    '# not a heading',
    '- not a list',
    '1. not a number',
    '> not a quotation',
    '***',
    '[link](javascript:alert(1)) ![image](https://evil.example/x.png) <https://evil.example>',
    '*star* _low_ **bold** ~~gone~~ `code` | cell | &copy; \\* https://evil.example www.evil.example a@evil.example',
    '=== setext',
    '+ plus',
  ]
  const article = articleOf([hostile, ...markdown, `Claimed: ${hostile} over.`], {
    sources: [
      sourceOf('s', {
        title: hostile,
        author: hostile,
        publisher: hostile,
        published: hostile,
        url: hostileAddress,
        archiveUrl: hostileAddress,
        accessed: hostile,
        note: hostile,
        attachment: { name: hostile, file: 'x', bytes: 1, sha256: 'a'.repeat(64) },
      }),
    ],
  })
  return {
    ...article,
    details: {
      title: hostile,
      byline: hostile,
      publisher: hostile,
      published: hostile,
      address: hostileAddress,
      language: '"><script>',
    },
    original: { ...article.original, name: hostile },
    claims: [
      claimOn(article, `Claimed: ${hostile}`, {
        label: hostile,
        speaker: { name: hostile, cue: hostile },
        ...verdict('false', '2025-03-04T10:00:00Z', hostile),
        rationale: `${hostile}\n# not a heading\n\n- not a list`,
        correction: hostile,
        evidence: [evidenceFrom('s', { quotation: hostile, locator: hostile, note: hostile })],
      }),
      claimOn(article, 'not a heading', { label: hostile, dismissed: true }),
    ],
  }
}
