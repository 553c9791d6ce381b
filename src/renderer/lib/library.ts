import { create } from 'zustand'
import type { Events } from '../../contract/events'
import type { ImportOutcome, Start } from '../../contract/requests'
import type { ArticleSummary } from '../../core/model/summary'
import { openArticle, refreshArticle, useArticle } from './article'
import { ask, onEvent } from './ask'
import { useDialogs } from './dialogs'
import { inTextField } from './focus'
import { tell, tellFailure } from './notices'

interface LibraryState {
  /** What the workbench said at its start; null until then. */
  readonly start: Start | null
  /** Those in the trash among them. */
  readonly articles: readonly ArticleSummary[]
  readonly person: string
  /** Whether that name was given by a person; where not, it is the account's. */
  readonly isPersonNamed: boolean
  /** Why nothing can be changed, a sentence; null where it can. */
  readonly readOnly: string | null
  /** What is being done with the whole library, and how far it has come. */
  readonly work: Events['library.progress']
  /** What is being opened at the moment. */
  readonly importing: { readonly done: number; readonly total: number; readonly file: string } | null
}

export const useLibrary = create<LibraryState>()(() => ({
  start: null,
  articles: [],
  person: '',
  isPersonNamed: true,
  readOnly: null,
  work: null,
  importing: null,
}))

/** Reads the library and follows its changes; returns how to stop. */
export function followLibrary(): () => void {
  const stops = [
    onEvent('articles.changed', takeChanges),
    onEvent('library.progress', (work) => useLibrary.setState({ work })),
    onEvent('import.progress', (importing) => useLibrary.setState({ importing })),
    onEvent('import.finished', (outcomes) => showOutcomes(outcomes, !isBusy())),
    onEvent('library.notice', (sentence) => tell(sentence, { tone: 'problem' })),
  ]
  ask('workbench.start', {})
    .then((start) => {
      takeStart(start)
      for (const sentence of start.notices) tell(sentence, { tone: 'problem' })
    })
    .catch(tellFailure)
  return () => stops.forEach((stop) => stop())
}

function takeStart(start: Start): void {
  const { articles, person, isPersonNamed, readOnly } = start
  useLibrary.setState({ start, articles, person, isPersonNamed, readOnly })
}

/** Tries to open a library for writing that is open for reading only. */
export function retryOpening(): void {
  ask('library.retry', {})
    .then((start) => {
      takeStart(start)
      tell('The library can be changed now.')
      return refreshArticle()
    })
    .catch(tellFailure)
}

/** The articles that are not in the trash. */
export function listedArticles(articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  return articles.filter(({ removed }) => removed === null)
}

/** The articles in the trash, the latest removed first. */
export function trashedArticles(articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  return articles
    .filter(({ removed }) => removed !== null)
    .toSorted((a, b) => (a.removed! < b.removed! ? 1 : a.removed! > b.removed! ? -1 : 0))
}

/** Opens the files at these paths into the library. */
export function importFiles(files: readonly string[]): void {
  if (files.length === 0) return
  ask('articles.import', { files: [...files] })
    .then((outcomes) => showOutcomes(outcomes, !isDialogOpen()))
    .catch(failed)
}

/** Asks the person which files to open. */
export function chooseFiles(): void {
  ask('articles.choose', {})
    .then((outcomes) => showOutcomes(outcomes, !isDialogOpen()))
    .catch(failed)
}

export function rename(person: string): Promise<void> {
  return ask('person.rename', { person }).then(({ person: name }) =>
    useLibrary.setState({ person: name, isPersonNamed: true }),
  )
}

/** Articles that came, changed or went, in the list's own order: the latest opened first. */
function takeChanges({ put, removed }: Events['articles.changed']): void {
  const gone = new Set([...removed, ...put.map(({ id }) => id)])
  useLibrary.setState(({ articles }) => ({
    articles: [...articles.filter(({ id }) => !gone.has(id)), ...put].toSorted((a, b) =>
      a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : 0,
    ),
  }))
}

function failed(error: unknown): void {
  useLibrary.setState({ importing: null })
  tellFailure(error)
}

/** Whether another article would take the text from under the person's hands. */
function isBusy(): boolean {
  return isDialogOpen() || (useArticle.getState().view !== null && inTextField())
}

function isDialogOpen(): boolean {
  return useDialogs.getState().open !== null
}

/** Goes to the first article of what was opened, or offers to, and says what became of the rest. */
function showOutcomes(outcomes: readonly ImportOutcome[], mayGo: boolean): void {
  useLibrary.setState({ importing: null })
  if (outcomes.length === 0) return
  const added = outcomes.filter((outcome) => outcome.outcome === 'added')
  const known = outcomes.filter((outcome) => outcome.outcome === 'alreadyThere')
  const refused = outcomes.filter((outcome) => outcome.outcome === 'refused')
  const first = added[0] ?? known[0]
  const open = () => void (first && openArticle(first.article.id))
  if (mayGo) open()
  const [only] = known
  if (first && !mayGo) {
    tell(`“${first.article.title}” is in the library now.`, { action: { label: 'Open it', run: open } })
  } else if (only && outcomes.length === 1)
    tell(`“${only.article.title}” is in the library already; here it is.`)
  else if (outcomes.length > 1) {
    const counts = [
      [added.length, 'added'],
      [known.length, 'already in the library'],
      [refused.length, 'not opened'],
    ] as const
    tell(
      `${outcomes.length} files: ${counts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : [])).join(', ')}.`,
    )
  }
  if (refused.length > 0) {
    const [message, ...rest] = refused.map((outcome) => outcome.message)
    tell(message ?? '', { tone: 'problem', details: rest })
  }
}
