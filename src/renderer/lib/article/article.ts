import { create } from 'zustand'
import type { ArticleUpdate, ArticleView, SignOffOutcome } from '../../../contract/answers'
import type { Command } from '../../../core/commands'
import { type ExpectedCommand, expectedArticle, isExpected } from '../../../core/checklist/expected'
import { toUserFacing } from '../../../core/errors'
import { withChange } from '../../../core/model/articleChange'
import { ask } from '../ask'
import { goTo, useCursor } from '../checking/cursor'
import { rememberPlace, returnToPlace } from '../places/places'
import type { SaveOutcome } from './drafts'
import { useLibrary } from '../library/library'
import { dismissNotice, notifyFailure } from '../notices'
import { fetchRanking, orderAnew, refreshRanking, startRanking } from './ranking'
import { useTextSelection } from '../checking/textSelection'

interface ArticleState {
  /** The open article, with what is expected of the commands that are being saved. */
  readonly view: ArticleView | null
  /** The article that was closed by moving it to the trash, as long as no other is open: undo brings it back. */
  readonly trashed: ArticleView | null
  /** Commands that are not on the disk yet. */
  readonly saving: number
  /** Whether the last command could not be saved. */
  readonly hasFailed: boolean
}

export const useArticle = create<ArticleState>()(() => ({
  view: null,
  trashed: null,
  saving: 0,
  hasFailed: false,
}))

/** A command that is being saved, and what it will do is shown. */
interface Expected {
  readonly article: string
  readonly command: ExpectedCommand
  readonly person: string
  readonly time: string
}

/** The open article as it is on the disk, while more than that is shown. */
let saved: ArticleView | null = null
/** The commands that are shown and not on the disk yet. */
let expected: readonly Expected[] = []

/** Counts the requested articles, so that a late answer does not replace a later choice. */
let asked = 0

/** Counts the changes of rankings, so that one that comes while its article is being opened is not lost. */
let changesOfRankings = 0

/** Shows an article of the library. Resolves to whether it is shown now. */
export async function openArticle(id: string): Promise<boolean> {
  const mine = ++asked
  const changesBefore = changesOfRankings
  if (shownId() === id) return true
  try {
    // Both at once, so that the list never shows in one order and then jumps to another.
    const [view, ranking] = await Promise.all([ask('article.open', { id }), fetchRanking(id)])
    if (mine !== asked) return false
    rememberPlace(shownId())
    useTextSelection.setState({ span: null })
    showSaved(view, { trashed: null, hasFailed: false })
    startRanking(view.article, ranking)
    if (changesOfRankings !== changesBefore) rankAnew(id)
    returnToPlace(view.article)
    showInMenu(view)
    return true
  } catch (error) {
    notifyFailure(error)
    return false
  }
}

/** Reads the open article again: others may have changed it on the disk. */
export async function refreshArticle(): Promise<void> {
  const id = shownId()
  if (id === undefined) return
  try {
    const view = await ask('article.open', { id })
    if (shownId() !== id) return
    showSaved(view, { hasFailed: false })
    showInMenu(view)
    rankAnew(id)
  } catch (error) {
    notifyFailure(error)
  }
}

/** Requests the ranking of the open article again, if it is the given one or none is given. */
export function rankAnew(article?: string): void {
  changesOfRankings++
  const id = shownId()
  if (id === undefined || (article !== undefined && article !== id)) return
  void refreshRanking(id, () => shownId() === id).then((isFirstOpinion) => {
    const shown = useArticle.getState().view?.article
    // Nobody has selected a row yet, so sorting again moves nothing under their hands.
    if (isFirstOpinion && shown && useCursor.getState().row === null) orderAnew(shown)
  })
}

/** Closes the article that is shown; `trashed` is its view if it is in the trash now. */
export function closeArticle(trashed: ArticleView | null = null): void {
  asked++
  rememberPlace(shownId())
  useTextSelection.setState({ span: null })
  useArticle.setState({ view: null, trashed, hasFailed: false })
  goTo(null)
  showInMenu(trashed)
}

/** Forgets an article in the trash that is gone for good. */
export function forgetTrashed(removed: readonly string[]): void {
  const { trashed } = useArticle.getState()
  if (!trashed || !removed.includes(trashed.article.id)) return
  useArticle.setState({ trashed: null })
  showInMenu(null)
}

/** The id of the open article; undefined if none is. */
export function shownId(): string | undefined {
  return useArticle.getState().view?.article.id
}

/**
 * Gives a command to an article; resolves to whether it is on the disk, and shows a notice when it can't be. The
 * article is named, so that a command never reaches one that was opened meanwhile. `act` joins it to the previous act
 * of that name.
 */
export async function give(article: string, command: Command, act?: string): Promise<boolean> {
  return (
    (await change(() => doing(article, command, act), { expects: expectation(article, command) })) === 'saved'
  )
}

/** Like `give`; resolves to why it is not on the disk, for a form that says so itself, or to null when it is. */
export async function giveOrSayWhy(article: string, command: Command, act?: string): Promise<string | null> {
  let why: string | null = null
  await change(() => doing(article, command, act), { report: (error) => (why = toUserFacing(error).message) })
  return why
}

/** Like `give`, for text whose saving is retried; the cause of a failure is reported once. */
export function save(article: string, command: Command, act?: string): Promise<SaveOutcome> {
  return change(() => doing(article, command, act), { isRepeated: true })
}

function doing(id: string, command: Command, act: string | undefined): Promise<ArticleUpdate> {
  return ask('article.do', act === undefined ? { id, command } : { id, command, act })
}

function expectation(article: string, command: Command): Expected | undefined {
  if (!isExpected(command)) return undefined
  const person = useLibrary.getState().start?.person ?? ''
  return { article, command, person, time: new Date().toISOString() }
}

/**
 * Signs off these claims, as one act; resolves to what was signed and left out, or to null when nothing was, which a
 * notice explains.
 */
export async function signOffAll(id: string, claims: readonly string[]): Promise<SignOffOutcome | null> {
  let outcome: SignOffOutcome | null = null
  await change(async () => {
    outcome = await ask('article.signOff', { id, claims: [...claims] })
    return outcome.view
  })
  return outcome
}

/** Shows a new state of the open article, unless a newer one is shown already. */
export function takeView(view: ArticleView): void {
  const shown = savedView()
  if (shown?.article.id !== view.article.id || view.version < shown.version) return
  showSaved(view)
  if (!isSameStep(view.undo, shown.undo) || !isSameStep(view.redo, shown.redo)) showInMenu(view)
}

/** An act of several commands has another name than its first one. */
function isSameStep(one: ArticleView['undo'], other: ArticleView['undo']): boolean {
  return one?.act === other?.act && one?.name === other?.name
}

/** The same of what became of it by a command; where that follows a state that is not known, it is read again. */
async function takeUpdate({ id, from, change, ...step }: ArticleUpdate): Promise<void> {
  const before = savedView()
  if (before?.article.id !== id || step.version <= before.version) return
  if (from === before.version) takeView({ ...step, article: withChange(before.article, change) })
  else takeView(await ask('article.open', { id }))
}

/** The open article as it is on the disk. */
function savedView(): ArticleView | null {
  const { view } = useArticle.getState()
  return saved?.article.id === view?.article.id ? saved : view
}

function showSaved(view: ArticleView, more: Partial<ArticleState> = {}): void {
  const own = expected.filter(({ article }) => article === view.article.id)
  saved = own.length > 0 ? view : null
  const article = own.reduce((before, one) => expectedArticle(before, one.command, one), view.article)
  useArticle.setState({ ...more, view: own.length > 0 ? { ...view, article } : view })
}

/** Shows at once what a command will do. */
function expect(one: Expected): void {
  expected = [...expected, one]
  showAnew(one.article)
}

/** Shows what came of a command, or nothing of it where it failed, instead of what was expected. */
async function settle(
  answer: ArticleView | ArticleUpdate | null,
  expects: Expected | undefined,
): Promise<void> {
  expected = expected.filter((one) => one !== expects)
  const { view } = useArticle.getState()
  if (answer) await ('change' in answer ? takeUpdate(answer) : takeView(answer))
  if (expects && useArticle.getState().view === view) showAnew(expects.article)
}

function showAnew(article: string): void {
  const view = savedView()
  if (view?.article.id === article) showSaved(view)
}

/** The reported reason why something could not be saved; null once something was saved. */
let trouble: string | null = null

interface Changing {
  /** Whether it is tried again after a failure, whose cause is reported once. */
  readonly isRepeated?: boolean
  /** What to show until it is saved. */
  readonly expects?: Expected | undefined
  /** Tells the person of a failure. */
  readonly report?: (error: unknown) => void
}

/** Sends a request that changes an article, and shows what comes of it; resolves to whether it is on the disk. */
export async function change(
  request: () => Promise<ArticleView | ArticleUpdate>,
  { isRepeated = false, expects, report = notifyFailure }: Changing = {},
): Promise<SaveOutcome> {
  useArticle.setState(({ saving }) => ({ saving: saving + 1 }))
  if (expects) expect(expects)
  try {
    await settle(await request(), expects)
    useArticle.setState({ hasFailed: false })
    setTrouble(null)
    return 'saved'
  } catch (error) {
    await settle(null, expects)
    const { code, message } = toUserFacing(error)
    if (!isRepeated || message !== trouble) report(error)
    // A command that the article refuses is no loss; anything else should be on the disk and is not.
    if (['refused', 'badInput'].includes(code)) return 'refused'
    setTrouble(message)
    useArticle.setState({ hasFailed: true })
    if (code === 'outdated') await refreshArticle()
    return 'failed'
  } finally {
    useArticle.setState(({ saving }) => ({ saving: saving - 1 }))
  }
}

/** Replaces the notice about the previous cause, or removes it when there is none any more. */
function setTrouble(message: string | null): void {
  if (trouble !== null && trouble !== message) dismissNotice(trouble)
  trouble = message
}

function showInMenu(view: ArticleView | null): void {
  const undo = view?.undo?.name ?? null
  const redo = view?.redo?.name ?? null
  const article = useArticle.getState().view !== null
  ask('menu.update', { undo, redo: article ? redo : null, article }).catch(notifyFailure)
}
