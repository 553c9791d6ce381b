import { z } from 'zod'
import { Article } from '../core/model/article'
import { readPlainText } from '../library/plainFile'
import { serve } from '../workers/serve'
import { type SearchDocument, searchDocuments } from './documents'
import { SearchIndex } from './searchIndex'

/** The article.json of an article. */
export interface SearchFile {
  readonly id: string
  readonly file: string
}

export interface SearchUpdate {
  readonly article: string
  readonly documents: readonly SearchDocument[]
}

export type SearchTasks = typeof tasks

const View = z.object({ article: Article })
const index = new SearchIndex()
let loading: Promise<void> = Promise.resolve()

/** The tasks of the search thread. It reads the library's article.json files itself and is sent every change. */
const tasks = {
  load: (files: readonly SearchFile[]) => (loading = loading.then(() => load(files))),
  put: ({ article, documents }: SearchUpdate) => index.put(article, documents),
  query: async (text: string) => {
    await loading
    return index.query(text)
  },
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
    if (view && !index.has(id)) index.put(id, searchDocuments(view.article))
  }
}
