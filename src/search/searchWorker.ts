import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { Article } from '../core/model/article'
import { searchDocuments } from './documents'
import { SearchIndex } from './searchIndex'
import type { SearchReply, SearchRequest } from './searchThread'

const View = z.object({ article: Article })
const index = new SearchIndex()
let loading: Promise<void> = Promise.resolve()

/** The thread that searches. It reads the library's article.json files by itself and is told of every change. */
parentPort?.on('message', (request: SearchRequest) => {
  if (request.type === 'load') loading = loading.then(() => load(request.files))
  else if (request.type === 'put') index.put(request.article, request.documents)
  else void answer(request.id, request.text)
})

async function load(files: readonly { readonly id: string; readonly file: string }[]): Promise<void> {
  for (const { id, file } of files) {
    const view = await readFile(file, 'utf8')
      .then((text) => View.safeParse(JSON.parse(text)).data)
      // Damage is reported where the article is opened; here it only can't be found.
      .catch(() => undefined)
    // What was told in the meantime is newer than the file.
    if (view && !index.has(id)) index.put(id, searchDocuments(view.article))
  }
}

async function answer(id: number, text: string): Promise<void> {
  await loading
  parentPort?.postMessage(replyTo(id, text))
}

function replyTo(id: number, text: string): SearchReply {
  try {
    return { id, hits: index.query(text) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}
