import { create } from 'zustand'
import type { ArticleView } from '../../contract/requests'
import type { Command } from '../../core/commands'
import { ask, RequestFailed } from './ask'
import { goTo } from './cursor'
import { tell, tellFailure } from './notices'

interface ArticleState {
  readonly view: ArticleView | null
  /** Commands on their way to the disk. */
  readonly saving: number
  /** Why the last command was not saved; null when it was. */
  readonly problem: string | null
}

export const useArticle = create<ArticleState>()(() => ({
  view: null,
  saving: 0,
  problem: null,
}))

/** Shows an article of the library. Resolves to whether it could. */
export async function openArticle(id: string): Promise<boolean> {
  if (useArticle.getState().view?.article.id === id) return true
  try {
    const view = await ask('article.open', { id })
    useArticle.setState({ view, problem: null })
    goTo(null)
    showInMenu(view)
    return true
  } catch (error) {
    tellFailure(error)
    return false
  }
}

/**
 * Gives a command to the article that is open; resolves when it is on the disk. `act` joins it to the doing before.
 * Resolves to false, and tells the person, when it could not be done.
 */
export function give(command: Command, act?: string): Promise<boolean> {
  const id = useArticle.getState().view?.article.id
  if (id === undefined) return Promise.resolve(false)
  return giveTo(id, command, act)
}

/** Gives a command to an article, the open one or one that was left meanwhile. */
export function giveTo(id: string, command: Command, act?: string): Promise<boolean> {
  return change(() => ask('article.do', act === undefined ? { id, command } : { id, command, act }))
}

export function undo(): void {
  const { view } = useArticle.getState()
  if (!view) return
  if (!view.undo) return tell('There is nothing to undo in this article.')
  const { name } = view.undo
  void change(() => ask('article.undo', { id: view.article.id })).then((done) => {
    if (done) tell(`Undone: ${name}.`)
  })
}

export function redo(): void {
  const { view } = useArticle.getState()
  if (!view) return
  if (!view.redo) return tell('There is nothing to redo in this article.')
  const { name } = view.redo
  void change(() => ask('article.redo', { id: view.article.id })).then((done) => {
    if (done) tell(`Redone: ${name}.`)
  })
}

/** Takes a new state of the open article in, as after a file was attached. */
export function takeView(view: ArticleView): void {
  if (useArticle.getState().view?.article.id !== view.article.id) return
  useArticle.setState({ view })
  showInMenu(view)
}

async function change(request: () => Promise<ArticleView>): Promise<boolean> {
  useArticle.setState(({ saving }) => ({ saving: saving + 1 }))
  try {
    const view = await request()
    takeView(view)
    useArticle.setState({ problem: null })
    return true
  } catch (error) {
    // What the article can't take was never to be saved; anything else was, and is not on the disk.
    const isRefusal = error instanceof RequestFailed && ['refused', 'badInput'].includes(error.code)
    if (!isRefusal) useArticle.setState({ problem: String(error) })
    tellFailure(error)
    return false
  } finally {
    useArticle.setState(({ saving }) => ({ saving: saving - 1 }))
  }
}

function showInMenu({ undo: back, redo: forward }: ArticleView): void {
  ask('menu.update', { undo: back?.name ?? null, redo: forward?.name ?? null, article: true }).catch(
    tellFailure,
  )
}
