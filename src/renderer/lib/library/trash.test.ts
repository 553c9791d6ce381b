import { describe, expect, it } from 'vitest'
import { failing, settled } from '../../testing/fakeBridge'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { forgetTrashed, openArticle, useArticle } from '../article/article'
import { nextUndo, undo } from '../article/undoing'
import { emptyTrash, moveToTrash, putBack } from './trash'

const shownId = () => useArticle.getState().view?.article.id

describe('moving an article to the trash', () => {
  it('closes it, and one click restores and reopens it', async () => {
    const { library } = await openWindow('elms')
    await moveToTrash('elms')
    expect(library.view('elms').article.removed?.by).toBe('Ines Okoye')
    expect(shownId()).toBeUndefined()
    noticeOf('“Elms of the town” is in the trash.').action?.run()
    await settled()
    expect(library.view('elms').article.removed).toBeUndefined()
    expect(shownId()).toBe('elms')
  })

  it('is undone like any other act, until another article is open', async () => {
    const { bridge, library } = await openWindow('elms')
    await moveToTrash('elms')
    expect(nextUndo(useArticle.getState())?.name).toBe('move article to trash')
    expect(bridge.asked('menu.update').at(-1)).toEqual({
      undo: 'move article to trash',
      redo: null,
      article: false,
    })
    undo()
    await settled()
    expect(library.view('elms').article.removed).toBeUndefined()
    expect(shownId()).toBe('elms')
    await moveToTrash('elms')
    await openArticle('bridge')
    expect(nextUndo(useArticle.getState())).toBeNull()
  })

  it('can’t be undone once the trash was emptied', async () => {
    await openWindow('elms')
    await moveToTrash('elms')
    forgetTrashed(['elms'])
    expect(nextUndo(useArticle.getState())).toBeNull()
  })

  it('leaves another one open', async () => {
    await openWindow('elms')
    await moveToTrash('bridge')
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual(['“The bridge over the Tern” is in the trash.'])
  })

  it('leaves it open where it can’t be removed, and says why', async () => {
    await openWindow('elms', { answers: { 'article.do': failing('disk', 'The disk is full.') } })
    await moveToTrash('elms')
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual(['The disk is full.'])
  })

  it('works for one that is no longer listed, too', async () => {
    await openWindow(null, { start: { articles: [] } })
    await moveToTrash('elms')
    expect(shownNotices()).toEqual(['“The article” is in the trash.'])
  })
})

describe('the trash', () => {
  it('restores an article', async () => {
    const { library } = await openWindow('elms')
    await moveToTrash('elms')
    expect(await putBack('elms')).toBe(true)
    expect(library.view('elms').article.removed).toBeUndefined()
  })

  it('says how many were deleted for good', async () => {
    await openWindow(null, { answers: { 'trash.empty': () => ({ emptied: 1 }) } })
    await emptyTrash()
    expect(shownNotices()).toEqual(['1 article was deleted for good.'])
  })

  it('says why it can’t be emptied', async () => {
    await openWindow(null, { answers: { 'trash.empty': failing('disk', 'The disk is read-only.') } })
    await expect(emptyTrash()).rejects.toThrow('The disk is read-only.')
  })
})
