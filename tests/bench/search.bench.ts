/** Measures a query's time in a library of two thousand claims, and compares it with a plain scan of the text. */
import type { Article } from '../../src/core/model/article'
import { findClaims } from '../../src/core/claims/findClaims'
import { findSentences } from '../../src/core/sentences/sentences'
import { searchDocuments } from '../../src/search/documents'
import { SearchIndex } from '../../src/search/searchIndex'
import { articleOf } from '../reports/sampleArticle'
import { median, timeOf } from './timing'
import { maduroArticle } from '../unit/maduroArticle'

const claimsWanted = 2000
const rounds = 7
const queries = [
  'volunteers',
  'volunters',
  'three million volunteers',
  'maduro russian support',
  'nicolas maduro defense',
  'putin wednesday',
  'submarine',
  'milion voluntere',
]

/** Copies of the sample article, each with its own numbers, until there are two thousand claims. */
function articles(): Article[] {
  const { text, blocks } = maduroArticle()
  const sentences = findSentences(text, blocks)
  const found = findClaims(text, blocks, sentences)
  const made: Article[] = []
  for (let number = 0; made.length * found.length < claimsWanted; number++) {
    const claims = found.slice(0, claimsWanted - made.length * found.length).map((claim, index) => ({
      ...claim,
      anchor: { ...claim.anchor, exact: `${claim.anchor.exact} (${number * 100 + index})` },
      id: `${number}-${index}`,
      origin: 'found' as const,
      dismissed: false,
      rationale: '',
      correction: '',
      evidence: [],
    }))
    made.push({ ...articleOf([`Article ${number}`, 'Text.'], { id: String(number) }), claims })
  }
  return made
}

const documents = articles().flatMap((article) => searchDocuments(article))
const claims = documents.filter((document) => document.kind === 'claim')
const index = new SearchIndex()
index.put('all', documents)
const building = timeOf(() => index.query('volunteers'))

const texts = documents.map((document) => document.texts.join('\n'))
const scan = (query: string) => texts.filter((text) => text.toLowerCase().includes(query)).length

const searches: number[] = []
const scans: number[] = []
for (let round = 0; round < rounds; round++) {
  for (const query of queries) {
    searches.push(timeOf(() => index.query(query)))
    scans.push(timeOf(() => scan(query)))
  }
}

const [search, plain] = [median(searches), median(scans)]
console.log(`Search, ${claims.length} claims, ${queries.length} queries, ${rounds} rounds`)
console.log(`a query        ${search.toFixed(2)} ms median, ${Math.max(...searches).toFixed(2)} ms slowest`)
console.log(`plain scan     ${plain.toFixed(2)} ms median`)
console.log(`ratio          ${(search / plain).toFixed(1)}`)
console.log(`after a change ${building.toFixed(1)} ms for the first query, which indexes anew`)
