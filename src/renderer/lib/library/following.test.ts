import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { summaryOf } from '../../../core/model/summary'
import { failing, fakeBridge, settled } from '../../testing/fakeBridge'
import { articleFrom, bridge as bridgeText, memoryLibrary } from '../../testing/memoryLibrary'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { openArticle, useArticle } from '../article/article'
import { openDialog, useDialogs } from '../dialogs'
import { followLibrary, tryWriting } from './following'
import { useLibrary } from './library'
import { useLibraryWork } from './libraryWork'
import { useReview } from '../article/review'

/** A window that follows its library, with an article open. */
async function follow(article: string | null = 'elms') {
  const opened = await openWindow(article)
  const stop = followLibrary()
  onTestFinished(stop)
  await settled()
  return { ...opened, stop }
}

const shownId = () => useArticle.getState().view?.article.id
const third = summaryOf(articleFrom(bridgeText, 'third'))

describe('a window at its start', () => {
  it('shows the library, and reports what was damaged and repaired', async () => {
    const library = memoryLibrary()
    fakeBridge({
      'workbench.start': () => library.start({ notices: ['index.json was damaged and is made anew.'] }),
    })
    onTestFinished(followLibrary())
    await settled()
    expect(useLibrary.getState().articles.map(({ id }) => id)).toEqual(['elms', 'bridge'])
    expect(noticeOf('index.json was damaged and is made anew.').tone).toBe('problem')
  })

  it('says why the library can’t be shown', async () => {
    fakeBridge({ 'workbench.start': failing('disk', 'The library can’t be read.') })
    onTestFinished(followLibrary())
    await settled()
    expect(shownNotices()).toEqual(['The library can’t be read.'])
    expect(useLibrary.getState().start).toBeNull()
  })
})

describe('what changes in the library', () => {
  it('is in the list at once', async () => {
    const { bridge } = await follow()
    bridge.emit('articles.changed', { put: [third], removed: ['bridge'] })
    expect(
      useLibrary
        .getState()
        .articles.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['elms', 'third'])
    expect(shownId()).toBe('elms')
  })

  it('closes the article that is gone', async () => {
    const { bridge } = await follow()
    bridge.emit('articles.changed', { put: [], removed: ['elms'] })
    expect(shownId()).toBeUndefined()
  })

  it('requests the ranking of the open article again, and no other', async () => {
    const { bridge } = await follow()
    bridge.emit('ranking.changed', { article: 'bridge' })
    bridge.emit('ranking.changed', { article: 'elms' })
    bridge.emit('ranking.changed', {})
    await settled()
    expect(bridge.asked('article.ranking')).toHaveLength(3)
  })

  it('checks again what stands in the way of its sign-off', async () => {
    const { bridge } = await follow()
    bridge.emit('review.changed', { article: 'elms' })
    await settled()
    expect(useReview.getState().article).toBe('elms')
  })

  it('shows notices for the person', async () => {
    const { bridge } = await follow()
    bridge.emit('library.notice', 'The log of the elms was cut off; what was before is kept.')
    expect(noticeOf('The log of the elms was cut off; what was before is kept.').tone).toBe('problem')
  })

  it('no longer reaches a window that has stopped following', async () => {
    const { bridge, stop } = await follow()
    stop()
    bridge.emit('articles.changed', { put: [third], removed: [] })
    bridge.emit('library.notice', 'Not for this window.')
    expect(useLibrary.getState().articles).toHaveLength(2)
    expect(shownNotices()).toEqual([])
  })

  it('shows the progress of comparing the list with the disk', async () => {
    const { bridge } = await follow()
    bridge.emit('library.progress', { work: 'survey', done: 3, total: 9 })
    expect(useLibraryWork.getState().survey).toMatchObject({ done: 3, total: 9 })
    bridge.emit('library.progress', null)
    expect(useLibraryWork.getState().survey).toBeNull()
  })
})

describe('files that were opened from outside', () => {
  const added = { outcome: 'added', file: '/desk/third.txt', article: third, notices: [] } as const

  it('are shown if the person is not busy', async () => {
    const { bridge } = await follow(null)
    bridge.answer({ 'article.open': () => memoryLibrary([articleFrom(bridgeText, 'third')]).view('third') })
    bridge.emit('import.finished', [added])
    await settled()
    expect(shownId()).toBe('third')
  })

  it('interrupt no form: a notice offers them', async () => {
    const { bridge } = await follow()
    openDialog('details')
    bridge.emit('import.finished', [added])
    await settled()
    expect(shownId()).toBe('elms')
    expect(useDialogs.getState().open).toBe('details')
    expect(noticeOf(`“${third.title}” is in the library now.`).action?.label).toBe('Open it')
  })

  it('interrupt nobody who is typing in the text', async () => {
    const { bridge } = await follow()
    const field = document.body.appendChild(document.createElement('textarea'))
    field.focus()
    bridge.emit('import.finished', [added])
    await settled()
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual([`“${third.title}” is in the library now.`])
  })
})

describe('a library that was open for reading only', () => {
  beforeEach(() => vi.useRealTimers())

  it('becomes writable once it can, and the article is read again', async () => {
    const { bridge, library } = await openWindow('elms', { start: { readOnly: 'Another window writes.' } })
    bridge.answer({ 'library.retry': () => library.start() })
    library.give('elms', { type: 'setVerdict', claim: 'elms-1', rating: 'false' }, 'Bob Hale')
    await tryWriting()
    expect(useLibrary.getState().start?.readOnly).toBeNull()
    expect(shownNotices()).toEqual(['The library is open for writing now.'])
    expect(useArticle.getState().view?.article.claims[0]?.verdict?.rating).toBe('false')
  })

  it('stays read-only if it still can’t be written to, and says why', async () => {
    const { bridge, library } = await openWindow('elms')
    const start = library.start({ readOnly: 'Another window writes still.' })
    bridge.answer({
      'library.retry': failing('inUse', 'Another window writes still.'),
      'workbench.start': () => start,
    })
    await tryWriting()
    expect(useLibrary.getState().start?.readOnly).toBe('Another window writes still.')
    expect(shownNotices()).toEqual(['Another window writes still.'])
    await openArticle('bridge')
  })
})
