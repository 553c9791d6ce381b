import { describe, expect, it, onTestFinished } from 'vitest'
import type { ImportOutcome } from '../../../contract/answers'
import { summaryOf } from '../../../core/model/summary'
import { previewVersion } from '../../../core/versions/previewVersion'
import { failing, settled } from '../../testing/fakeBridge'
import { articleFrom, elms, newerVersion } from '../../testing/memoryLibrary'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { useArticle } from '../article/article'
import { openDialog, useDialogs } from '../dialogs'
import { followLibrary } from './following'
import {
  addVersion,
  chooseFiles,
  chooseFolder,
  importAsOwn,
  importFiles,
  importParts,
  showOutcomes,
  stopImport,
} from './importing'
import { useLibrary } from './library'

type Parts = Extract<ImportOutcome, { outcome: 'parts' }>
type Version = Extract<ImportOutcome, { outcome: 'version' }>

const article = articleFrom(elms, 'elms')
const summary = summaryOf(article)
const added = (notices: readonly string[] = []): ImportOutcome => ({
  outcome: 'added',
  file: '/desk/elms.txt',
  article: summary,
  notices,
})
const known = (notices: readonly string[] = []): ImportOutcome => ({
  outcome: 'alreadyThere',
  file: '/desk/elms.txt',
  article: summary,
  notices,
})
const refused = (name: string): ImportOutcome => ({
  outcome: 'refused',
  file: `/desk/${name}`,
  message: `${name} was not opened: it is a picture.`,
})
const parts = (file: string): Parts => ({
  outcome: 'parts',
  file,
  parts: [
    { name: '1', title: 'One', isUsual: true },
    { name: '2', title: 'Two', isUsual: false },
  ],
})
const newer = newerVersion(elms.replace('40 elms', '30 elms'))
const version = (file: string, part: string | null = null): Version => ({
  outcome: 'version',
  file,
  part,
  article: summary,
  comparison: previewVersion(article, newer),
})

const shownId = () => useArticle.getState().view?.article.id
const open = () => useDialogs.getState().open

describe('opening files', () => {
  it('requests them, and goes to the first that was added', async () => {
    const { bridge } = await openWindow(null, { answers: { 'articles.import': () => [added()] } })
    importFiles(['/desk/elms.txt'])
    await settled()
    expect(bridge.asked('articles.import')).toEqual([{ files: ['/desk/elms.txt'], parts: 'ask' }])
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual([])
  })

  it('requests nothing if nothing that was dropped is a file', async () => {
    const { bridge } = await openWindow(null)
    importFiles([])
    expect(bridge.asked('articles.import')).toEqual([])
  })

  it('lets the person choose files, or a folder; choosing none is no error', async () => {
    const { bridge } = await openWindow(null, { answers: { 'articles.choose': () => [] } })
    chooseFiles()
    chooseFolder()
    await settled()
    expect(bridge.asked('articles.choose')).toEqual([{ what: 'files' }, { what: 'folder' }])
    expect(shownNotices()).toEqual([])
  })

  it('says how a file was read if there are remarks', async () => {
    await openWindow(null, {
      answers: { 'articles.import': () => [added(['3 changes are tracked in it.'])] },
    })
    importFiles(['/desk/elms.docx'])
    await settled()
    expect(noticeOf('3 changes are tracked in it.').stays).toBe(true)
  })

  it('goes to an article that is in the library already, and says so', async () => {
    await openWindow(null, { answers: { 'articles.import': () => [known(['A note came with it.'])] } })
    importFiles(['/desk/elms.txt'])
    await settled()
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual([
      '“Elms of the town” is in the library already; here it is. A note came with it.',
    ])
  })

  it('leaves an open form alone: a notice offers the article', async () => {
    await openWindow('bridge', { answers: { 'articles.import': () => [added()] } })
    openDialog('details')
    importFiles(['/desk/elms.txt'])
    await settled()
    expect(shownId()).toBe('bridge')
    noticeOf('“Elms of the town” is in the library now.').action?.run()
    await settled()
    expect(shownId()).toBe('elms')
  })

  it('names a file that failed, while the others open', async () => {
    await openWindow(null, {
      answers: { 'articles.import': () => [refused('a.png'), added(), known(), refused('b.png')] },
    })
    importFiles(['/desk'])
    await settled()
    expect(shownId()).toBe('elms')
    expect(shownNotices()).toEqual([
      '4 files: 1 added, 1 already in the library, 2 not opened.',
      'a.png was not opened: it is a picture.',
    ])
    expect(noticeOf('a.png was not opened: it is a picture.')).toMatchObject({
      tone: 'problem',
      details: ['b.png was not opened: it is a picture.'],
    })
    const { stays, action } = noticeOf('4 files: 1 added, 1 already in the library, 2 not opened.')
    expect(stays).toBe(true)
    action?.run()
    expect(open()).toHaveProperty('imported')
  })

  it('names some of many files that failed, and counts the others', async () => {
    await openWindow(null)
    showOutcomes(
      Array.from({ length: 9 }, (_, index) => refused(`${index}.png`)),
      true,
    )
    const { details } = noticeOf('0.png was not opened: it is a picture.')
    expect(details).toHaveLength(6)
    expect(details.at(-1)).toBe('And 3 more files.')
  })

  it('can be stopped', async () => {
    const { bridge } = await openWindow(null, { answers: { 'articles.stopImport': () => null } })
    stopImport()
    await settled()
    expect(bridge.asked('articles.stopImport')).toHaveLength(1)
    bridge.answer({ 'articles.stopImport': failing('internal', 'It can’t be stopped.') })
    stopImport()
    await settled()
    expect(shownNotices()).toEqual(['It can’t be stopped.'])
  })
})

describe('the progress of opening', () => {
  const progress = (done: number) => ({ done, total: 3, file: `${done}.png` })
  const importing = () => useLibrary.getState().importing
  const three = () => [refused('0.png'), refused('1.png'), refused('2.png')]

  it('is shown while files are being opened, and not afterwards', async () => {
    const { bridge } = await openWindow(null, { answers: { 'articles.import': three } })
    onTestFinished(followLibrary())
    const replies = bridge.hold('articles.import')
    importFiles(['/desk'])
    await settled()
    bridge.emit('import.progress', progress(1))
    expect(importing()).toEqual(progress(1))
    bridge.emit('import.progress', null)
    await replies.release()
    expect(importing()).toBeNull()
  })

  it('ends even if its last event comes after the reply, for instance if every file fails at once', async () => {
    const { bridge } = await openWindow(null, { answers: { 'articles.import': three } })
    onTestFinished(followLibrary())
    importFiles(['/desk'])
    await settled()
    expect(shownNotices()[0]).toBe('3 files: 3 not opened.')
    bridge.emit('import.progress', progress(2))
    bridge.emit('import.progress', null)
    expect(importing()).toBeNull()
  })

  it('ends if opening fails altogether, and a notice says so', async () => {
    const { bridge } = await openWindow(null, {
      answers: { 'articles.import': failing('disk', 'The library can’t be written to.') },
    })
    onTestFinished(followLibrary())
    bridge.emit('import.progress', progress(0))
    importFiles(['/desk'])
    bridge.emit('import.progress', null)
    await settled()
    expect(importing()).toBeNull()
    expect(shownNotices()).toEqual(['The library can’t be written to.'])
  })
})

describe('a file that holds several articles', () => {
  it('is asked about at once if nothing else is open', async () => {
    await openWindow(null, { answers: { 'articles.import': () => [parts('/desk/a.csv')] } })
    importFiles(['/desk/a.csv'])
    await settled()
    expect(open()).toEqual({ parts: [parts('/desk/a.csv')] })
  })

  it('waits as a notice if a form is open', async () => {
    await openWindow('elms')
    showOutcomes([parts('/desk/a.csv')], false)
    expect(open()).toBeNull()
    noticeOf('1 file contains several articles.').action?.run()
    expect(open()).toEqual({ parts: [parts('/desk/a.csv')] })
  })

  it('waits for its turn if there are other versions to decide on, too', async () => {
    await openWindow('elms')
    showOutcomes([parts('/desk/a.csv'), version('/desk/elms.txt')], true)
    expect(open()).toHaveProperty('parts')
    noticeOf('1 file is another version of an article in the library.').action?.run()
    expect(open()).toHaveProperty('versions')
  })

  it('yields the chosen articles, and the next file is asked about', async () => {
    const { bridge } = await openWindow(null, { answers: { 'articles.importParts': () => [added()] } })
    importParts('/desk/a.csv', ['1'], [parts('/desk/b.csv')])
    await settled()
    expect(bridge.asked('articles.importParts')).toEqual([{ file: '/desk/a.csv', parts: ['1'] }])
    expect(shownId()).toBe('elms')
    expect(open()).toEqual({ parts: [parts('/desk/b.csv')] })
  })

  it('says why none of it could be opened', async () => {
    await openWindow(null, { answers: { 'articles.importParts': failing('noFile', 'The file is gone.') } })
    importParts('/desk/a.csv', ['1'], [])
    await settled()
    expect(shownNotices()).toEqual(['The file is gone.'])
  })
})

describe('a newer version of an article', () => {
  it('is added and shown, and the next one is asked about', async () => {
    const { bridge, library } = await openWindow('bridge')
    bridge.answer({
      'articles.addVersion': ({ id }) => library.give(id, newer),
    })
    addVersion(version('/desk/elms.txt'), [version('/desk/other.txt')])
    await settled()
    expect(bridge.asked('articles.addVersion')).toEqual([{ id: 'elms', file: '/desk/elms.txt', part: null }])
    expect(shownId()).toBe('elms')
    expect(useArticle.getState().view?.article.text).toContain('30 elms')
    expect(shownNotices()).toEqual(['“Elms of the town” has a newer version now. Undo removes it.'])
    expect(open()).toEqual({ versions: [version('/desk/other.txt')] })
  })

  it('says why it can’t be added', async () => {
    await openWindow(null, { answers: { 'articles.addVersion': failing('noFile', 'The file is gone.') } })
    addVersion(version('/desk/elms.txt'), [])
    await settled()
    expect(shownNotices()).toEqual(['The file is gone.'])
  })

  it('can be opened as a separate article, whole or a part of its file', async () => {
    const { bridge } = await openWindow(null, {
      answers: { 'articles.import': () => [added()], 'articles.importParts': () => [added()] },
    })
    importAsOwn(version('/desk/elms.txt'), [version('/desk/other.txt')])
    await settled()
    expect(bridge.asked('articles.import')).toEqual([{ files: ['/desk/elms.txt'], parts: 'usual' }])
    expect(open()).toEqual({ versions: [version('/desk/other.txt')] })
    importAsOwn(version('/desk/a.csv', '2'), [])
    await settled()
    expect(bridge.asked('articles.importParts')).toEqual([{ file: '/desk/a.csv', parts: ['2'] }])
  })
})
