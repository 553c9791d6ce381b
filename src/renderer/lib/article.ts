import { create } from 'zustand'
import type { ArticleView } from '../../contract/requests'
import type { Command } from '../../core/commands'
import { ask, RequestFailed } from './ask'
import { goTo } from './cursor'
import type { SaveOutcome } from './drafts'
import { tell, tellFailure } from './notices'
import { useTextSelection } from './textSelection'

interface ArticleState {
  readonly view: ArticleView | null
  /** Commands on their way to the disk. */
  readonly saving: number
  /** Whether the last command could not be saved. */
  readonly hasFailed: boolean
}

export const useArticle = create<ArticleState>()(() => ({ view: null, saving: 0, hasFailed: false }))

/** Counts the articles asked for, so that one that comes late does not take the place of a later choice. */
let asked = 0

/** Shows an article of the library. Resolves to whether it is shown now. */
export async function openArticle(id: string): Promise<boolean> {
  const mine = ++asked
  if (shownId() === id) return true
  try {
    const view = await ask('article.open', { id })
    if (mine !== asked) return false
    useTextSelection.setState({ span: null })
    useArticle.setState({ view, hasFailed: false })
    goTo(null)
    showInMenu(view)
    return true
  } catch (error) {
    tellFailure(error)
    return false
  }
}

/** Shows the open article as it stands now, as after another library was merged into this one. */
export async function refreshArticle(): Promise<void> {
  const id = shownId()
  if (id === undefined) return
  try {
    const view = await ask('article.open', { id })
    if (shownId() !== id) return
    useArticle.setState({ view })
    showInMenu(view)
  } catch (error) {
    tellFailure(error)
  }
}

/** Shows no article any more. */
export function closeArticle(): void {
  asked++
  useArticle.setState({ view: null, hasFailed: false })
  goTo(null)
  ask('menu.update', { undo: null, redo: null, article: false }).catch(tellFailure)
}

function shownId(): string | undefined {
  return useArticle.getState().view?.article.id
}

/**
 * Gives a command to an article; resolves to whether it is on the disk, and tells the person when it can't be.
 * The article is named, so that a command never lands in one that was opened meanwhile. `act` joins it to the doing
 * before.
 */
export async function give(article: string, command: Command, act?: string): Promise<boolean> {
  return (await save(article, command, act)) === 'saved'
}

/** The same, for text that is tried again when it could not be saved. */
export function save(article: string, command: Command, act?: string): Promise<SaveOutcome> {
  return change(() =>
    ask('article.do', act === undefined ? { id: article, command } : { id: article, command, act }),
  )
}

/** Undoes what the person saw on the button or in the menu, and nothing else. */
export function undo(): void {
  const { view } = useArticle.getState()
  if (!view) return
  if (!view.undo) return tell('There is nothing to undo in this article.')
  const { act, name } = view.undo
  void change(() => ask('article.undo', { id: view.article.id, act })).then((outcome) => {
    if (outcome === 'saved') tell(`Undone: ${name}.`)
  })
}

export function redo(): void {
  const { view } = useArticle.getState()
  if (!view) return
  if (!view.redo) return tell('There is nothing to redo in this article.')
  const { act, name } = view.redo
  void change(() => ask('article.redo', { id: view.article.id, act })).then((outcome) => {
    if (outcome === 'saved') tell(`Redone: ${name}.`)
  })
}

/** Takes a new state of the open article in, unless a newer one is shown already. */
export function takeView(view: ArticleView): void {
  const shown = useArticle.getState().view
  if (shown?.article.id !== view.article.id || view.version < shown.version) return
  useArticle.setState({ view })
  if (view.undo?.act !== shown.undo?.act || view.redo?.act !== shown.redo?.act) showInMenu(view)
}

async function change(request: () => Promise<ArticleView>): Promise<SaveOutcome> {
  useArticle.setState(({ saving }) => ({ saving: saving + 1 }))
  try {
    takeView(await request())
    useArticle.setState({ hasFailed: false })
    return 'saved'
  } catch (error) {
    tellFailure(error)
    if (error instanceof RequestFailed && error.code === 'outdated') void refreshArticle()
    // What the article can't take was never to be saved; anything else was, and is not on the disk.
    if (error instanceof RequestFailed && ['refused', 'badInput'].includes(error.code)) return 'refused'
    useArticle.setState({ hasFailed: true })
    return 'failed'
  } finally {
    useArticle.setState(({ saving }) => ({ saving: saving - 1 }))
  }
}

function showInMenu({ undo: back, redo: forward }: ArticleView): void {
  ask('menu.update', { undo: back?.name ?? null, redo: forward?.name ?? null, article: true }).catch(
    tellFailure,
  )
}
