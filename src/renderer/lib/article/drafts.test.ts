import { beforeEach, describe, expect, it, vi } from 'vitest'
import { failing, type FakeBridge, settled } from '../../testing/fakeBridge'
import type { MemoryLibrary } from '../../testing/memoryLibrary'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { save } from './article'
import { dropDraft, saveAllDrafts, saveDraft, typeDraft, useDrafts } from './drafts'

const field = 'elms elms-1 rationale'

let bridge: FakeBridge
let library: MemoryLibrary
beforeEach(async () => {
  vi.useFakeTimers()
  ;({ bridge, library } = await openWindow('elms'))
})

/** Types into the rationale of a claim; `act` is the spell of typing. */
function type(text: string, claim = 'elms-1', act = 'spell') {
  typeDraft(field, text, act, (rationale, act) =>
    save('elms', { type: 'setRationale', claim, rationale }, act),
  )
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const savedTexts = () =>
  bridge.asked('article.do').map(({ command }) => 'rationale' in command && command.rationale)
const draft = () => useDrafts.getState().drafts.get(field)
const stored = () => library.view('elms').article.claims[0]?.rationale

describe('what is typed', () => {
  it('is saved at the first pause, and is no longer a draft then', async () => {
    type('The archive')
    await pass(349)
    expect(savedTexts()).toEqual([])
    expect(draft()?.text).toBe('The archive')
    await pass(1)
    expect(stored()).toBe('The archive')
    expect(draft()).toBeUndefined()
  })

  it('is saved every second while typing goes on without a pause', async () => {
    for (let key = 1; key <= 6; key++) {
      type('x'.repeat(key))
      await pass(200)
    }
    expect(savedTexts()).toEqual(['x'.repeat(5)])
  })

  it('is one act per spell of typing, so that one undo removes it', async () => {
    type('The archive')
    await pass(350)
    type('The archive says so')
    await pass(350)
    expect(bridge.asked('article.do').map(({ act }) => act)).toEqual(['spell', 'spell'])
    expect(library.view('elms').undo?.act).toBe('spell')
  })

  it('is saved at once when its field is left', async () => {
    type('The archive')
    await saveDraft(field)
    expect(stored()).toBe('The archive')
    await pass(1000)
    expect(savedTexts()).toHaveLength(1)
  })

  it('is saved completely if typing continued while the first words were being saved', async () => {
    const replies = bridge.hold('article.do')
    type('The archive')
    await pass(350)
    type('The archive says so')
    await replies.release()
    expect(draft()?.text).toBe('The archive says so')
    await pass(350)
    expect(stored()).toBe('The archive says so')
    expect(draft()).toBeUndefined()
  })

  it('is not saved when it is dropped, for instance when a required field was emptied', async () => {
    type('T')
    dropDraft(field)
    await pass(1000)
    expect(savedTexts()).toEqual([])
  })

  it('needs no saving where nothing was typed', async () => {
    await saveDraft('elms elms-2 rationale')
    expect(savedTexts()).toEqual([])
  })
})

describe('what can’t be saved', () => {
  it('is kept, retried every three seconds, reported once, and reported as saved at last', async () => {
    bridge.answer({ 'article.do': failing('disk', 'The disk is full. Make room on it.') })
    type('The archive')
    await pass(350)
    expect(draft()).toMatchObject({ text: 'The archive', hasFailed: true })
    await pass(6000)
    expect(savedTexts()).toEqual(['The archive', 'The archive', 'The archive'])
    expect(shownNotices()).toEqual(['The disk is full. Make room on it.'])
    bridge.answer(library.answers)
    await pass(3000)
    expect(stored()).toBe('The archive')
    expect(draft()).toBeUndefined()
    expect(shownNotices()).toEqual(['What you typed is saved now.'])
  })

  it('stays marked as unsaved while typing continues', async () => {
    bridge.answer({ 'article.do': failing('disk', 'The disk went away.') })
    type('The archive')
    await pass(350)
    type('The archive says so')
    expect(draft()).toMatchObject({ text: 'The archive says so', hasFailed: true })
    bridge.answer(library.answers)
    await pass(350)
    expect(stored()).toBe('The archive says so')
  })

  it('is shown to be copied if its place is gone, and is not retried', async () => {
    type('Of a claim that was merged away', 'no such claim')
    await pass(10_000)
    expect(savedTexts()).toHaveLength(1)
    expect(draft()).toBeUndefined()
    expect(
      noticeOf(
        'What you typed can’t be saved, because its place in the article is gone. Copy it from here if you need it.',
      ),
    ).toMatchObject({ tone: 'problem', details: ['Of a claim that was merged away'] })
  })
})

describe('a window that is about to close', () => {
  it('saves every draft', async () => {
    type('The archive')
    typeDraft('elms elms-2 rationale', 'The paper', 'other', (rationale) =>
      save('elms', { type: 'setRationale', claim: 'elms-2', rationale }),
    )
    expect(saveAllDrafts()).toBe(true)
    await settled()
    expect(
      library
        .view('elms')
        .article.claims.map(({ rationale }) => rationale)
        .slice(0, 2),
    ).toEqual(['The archive', 'The paper'])
  })

  it('learns that something could not be saved before', async () => {
    bridge.answer({ 'article.do': failing('disk', 'The disk can’t be written to.') })
    type('The archive')
    await pass(350)
    expect(saveAllDrafts()).toBe(false)
  })
})
