import { describe, expect, it } from 'vitest'
import { checklistRows } from '../../../core/checklist/checklist'
import { everyRow } from '../../../core/checklist/filter'
import type { Ranking } from '../../../core/ranking/rank'
import { type FakeBridge, settled } from '../../testing/fakeBridge'
import { type MemoryLibrary, rankingOf } from '../../testing/memoryLibrary'
import { openWindow } from '../../testing/openWindow'
import { give, openArticle, rankAnew, useArticle } from './article'
import { goToClaim } from '../checking/cursor'
import { isOrderBehind, orderAnew, placeInOrder, useRanking } from './ranking'

const article = () => useArticle.getState().view!.article
const order = () =>
  checklistRows(article(), 'priority', everyRow, placeInOrder(useRanking.getState().places)).flatMap((row) =>
    row.type === 'claim' ? [row.claim.id] : [],
  )
const isBehind = () => isOrderBehind(article(), useRanking.getState())

/** From now on the encoder ranks that claim before all others. */
function encoderPrefers(bridge: FakeBridge, library: MemoryLibrary, claim: string): void {
  const { claims } = rankingOf(library.view('elms').article)
  const ranking: Ranking = {
    by: 'encoder',
    claims: { ...claims, [claim]: { priority: 99, reasons: ['the encoder says so'], learned: [] } },
  }
  bridge.answer({ 'article.ranking': () => ranking })
}

describe('the order of the checklist by priority', () => {
  it('is that of the ranking', async () => {
    await openWindow('elms')
    expect(order()).toEqual(['elms-2', 'elms-1', 'elms-4', 'elms-3'])
    expect(isBehind()).toBe(false)
  })

  it('follows the encoder’s first result while nobody has selected a row', async () => {
    const { bridge, library } = await openWindow('elms')
    encoderPrefers(bridge, library, 'elms-3')
    rankAnew('elms')
    await settled()
    expect(order()[0]).toBe('elms-3')
  })

  it('follows the encoder’s first result that comes while the article is being opened', async () => {
    const { bridge, library } = await openWindow(null)
    const replies = bridge.hold('article.open')
    const opening = openArticle('elms')
    await settled()
    encoderPrefers(bridge, library, 'elms-3')
    rankAnew('elms')
    await replies.release()
    await opening
    await settled()
    expect(order()[0]).toBe('elms-3')
  })

  it('stays while the person works in the list, and offers to be sorted again', async () => {
    const { bridge, library } = await openWindow('elms')
    goToClaim('elms-1')
    encoderPrefers(bridge, library, 'elms-3')
    rankAnew()
    await settled()
    expect(order()[0]).toBe('elms-2')
    expect(isBehind()).toBe(true)
    orderAnew(article())
    expect(order()[0]).toBe('elms-3')
    expect(isBehind()).toBe(false)
  })

  it('is not requested when another article’s ranking changes', async () => {
    const { bridge } = await openWindow('elms')
    rankAnew('bridge')
    await settled()
    expect(bridge.asked('article.ranking')).toHaveLength(1)
  })

  it('is not that of the previously open article', async () => {
    const { bridge, library } = await openWindow('elms')
    encoderPrefers(bridge, library, 'elms-3')
    const replies = bridge.hold('article.ranking')
    rankAnew('elms')
    await settled()
    bridge.answer(library.answers)
    const opening = openArticle('bridge')
    await settled()
    await replies.releaseNext()
    await replies.release()
    await opening
    expect(useRanking.getState().latest).toEqual(rankingOf(library.view('bridge').article))
  })

  it('has a place for claims that were added since', async () => {
    const { library } = await openWindow('elms')
    const { text } = library.view('elms').article
    const start = text.indexOf('Go and see')
    await give('elms', { type: 'addClaim', claim: 'mine', start, end: start + 10 })
    expect(order()).toHaveLength(5)
    expect(order().at(-1)).toBe('mine')
  })
})
