import { describe, expect, it } from 'vitest'
import type { MergeReport, VerifyReport } from '../../../contract/answers'
import { nothingSigned } from '../../../core/signing/signers'
import { failing, settled } from '../../testing/fakeBridge'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { soundBundle } from '../../testing/soundBundle'
import { openDialog, useDialogs } from '../dialogs'
import { backUp, checkBundle, merge, stopWork, takeProgress, useLibraryWork, verify } from './libraryWork'

const merged: MergeReport = {
  added: 0,
  updated: 0,
  unchanged: 0,
  contested: 0,
  refused: 0,
  signed: nothingSigned,
  problems: [],
}
const sound: VerifyReport = {
  articles: 2,
  lines: 5,
  files: 2,
  anchors: 9,
  signed: nothingSigned,
  problems: [],
  setAside: [],
  remarks: [],
}
const work = () => useLibraryWork.getState().work
const step = (done: number) => ({ work: 'backup', done, total: 2 }) as const

describe('work on the whole library', () => {
  it('shows its progress while it runs, and ends with its answer', async () => {
    const { bridge } = await openWindow(null, { answers: { 'library.backup': () => null } })
    const replies = bridge.hold('library.backup')
    const backingUp = backUp()
    takeProgress(step(1))
    expect(work()).toEqual(step(1))
    await settled()
    await replies.release()
    await backingUp
    expect(work()).toBeNull()
    // An event that arrives late starts nothing.
    takeProgress(step(2))
    expect(work()).toBeNull()
  })

  it('is shown until the last of two is done', async () => {
    const { bridge } = await openWindow(null, {
      answers: { 'library.backup': () => null, 'library.verify': failing('inUse', 'Other work goes on.') },
    })
    const replies = bridge.hold('library.backup')
    const backingUp = backUp()
    takeProgress(step(1))
    await verify()
    expect(shownNotices()).toEqual(['Other work goes on.'])
    expect(work()).toEqual(step(1))
    await replies.release()
    await backingUp
    expect(work()).toBeNull()
  })

  it('can be stopped, and says so in passing', async () => {
    const { bridge } = await openWindow(null, {
      answers: {
        'library.stop': () => null,
        'library.backup': failing('cancelled', 'The backup was stopped. Nothing was written.'),
      },
    })
    stopWork()
    await backUp()
    expect(bridge.asked('library.stop')).toHaveLength(1)
    expect(noticeOf('The backup was stopped. Nothing was written.').tone).toBe('info')
  })

  it('says why it can’t be stopped', async () => {
    await openWindow(null, { answers: { 'library.stop': failing('internal', 'It can’t be stopped.') } })
    stopWork()
    await settled()
    expect(noticeOf('It can’t be stopped.').tone).toBe('problem')
  })

  it('reports its failure beside an open dialog that did not start it', async () => {
    await openWindow(null, { answers: { 'library.backup': failing('disk', 'The stick is full.') } })
    openDialog('details')
    await backUp()
    expect(useDialogs.getState().problem).toBeNull()
    expect(noticeOf('The stick is full.').tone).toBe('problem')
  })
})

describe('a backup', () => {
  it('says what was written where, for all articles or for one', async () => {
    const { bridge } = await openWindow(null, {
      answers: {
        'library.backup': () => ({ file: '/stick/desk.zip', articles: 1, bytes: 2_500_000, passedOver: [] }),
      },
    })
    await backUp()
    await backUp('elms')
    expect(bridge.asked('library.backup')).toEqual([{}, { articles: ['elms'] }])
    expect(shownNotices()).toEqual(['Backed up 1 article to /stick/desk.zip (2.5 MB).'])
  })

  it('names what was passed over because it is no file', async () => {
    const passedOver = ['articles/elms/snapshots is a link and was passed over.']
    await openWindow(null, {
      answers: { 'library.backup': () => ({ file: '/stick/desk.zip', articles: 1, bytes: 100, passedOver }) },
    })
    await backUp()
    const notice = noticeOf('Backed up 1 article to /stick/desk.zip (1 kB).')
    expect([notice.tone, notice.details]).toEqual(['problem', passedOver])
  })
})

describe('a merge', () => {
  const mergeWith = async (report: Partial<MergeReport>) => {
    const opened = await openWindow('elms', {
      answers: { 'library.merge': () => ({ ...merged, ...report }) },
    })
    await merge('file')
    return opened
  }

  it('says what it brought, and shows the open article as it is now', async () => {
    const { bridge } = await mergeWith({ added: 2, updated: 1, unchanged: 1300 })
    expect(shownNotices()).toEqual([
      'Merged: 2 articles were added, 1 article was updated, 1,300 articles were unchanged.',
    ])
    expect(bridge.asked('library.merge')).toEqual([{ from: 'file' }])
    expect(bridge.asked('article.open')).toHaveLength(2)
  })

  it('says which work contradicts other work, and what could not be applied', async () => {
    await mergeWith({ updated: 1, contested: 1, refused: 2 })
    const { details, tone } = noticeOf('Merged: 1 article was updated.')
    expect(details[0]).toMatch(/^1 claim is contested/)
    expect(details[1]).toMatch(/^2 acts could not be applied/)
    expect(tone).toBe('info')
  })

  it('says who signed what it brought, and offers to mark an unknown key as known', async () => {
    const stranger = { key: `${'s'.repeat(42)}A`, fingerprint: '2'.repeat(64) }
    const signed = { signers: [{ ...stranger, people: ['Bob Hale'], lines: 2 }], unsigned: 0 }
    await openWindow('elms', {
      answers: {
        'library.merge': () => ({ ...merged, updated: 1, signed, signedBy: stranger }),
        'keys.list': () => ({ own: null, known: [] }),
      },
    })
    await merge('file')
    const { details, action } = noticeOf('Merged: 1 article was updated.')
    const who = 'a key not known here (2222 2222 2222 2222), which calls itself “Bob Hale”'
    expect(details).toEqual([`The backup is signed by ${who}.`, `2 log lines signed by ${who}.`])
    expect(action?.label).toBe('Who signed')
    action?.run()
    expect(useDialogs.getState().open).toEqual({ signers: signed })
  })

  it('is a problem if a part of it could not be read', async () => {
    await mergeWith({ problems: ['The log of the bridge is damaged.'] })
    expect(noticeOf('Merged: it contained no articles.')).toMatchObject({
      tone: 'problem',
      details: ['The log of the bridge is damaged.'],
    })
  })

  it('says after a stop that what is merged stays', async () => {
    const { bridge } = await openWindow(null, {
      answers: { 'library.merge': () => ({ ...merged, added: 1 }), 'library.stop': () => null },
    })
    const replies = bridge.hold('library.merge')
    const merging = merge('folder')
    await settled()
    stopWork()
    await replies.release()
    await merging
    expect(shownNotices()).toEqual(['The merge was stopped. What is merged stays: 1 article was added.'])
  })

  it('says nothing if the person cancelled it', async () => {
    await openWindow('elms', { answers: { 'library.merge': () => null } })
    await merge('file')
    expect(shownNotices()).toEqual([])
  })
})

describe('a verification', () => {
  it('shows its result at once if the person is not busy', async () => {
    await openWindow(null, { answers: { 'library.verify': () => sound } })
    await verify()
    expect(useDialogs.getState().open).toEqual({ verification: sound })
  })

  it('waits as a notice if a form is open', async () => {
    await openWindow(null, { answers: { 'library.verify': () => sound } })
    openDialog('details')
    await verify()
    expect(useDialogs.getState().open).toBe('details')
    noticeOf('The library was verified: everything is intact.').action?.run()
    expect(useDialogs.getState().open).toEqual({ verification: sound })
  })

  it('counts the problems', async () => {
    const problem = { article: 'elms', title: 'Elms of the town', sentence: 'A line is missing.' }
    await openWindow(null, { answers: { 'library.verify': () => ({ ...sound, problems: [problem] }) } })
    openDialog('details')
    await verify()
    expect(shownNotices()).toEqual(['The library was verified: 1 problem found.'])
  })
})

describe('the check of a bundle', () => {
  it('shows its result, or waits as a notice that says what it came to', async () => {
    const bundle = { ...soundBundle, outcome: 'notProved' } as const
    await openWindow(null, { answers: { 'bundle.check': () => bundle } })
    await checkBundle()
    expect(useDialogs.getState().open).toEqual({ bundle })
    openDialog('details')
    await checkBundle()
    expect(useDialogs.getState().open).toBe('details')
    noticeOf(
      'elms.touchstone-report.zip was checked. Nothing was found to be false, but not everything is proved.',
    ).action?.run()
    expect(useDialogs.getState().open).toEqual({ bundle })
  })

  it('does nothing if nobody chooses a bundle', async () => {
    await openWindow(null, { answers: { 'bundle.check': () => null } })
    await checkBundle()
    expect(useDialogs.getState().open).toBeNull()
  })
})
