import { readdirSync, readFileSync } from 'node:fs'
import { parseMarked, type MarkedArticle } from './speakerScores'

const folder = new URL('../../fixtures/speakers/', import.meta.url)

/** The hand-marked articles that rules were developed on ("tune"), or those held out ("test"). */
export function markedArticles(part: 'tune' | 'test', language: 'en' | 'es'): MarkedArticle[] {
  return readdirSync(new URL(part, folder))
    .filter((name) => name.startsWith(`${language}-`))
    .toSorted()
    .map((name) => parseMarked(readFileSync(new URL(`${part}/${name}`, folder), 'utf8')))
}
