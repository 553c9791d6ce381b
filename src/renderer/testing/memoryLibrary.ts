import type { ArticleUpdate, ArticleView, Start } from '../../contract/answers'
import { findClaims } from '../../core/claims/findClaims'
import type { Command } from '../../core/commands'
import { appendEntry, beginHistory, type History } from '../../core/commands/history'
import { articleElementCoverage } from '../../core/elements/articleElements'
import { findElements } from '../../core/elements/findElements'
import { type Article, noDetails } from '../../core/model/article'
import { changeBetween } from '../../core/model/articleChange'
import type { LogLine, Recorded } from '../../core/commands/logEntry'
import { libraryFormat } from '../../core/model/libraryFormat'
import { noNewsroom } from '../../core/model/newsroom'
import { standardScale } from '../../core/model/scale'
import { summaryOf } from '../../core/model/summary'
import { rankClaims, type Ranking, storedBase } from '../../core/ranking/rank'
import { reviewArticle } from '../../core/review/review'
import { canonicalText } from '../../core/text/canonical'
import { findSentences } from '../../core/sentences/sentences'
import type { Answers } from './fakeBridge'

/** Articles in memory, changed by core's own commands and answered as the program does. */
export interface MemoryLibrary {
  /** Answers to the window's requests about articles. */
  readonly answers: Answers
  readonly view: (id: string) => ArticleView
  /** Changes an article behind the window's back, as another window would. */
  readonly give: (id: string, command: Command, by?: string) => ArticleView
  readonly start: (changes?: Partial<Start>) => Start
}

/** An article as the program opens it: paragraphs separated by empty lines, the first of them its heading. */
export function articleFrom(plain: string, id = 'elms'): Article {
  const paragraphs = plain.trim().split(/\n\s*\n/)
  const { text, blocks } = canonicalText(
    paragraphs.map((text, index) =>
      index === 0 ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text },
    ),
  )
  const sentences = findSentences(text, blocks)
  return {
    format: 1,
    id,
    importedAt: '2025-03-03T08:15:00.000Z',
    details: { ...noDetails, title: paragraphs[0] ?? '', language: 'en' },
    original: {
      name: `${id}.txt`,
      file: `1/${id}.txt`,
      mediaType: 'text/plain',
      bytes: text.length,
      sha256: standInHash(`file ${text}`),
    },
    text,
    textSha256: standInHash(text),
    blocks,
    sentences: sentences.map((sentence) => ({ ...sentence, nothingToCheck: false })),
    leftOut: [],
    claims: findClaims(text, blocks, sentences).map((claim, index) => ({
      ...claim,
      id: `${id}-${index + 1}`,
      origin: 'found',
      dismissed: false,
      rationale: '',
      correction: '',
      evidence: [],
    })),
    sources: [],
  }
}

/** The command that gives an article another text, as the program makes it from a newer file. */
export function newerVersion(plain: string, id = 'elms'): Extract<Command, { type: 'addVersion' }> {
  const { original, text, textSha256, blocks, sentences, leftOut, claims } = articleFrom(plain, `${id}-newer`)
  return { type: 'addVersion', original, text, textSha256, blocks, sentences, leftOut, found: claims }
}

/** Different texts get different hashes; a real hash would take a while in a window. */
function standInHash(text: string): string {
  let hash = 7
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(16).padStart(64, '0')
}

/** Three figures by two people, and a last sentence with nothing to check. */
export const elms = `Elms of the town

Ann Lee planted 40 elms in 1902. Bob Hale said that he had felled 12 of them. A storm in 1987 took 20 more.

Go and see them.`

/** Another article that must not be confused with the first. */
export const bridge = `The bridge over the Tern

The bridge cost 4 million euros. The mayor, Ines Okoye, said that 300 people cross it every day.`

/** A library of these articles; the elms and the bridge by default. */
export function memoryLibrary(
  articles: readonly Article[] = [articleFrom(elms, 'elms'), articleFrom(bridge, 'bridge')],
): MemoryLibrary {
  const histories = new Map(articles.map((article) => [article.id, beginningOf(article)]))
  const known = (id: string): History => {
    const history = histories.get(id)
    if (!history)
      throw Object.assign(new Error(`There is no article ${id}.`), { name: 'LibraryError', code: 'notFound' })
    return history
  }
  const view = (id: string): ArticleView => {
    const { article, undoable, redoable, entries } = known(id)
    return { article, undo: undoable.at(-1) ?? null, redo: redoable.at(-1) ?? null, version: entries.length }
  }
  const record = (id: string, command: Recorded, by = 'Ines Okoye', act?: string): ArticleView => {
    const history = known(id)
    histories.set(id, appendEntry(history, lineOf(history, command, by, act)))
    return view(id)
  }
  const update = (id: string, command: Recorded, act?: string): ArticleUpdate => {
    const { article: before, version: from } = view(id)
    const { article, ...step } = record(id, command, undefined, act)
    return { id, from, change: changeBetween(before, article), ...step }
  }
  const summaries = () =>
    [...histories.values()].map(({ article }) => summaryOf(article, articleElementCoverage(article) ?? null))
  const start = (changes: Partial<Start> = {}): Start => ({
    folder: '/library',
    person: 'Ines Okoye',
    isPersonNamed: true,
    readOnly: null,
    scale: standardScale,
    newsroom: noNewsroom,
    articles: summaries(),
    notices: [],
    version: '0.1.0',
    runtime: 'Electron',
    ...changes,
  })
  return {
    view,
    give: (id, command, by) => record(id, command, by),
    start,
    answers: {
      'workbench.start': () => start(),
      'articles.list': summaries,
      'article.open': ({ id }) => view(id),
      'article.do': ({ id, command, act }) => update(id, command, act),
      'article.signOff': ({ id, claims = [] }) => {
        const act = `sign-off-${known(id).entries.length}`
        for (const claim of claims) record(id, { type: 'signOff', claim }, undefined, act)
        return { view: view(id), signed: claims, leftOut: [] }
      },
      'article.undo': ({ id, act }) => update(id, { type: 'undo', act }),
      'article.redo': ({ id, act }) => update(id, { type: 'redo', act }),
      'sources.find': () => [],
      'article.quotations': () => ({ quotations: [], read: [], unread: [] }),
      'quotation.check': () => ({ result: { found: 'none' }, wording: '', locator: null }),
      'article.ranking': ({ id }) => rankingOf(known(id).article),
      'article.elements': ({ id }) => findElements(known(id).article.text, known(id).article.blocks),
      'review.findings': ({ id }) => ({
        rules: reviewArticle(
          { article: known(id).article, scale: standardScale, snapshots: new Map() },
          undefined,
        ),
        isReading: false,
      }),
    },
  }
}

/** The ranking of an article by its words alone. */
export function rankingOf(article: Article): Ranking {
  return { claims: rankClaims(article, storedBase, new Map()), by: 'words' }
}

function beginningOf(article: Article): History {
  return beginHistory(article, {
    ...lineOf(undefined, { type: 'createArticle', article }, 'Ines Okoye'),
    after: undefined,
  })
}

function lineOf(history: History | undefined, command: Recorded, person: string, act?: string): LogLine {
  const number = (history?.entries.length ?? 0) + 1
  return {
    v: libraryFormat,
    device: 'this device',
    lamport: number,
    time: `2025-03-04T10:${String(number % 60).padStart(2, '0')}:00.000Z`,
    person,
    act: act ?? `act-${number}`,
    command,
    hash: `line ${number}`,
    after: history?.entries.at(-1)?.hash,
  }
}
