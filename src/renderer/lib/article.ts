import { create } from 'zustand'
import type { ArticleView, SignOffOutcome } from '../../contract/answers'
import type { Command } from '../../core/commands'
import type { Step } from '../../core/commands/history'
import { toUserFacing } from '../../core/errors'
import { ask } from './ask'
import { goTo, useCursor } from './cursor'
import { rememberPlace, returnToPlace } from './places'
import type { SaveOutcome } from './drafts'
import { notify, notifyFailure, dismissNotice } from './notices'
import { fetchRanking, orderAnew, refreshRanking, startRanking } from './ranking'
import { useTextSelection } from './textSelection'

interface ArticleState {
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

/** Counts the requested articles, so that a late answer does not replace a later choice. */
let asked = 0

/** Shows an article of the library. Resolves to whether it is shown now. */
export async function openArticle(id: string): Promise<boolean> {
  const mine = ++asked
  if (shownId() === id) return true
  try {
    // Both at once, so that the list never shows in one order and then jumps to another.
    const [view, ranking] = await Promise.all([ask('article.open', { id }), fetchRanking(id)])
    if (mine !== asked) return false
    rememberPlace(shownId())
    useTextSelection.setState({ span: null })
    useArticle.setState({ view, trashed: null, hasFailed: false })
    startRanking(view.article, ranking)
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
    useArticle.setState({ view, hasFailed: false })
    showInMenu(view)
    rankAnew(id)
  } catch (error) {
    notifyFailure(error)
  }
}

/** Requests the ranking of the open article again, if it is the given one or none is given. */
export function rankAnew(article?: string): void {
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

/** What undo takes back: the last act on the open article, or moving one to the trash that closed it. */
export function nextUndo({ view, trashed }: Pick<ArticleState, 'view' | 'trashed'>): Step | null {
  return (view ?? trashed)?.undo ?? null
}

function shownId(): string | undefined {
  return useArticle.getState().view?.article.id
}

/**
 * Gives a command to an article; resolves to whether it is on the disk, and shows a notice when it can't be. The
 * article is named, so that a command never reaches one that was opened meanwhile. `act` joins it to the previous act
 * of that name.
 */
export async function give(article: string, command: Command, act?: string): Promise<boolean> {
  return (await change(() => doing(article, command, act))) === 'saved'
}

/** Like `give`; resolves to why it is not on the disk, for a form that says so itself, or to null when it is. */
export async function giveOrSayWhy(article: string, command: Command, act?: string): Promise<string | null> {
  let why: string | null = null
  await change(
    () => doing(article, command, act),
    false,
    (error) => (why = toUserFacing(error).message),
  )
  return why
}

/** Like `give`, for text whose saving is retried; the cause of a failure is reported once. */
export function save(article: string, command: Command, act?: string): Promise<SaveOutcome> {
  return change(() => doing(article, command, act), true)
}

function doing(id: string, command: Command, act: string | undefined): Promise<ArticleView> {
  return ask('article.do', act === undefined ? { id, command } : { id, command, act })
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

/** Undoes one act of an article, if nothing was done since. */
export function undoAct(id: string, { act, name }: Pick<Step, 'act' | 'name'>): void {
  void change(() => ask('article.undo', { id, act })).then((outcome) => {
    if (outcome === 'saved') notify(`Undone: ${name}.`)
  })
}

/** Undoes what the button or the menu named, and nothing else. */
export function undo(): void {
  const { view, trashed } = useArticle.getState()
  if (trashed) return void bringBack(trashed)
  if (!view) return
  if (!view.undo) return notify('There is nothing to undo in this article.')
  undoAct(view.article.id, view.undo)
}

/** Undoes moving an article to the trash, and shows it again. */
async function bringBack({ article: { id }, undo }: ArticleView): Promise<void> {
  if (!undo) return
  const outcome = await change(() => ask('article.undo', { id, act: undo.act }))
  if (outcome === 'saved' && (await openArticle(id))) notify(`Undone: ${undo.name}.`)
}

export function redo(): void {
  const { view } = useArticle.getState()
  if (!view) return
  if (!view.redo) return notify('There is nothing to redo in this article.')
  const { act, name } = view.redo
  void change(() => ask('article.redo', { id: view.article.id, act })).then((outcome) => {
    if (outcome === 'saved') notify(`Redone: ${name}.`)
  })
}

/** Shows a new state of the open article, unless a newer one is shown already. */
export function takeView(view: ArticleView): void {
  const shown = useArticle.getState().view
  if (shown?.article.id !== view.article.id || view.version < shown.version) return
  useArticle.setState({ view })
  if (view.undo?.act !== shown.undo?.act || view.redo?.act !== shown.redo?.act) showInMenu(view)
}

/** The reported reason why something could not be saved; null once something was saved. */
let trouble: string | null = null

async function change(
  request: () => Promise<ArticleView>,
  isRepeated = false,
  report: (error: unknown) => void = notifyFailure,
): Promise<SaveOutcome> {
  useArticle.setState(({ saving }) => ({ saving: saving + 1 }))
  try {
    takeView(await request())
    useArticle.setState({ hasFailed: false })
    setTrouble(null)
    return 'saved'
  } catch (error) {
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
