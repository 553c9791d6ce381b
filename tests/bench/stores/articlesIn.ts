import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../../src/core/model/article'
import { articlePlaces } from '../../../src/library/places'

/** Reads the articles of the library in `place`/library from their article.json files. */
export function* articlesIn(place: string): Generator<Article> {
  for (const id of readdirSync(join(place, 'library', 'articles'))) {
    const { view } = articlePlaces(join(place, 'library'), id)
    yield (JSON.parse(readFileSync(view, 'utf8')) as { article: Article }).article
  }
}
