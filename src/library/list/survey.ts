import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../core/model/article'
import { isIdentifier } from '../../core/model/identifier'
import { type ArticleSummary, summaryOf } from '../../core/model/summary'
import { countElements } from '../countElements'
import { LibraryError } from '../errors'
import { logFiles } from '../log/log'
import { articlePlaces } from '../places'
import { NotPlain } from '../disk/plainFile'
import { listPlain, passedOver } from '../disk/plainFolder'
import { readArticle, wasAdded } from '../readArticle'
import { type View, viewFile } from '../view'

/** What a survey has found since its last report. */
export interface SurveyNews {
  readonly done: number
  readonly total: number
  /** Articles that differ from the list. */
  readonly found: readonly { readonly summary: ArticleSummary; readonly logBytes: number }[]
  /** Articles to open: they are damaged, or their article.json is out of date. */
  readonly troubled: readonly string[]
  /** Listed articles that are no longer in the library. */
  readonly gone: readonly string[]
  /** Sentences about what is among the articles but is neither a file nor a folder, or holds an article under no id. */
  readonly others: readonly string[]
}

/** How often a survey reports what it found, in milliseconds. */
const newsInterval = 200

/**
 * Compares the articles on the disk with the list, which knows the length of each article's logs, and reads those
 * that are new or changed. Only reads, so that it can run beside the library's writer, on a thread.
 */
export async function* survey(
  folder: string,
  known: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): AsyncGenerator<SurveyNews, void> {
  const { ids, others, strays } = await listArticles(folder)
  const present = new Set(ids)
  const total = ids.length
  let news = startNews(
    [...known.keys()].filter((id) => !present.has(id)),
    [...others, ...(await strayArticles(folder, strays))],
  )
  let last = performance.now()
  for (const [index, id] of ids.entries()) {
    if (signal?.aborted) return
    await look(folder, id, known.get(id), news)
    if (performance.now() - last < newsInterval) continue
    yield { ...news, done: index + 1, total }
    news = startNews([], [])
    last = performance.now()
  }
  yield { ...news, done: total, total }
}

/**
 * The ids of the articles, which are the names of their folders; folders with another name; and a sentence about
 * everything there that is neither a file nor a folder. Throws a NotPlain, or the system's error, when there is no
 * folder of articles.
 */
export async function listArticles(
  folder: string,
): Promise<{ ids: string[]; strays: string[]; others: string[] }> {
  const articles = join(folder, 'articles')
  await lstat(articles)
  const { folders, others } = await listPlain(articles, folder)
  const names = folders.filter((name) => !name.startsWith('.'))
  return {
    ids: names.filter(isIdentifier),
    strays: names.filter((name) => !isIdentifier(name)),
    others: others.map(({ name, kind }) => passedOver(`articles/${name}`, kind)),
  }
}

/** Why a person gets no library from a folder; `then` is what follows. */
export function noLibrary(folder: string, cause: unknown, then = ''): LibraryError {
  const why = cause instanceof NotPlain ? `: ${cause.message}` : ''
  return new LibraryError('notALibrary', `There is no library at ${folder}${why}.${then}`, { cause })
}

/** A sentence about each folder that holds an article under a name that is no id, as a copy made by hand does. */
export async function strayArticles(folder: string, strays: readonly string[]): Promise<string[]> {
  const sentences: string[] = []
  for (const name of strays) {
    const place = join(folder, 'articles', name)
    const { files, folders } = await listPlain(place, folder)
    if (!folders.includes('log') && !files.includes('article.json')) continue
    sentences.push(
      `The folder ${place} holds an article, but its name is not the id of one, so it was left alone. If it is not a copy, give it the name it had.`,
    )
  }
  return sentences
}

type Found = { summary: ArticleSummary; logBytes: number }

function startNews(gone: string[], others: readonly string[]) {
  return { found: [] as Found[], troubled: [] as string[], gone, others }
}

async function look(
  folder: string,
  id: string,
  known: number | undefined,
  { found, troubled, gone }: ReturnType<typeof startNews>,
): Promise<void> {
  try {
    const logs = await logLengths(folder, id)
    const logBytes = [...logs.values()].reduce((sum, bytes) => sum + bytes, 0)
    if (logBytes === known) return
    // The remains of an interrupted import were never acknowledged; they do no harm.
    if (!(await wasAdded(folder, id))) {
      if (known !== undefined) gone.push(id)
      return
    }
    let isDamaged = false
    const view = await readView(folder, id, () => (isDamaged = true))
    if (view && isUpToDate(view, logs)) {
      found.push({ summary: await listed(view.article), logBytes })
      return
    }
    const { history, damage } = await readArticle(folder, id, view)
    // One of an earlier format is converted when a person opens it.
    const isBehind = view !== null && view.heads !== null
    if (damage.length > 0 || isBehind || isDamaged) troubled.push(id)
    else found.push({ summary: await listed(history.article), logBytes })
  } catch {
    // A person who opens it is told why it can't be read.
    troubled.push(id)
  }
}

async function listed(article: Article): Promise<ArticleSummary> {
  return summaryOf(article, await countElements(article))
}

/**
 * An article's current state, read beside its writer: from article.json if that is up to date, else from the log.
 * Throws a LibraryError when it can't be read.
 */
export async function currentArticle(folder: string, id: string): Promise<Article> {
  const [view, logs] = await Promise.all([readView(folder, id), logLengths(folder, id)])
  return view && isUpToDate(view, logs) ? view.article : (await readArticle(folder, id, view)).history.article
}

async function logLengths(folder: string, id: string): Promise<Map<string, number>> {
  const { log } = articlePlaces(folder, id)
  const lengths = new Map<string, number>()
  for (const name of await logFiles(log)) lengths.set(name, (await lstat(join(log, name))).size)
  return lengths
}

/** Whether article.json reflects exactly these logs: then they need not be read. */
function isUpToDate(view: View, logs: ReadonlyMap<string, number>): boolean {
  const names = Object.keys(view.logs)
  return names.length === logs.size && names.every((name) => view.logs[name] === logs.get(name))
}

async function readView(
  folder: string,
  id: string,
  onDamage: () => void = () => undefined,
): Promise<View | null> {
  return viewFile(folder, id, { onDamage, readOnly: true })
    .read()
    .catch(() => null)
}
