import { describe, expect, it } from 'vitest'
import { failing, settled } from '../../testing/fakeBridge'
import { rankingOf } from '../../testing/memoryLibrary'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { closeArticle, give, openArticle, refreshArticle, save, takeView, useArticle } from './article'
import { goToClaim, useCursor } from '../checking/cursor'
import { useRanking } from './ranking'
import { useTextSelection } from '../checking/textSelection'
import { redo, undo } from './undoing'

const verify = (claim: string) => ({ type: 'setVerdict', claim, rating: 'verified' }) as const
const shown = () => useArticle.getState().view
const shownId = () => shown()?.article.id
const verdictShown = (claim: string) =>
  shown()?.article.claims.find(({ id }) => id === claim)?.verdict?.rating

describe('opening an article', () => {
  it('shows it from its beginning, ordered by its ranking, and updates the menu', async () => {
    const { bridge, library } = await openWindow('elms')
    goToClaim('elms-2')
    useTextSelection.setState({ span: { start: 0, end: 4 } })
    expect(await openArticle('bridge')).toBe(true)
    expect(shownId()).toBe('bridge')
    expect(useCursor.getState().row).toBeNull()
    expect(useTextSelection.getState().span).toBeNull()
    expect(useRanking.getState().latest).toEqual(rankingOf(library.view('bridge').article))
    expect(bridge.asked('menu.update').at(-1)).toEqual({ undo: null, redo: null, article: true })
  })

  it('requests nothing if it is open already', async () => {
    const { bridge } = await openWindow('elms')
    expect(await openArticle('elms')).toBe(true)
    expect(bridge.asked('article.open')).toHaveLength(1)
  })

  it('shows the last choice, whichever answer arrives last', async () => {
    const { bridge } = await openWindow(null)
    const replies = bridge.hold('article.open')
    const first = openArticle('elms')
    await settled()
    const second = openArticle('bridge')
    await settled()
    await replies.release()
    expect(await first).toBe(false)
    expect(await second).toBe(true)
    expect(shownId()).toBe('bridge')
  })

  it('shows none that arrives after all were closed', async () => {
    const { bridge } = await openWindow(null)
    const replies = bridge.hold('article.open')
    const opening = openArticle('elms')
    await settled()
    closeArticle()
    await replies.release()
    expect(await opening).toBe(false)
    expect(shown()).toBeNull()
  })

  it('keeps the current one if the other can’t be opened, and says why', async () => {
    const { bridge } = await openWindow('elms')
    bridge.answer({ 'article.open': failing('damaged', 'The log of the article is damaged.') })
    expect(await openArticle('bridge')).toBe(false)
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual(['The log of the article is damaged.'])
  })

  it('works without its ranking: the claims’ own priorities are used', async () => {
    await openWindow('elms', { answers: { 'article.ranking': failing('internal', 'No ranking.') } })
    expect(shownId()).toBe('elms')
    expect(useRanking.getState().latest).toBeNull()
    expect(shownNotices()).toEqual([])
  })
})

describe('closing an article', () => {
  it('leaves nothing of it, neither in the window nor in the menu', async () => {
    const { bridge } = await openWindow('elms')
    goToClaim('elms-2')
    closeArticle()
    expect(shown()).toBeNull()
    expect(useCursor.getState().row).toBeNull()
    await settled()
    expect(bridge.asked('menu.update').at(-1)).toEqual({ undo: null, redo: null, article: false })
  })
})

describe('a command', () => {
  it('is shown as saving until it is on the disk', async () => {
    const { bridge } = await openWindow('elms')
    const replies = bridge.hold('article.do')
    const given = give('elms', verify('elms-1'))
    expect(useArticle.getState().saving).toBe(1)
    await settled()
    await replies.release()
    expect(await given).toBe(true)
    expect(useArticle.getState()).toMatchObject({ saving: 0, hasFailed: false })
    expect(verdictShown('elms-1')).toBe('verified')
    expect(bridge.asked('menu.update').at(-1)).toMatchObject({ undo: 'mark verified' })
  })

  it('of one key is shown at once, and counts as saved when it is on the disk', async () => {
    const { bridge } = await openWindow('elms')
    const replies = bridge.hold('article.do')
    const given = [give('elms', verify('elms-1')), give('elms', verify('elms-2'))]
    expect([verdictShown('elms-1'), verdictShown('elms-2')]).toEqual(['verified', 'verified'])
    expect(useArticle.getState().saving).toBe(2)
    expect(shown()?.undo).toBeNull()
    await settled()
    await replies.releaseNext()
    expect([verdictShown('elms-1'), verdictShown('elms-2')]).toEqual(['verified', 'verified'])
    expect(useArticle.getState().saving).toBe(1)
    await replies.release()
    await Promise.all(given)
    expect(shown()).toMatchObject({ version: 3, undo: { name: 'mark verified' } })
    expect(shown()?.article.claims[0]?.verdict?.line).toBe('line 2')
  })

  it('that was shown at once is taken back if it can’t be saved, and the others stay', async () => {
    const { bridge, library } = await openWindow('elms')
    await give('elms', verify('elms-2'))
    bridge.answer({ 'article.do': failing('disk', 'The disk is full.') })
    const replies = bridge.hold('article.do')
    const given = give('elms', verify('elms-1'))
    expect(verdictShown('elms-1')).toBe('verified')
    await settled()
    await replies.release()
    expect(await given).toBe(false)
    expect([verdictShown('elms-1'), verdictShown('elms-2')]).toEqual([undefined, 'verified'])
    bridge.answer(library.answers)
    await give('elms', verify('elms-3'))
  })

  it('after what others did meanwhile shows that too', async () => {
    const { library } = await openWindow('elms')
    library.give('elms', { type: 'setVerdict', claim: 'elms-2', rating: 'false' }, 'Bob Hale')
    await give('elms', verify('elms-1'))
    expect([verdictShown('elms-1'), verdictShown('elms-2')]).toEqual(['verified', 'false'])
    expect(shown()).toEqual(library.view('elms'))
  })

  it('leaves the claims it does not touch as they are', async () => {
    await openWindow('elms')
    const before = shown()!.article
    await give('elms', verify('elms-1'))
    expect(shown()!.article.claims.map((claim, index) => claim === before.claims[index])).toEqual(
      before.claims.map(({ id }) => id !== 'elms-1'),
    )
  })

  it('applies to the article it was given for, even if another was opened meanwhile', async () => {
    const { bridge, library } = await openWindow('elms')
    const replies = bridge.hold('article.do')
    const given = give('elms', verify('elms-1'))
    await settled()
    await openArticle('bridge')
    await replies.release()
    expect(await given).toBe(true)
    expect(bridge.asked('article.do')[0]?.id).toBe('elms')
    expect(library.view('elms').article.claims[0]?.verdict?.rating).toBe('verified')
    expect(shownId()).toBe('bridge')
  })

  it('does not bring back an old state if its reply is older than what is shown', async () => {
    const { bridge, library } = await openWindow('elms')
    const replies = bridge.hold('article.do')
    const given = give('elms', verify('elms-1'))
    await settled()
    const newer = library.give('elms', { type: 'setVerdict', claim: 'elms-1', rating: 'false' }, 'Bob Hale')
    takeView(newer)
    await replies.release()
    await given
    expect(verdictShown('elms-1')).toBe('false')
    expect(shown()?.version).toBe(newer.version)
  })

  it('that the article refuses is reported, and nothing counts as unsaved', async () => {
    await openWindow('elms')
    expect(await give('elms', verify('no such claim'))).toBe(false)
    expect(shownNotices()).toHaveLength(1)
    expect(useArticle.getState().hasFailed).toBe(false)
  })

  it('that can’t be saved is reported, and the article counts as unsaved until one is', async () => {
    const { bridge, library } = await openWindow('elms')
    bridge.answer({ 'article.do': failing('disk', 'The disk is full.') })
    expect(await give('elms', verify('elms-1'))).toBe(false)
    expect(useArticle.getState().hasFailed).toBe(true)
    expect(shownNotices()).toEqual(['The disk is full.'])
    bridge.answer(library.answers)
    expect(await give('elms', verify('elms-1'))).toBe(true)
    expect(useArticle.getState().hasFailed).toBe(false)
    // The cause of the failure is gone.
    expect(shownNotices()).toEqual([])
  })

  it('that fails because the bridge is gone is reported with its cause', async () => {
    await openWindow('elms')
    Object.defineProperty(window, 'touchstone', {
      value: { request: () => Promise.reject(new Error('The program does not answer.')) },
      configurable: true,
    })
    expect(await give('elms', verify('elms-1'))).toBe(false)
    expect(shownNotices()).toEqual([
      'Something went wrong inside Touchstone (The program does not answer.). What was saved before is safe.',
    ])
    await openWindow('elms')
    await give('elms', verify('elms-1'))
  })
})

describe('a text whose saving is retried', () => {
  const rationale = { type: 'setRationale', claim: 'elms-1', rationale: 'So it says.' } as const

  it('is reported once per cause, and a new cause replaces the previous one', async () => {
    const { bridge, library } = await openWindow('elms')
    bridge.answer({ 'article.do': failing('disk', 'The disk is full.') })
    expect(await save('elms', rationale)).toBe('failed')
    expect(await save('elms', rationale)).toBe('failed')
    expect(shownNotices()).toEqual(['The disk is full.'])
    bridge.answer({ 'article.do': failing('disk', 'The disk is gone.') })
    expect(await save('elms', rationale)).toBe('failed')
    expect(shownNotices()).toEqual(['The disk is gone.'])
    bridge.answer(library.answers)
    expect(await save('elms', rationale)).toBe('saved')
    expect(shownNotices()).toEqual([])
  })

  it('is refused if the article has no place for it', async () => {
    await openWindow('elms')
    expect(await save('elms', { ...rationale, claim: 'no such claim' })).toBe('refused')
  })
})

describe('undo and redo', () => {
  it('name the act the person saw, and say what they did', async () => {
    const { bridge } = await openWindow('elms')
    await give('elms', verify('elms-1'), 'the-act')
    undo()
    await settled()
    expect(bridge.asked('article.undo')).toEqual([{ id: 'elms', act: 'the-act' }])
    expect(verdictShown('elms-1')).toBeUndefined()
    redo()
    await settled()
    expect(bridge.asked('article.redo')).toEqual([{ id: 'elms', act: 'the-act' }])
    expect(verdictShown('elms-1')).toBe('verified')
    expect(shownNotices()).toEqual(['Undone: mark verified.', 'Redone: mark verified.'])
  })

  it('undo nothing that was done since: the article is read again, and a notice says so', async () => {
    const { bridge, library } = await openWindow('elms')
    await give('elms', verify('elms-1'))
    library.give('elms', { type: 'setVerdict', claim: 'elms-2', rating: 'false' }, 'Bob Hale')
    bridge.answer({ 'article.undo': failing('outdated', 'The article has changed since.') })
    undo()
    await settled()
    expect(shownNotices()).toEqual(['The article has changed since.'])
    expect(verdictShown('elms-1')).toBe('verified')
    expect(verdictShown('elms-2')).toBe('false')
    await give('elms', verify('elms-3'))
  })

  it('say when there is nothing to undo or redo', async () => {
    const { bridge } = await openWindow('elms')
    undo()
    redo()
    expect(shownNotices()).toEqual([
      'There is nothing to undo in this article.',
      'There is nothing to redo in this article.',
    ])
    closeArticle()
    undo()
    redo()
    expect(shownNotices()).toHaveLength(2)
    expect(bridge.asked('article.undo')).toEqual([])
  })
})

describe('an article that others may have changed', () => {
  it('is read again, with its ranking', async () => {
    const { bridge, library } = await openWindow('elms')
    library.give('elms', verify('elms-1'), 'Bob Hale')
    await refreshArticle()
    expect(verdictShown('elms-1')).toBe('verified')
    expect(bridge.asked('article.ranking')).toHaveLength(2)
  })

  it('does not replace the one that was opened meanwhile', async () => {
    const { bridge } = await openWindow('elms')
    const replies = bridge.hold('article.open')
    const refreshing = refreshArticle()
    await settled()
    const opening = openArticle('bridge')
    await settled()
    await replies.release()
    await Promise.all([refreshing, opening])
    expect(shownId()).toBe('bridge')
  })

  it('stays as it is shown if it can’t be read, and a notice says so', async () => {
    const { bridge } = await openWindow('elms')
    bridge.answer({ 'article.open': failing('disk', 'The disk is gone.') })
    await refreshArticle()
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual(['The disk is gone.'])
  })

  it('is not read if none is open', async () => {
    const { bridge } = await openWindow(null)
    await refreshArticle()
    expect(bridge.asked('article.open')).toEqual([])
  })
})
