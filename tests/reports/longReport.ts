import type { Article } from '../../src/core/model/article'
import type { Evidence } from '../../src/core/model/evidence'
import { stances } from '../../src/core/model/evidence'
import { standardScale } from '../../src/core/model/scale'
import { longArticle } from '../e2e/longArticle'
import { articleOf, claimOn, sourceOf } from './sampleArticle'

/** The size of a long, checked magazine piece: characters, claims, sources. */
export const longSize = { characters: 100_000, claims: 300, sources: 120 }

/** A long article with all claims rated and evidence from many sources; always the same. */
export function longReportArticle(): Article {
  const text = longArticle({ title: 'Counting in seven towns', seed: 7, paragraphs: 500 })
  const article = articleOf(
    text.slice(0, text.lastIndexOf('\n\n', longSize.characters + 200)).split('\n\n'),
    {
      id: 'long-article',
      sources: Array.from({ length: longSize.sources }, (_, index) =>
        sourceOf(`s${index}`, {
          title: `Register of the towns, volume ${index + 1}`,
          publisher: `Office no. ${(index % 40) + 1}`,
          published: `20${10 + (index % 14)}-03-0${(index % 9) + 1}`,
          url: `https://register.example/volumes/${index + 1}`,
          archiveUrl: index % 2 === 0 ? `https://archive.example/2026/${index + 1}` : '',
          accessed: '2026-05-04',
          tier: index % 3 === 0 ? 'primary' : 'secondary',
        }),
      ),
    },
  )
  const sentences = article.sentences.filter(({ start }) => start > 30)
  const every = Math.floor(sentences.length / longSize.claims)
  const claims = Array.from({ length: longSize.claims }, (_, index) => {
    const { start, end } = sentences[index * every]!
    const words = article.text.slice(start, end)
    const rating = standardScale[index % standardScale.length]!.id
    return claimOn(article, words, {
      id: `c${index}`,
      label: words.slice(0, 50).trim(),
      kinds: ['quantity', 'statement'],
      speaker: { name: `Speaker ${index % 25}`, cue: 'said', date: '2026-05-01', place: 'Brenwick' },
      ...(index % 10 === 9 ? {} : { verdict: { rating, by: 'Ines Okoye', at: '2026-05-05T10:00:00.000Z' } }),
      ...(index % 4 === 0 ? { signOff: { by: 'Juan Pérez', at: '2026-05-06T10:00:00.000Z' } } : {}),
      rationale: `The register has the figure on page ${index + 1}. It was counted by hand, twice, and agrees with the town’s own count.`,
      correction: index % 6 === 4 ? 'Say “about half as many”.' : '',
      limits: index % 7 === 0 ? 'The count of the year before is lost.' : '',
      evidence: Array.from({ length: (index % 3) + 1 }, (_, nth): Evidence => ({
        id: `e${index}-${nth}`,
        source: `s${(index * 3 + nth * 41) % longSize.sources}`,
        stance: stances[nth % 3]!,
        quotation: `In the year under report the count was ${index * 37 + 100}, as entered by the clerk.`,
        locator: `p. ${index + 1}`,
        note: nth === 2 ? 'Compared with the microfilm.' : '',
      })),
    })
  })
  return { ...article, claims }
}
