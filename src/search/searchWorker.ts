import { z } from 'zod'
import type { FoundSources } from '../contract/answers'
import { Article } from '../core/model/article'
import { readPlainText } from '../library/disk/plainFile'
import { serve } from '../workers/serve'
import { inTurn } from '../workers/turns'
import { articleSources, type SourcePlace } from '../core/sources/articleSources'
import { type SearchDocument, searchDocuments } from './documents'
import { SearchIndex } from './searchIndex'
import { SourceIndex } from './sourceIndex'

/** The article.json of an article. */
export interface SearchFile {
  readonly id: string
  readonly file: string
}

export interface SearchUpdate {
  readonly article: string
  readonly documents: readonly SearchDocument[]
  readonly sources: readonly SourcePlace[]
}

export type SearchTasks = typeof tasks

const View = z.object({ article: Article })
const index = new SearchIndex()
const sourceIndex = new SourceIndex()
/** A question waits for what is being loaded; a change doesn't, since it is newer than any file. */
const turns = inTurn()

/** The tasks of the search thread. It reads the library's article.json files itself and is sent every change. */
const tasks = {
  load: (files: readonly SearchFile[]) => turns(() => load(files)),
  put: ({ article, documents, sources }: SearchUpdate) => {
    index.put(article, documents)
    sourceIndex.put(article, sources)
  },
  query: (text: string) => turns(() => index.query(text)),
  sources: ({ text, limit }: { text: string; limit: number }): Promise<FoundSources> =>
    turns(() => {
      const found = sourceIndex.find(text)
      return { sources: found.slice(0, limit), total: found.length }
    }),
  placesOf: (work: string): Promise<readonly SourcePlace[]> => turns(() => sourceIndex.placesOf(work)),
}
serve(tasks)

/** The largest article.json that is read, in bytes. */
const sizeLimit = 500_000_000

async function load(files: readonly SearchFile[]): Promise<void> {
  for (const { id, file } of files) {
    const view = await readPlainText(file, sizeLimit)
      .then((text) => View.safeParse(JSON.parse(text)).data)
      // Damage is reported when the article is opened; here it just isn't found.
      .catch(() => undefined)
    // An update sent in the meantime is newer than the file.
    if (!view || index.has(id)) continue
    index.put(id, searchDocuments(view.article))
    sourceIndex.put(id, articleSources(view.article))
  }
}
