import { renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { MenuChoice } from '../../contract/events'
import { nothingSigned } from '../../core/signing/signers'
import { give, useArticle } from '../lib/article/article'
import { useTextSelection } from '../lib/checking/textSelection'
import { openDialog, useDialogs } from '../lib/dialogs'
import { type Answers, settled } from '../testing/fakeBridge'
import { openWindow } from '../testing/openWindow'
import { soundBundle } from '../testing/soundBundle'
import { useMenu } from './menu'

const answers: Answers = {
  'articles.choose': () => [],
  'library.backup': () => null,
  'library.merge': () => null,
  'bundle.check': () => soundBundle,
  'library.verify': () => ({
    articles: 0,
    lines: 0,
    files: 0,
    anchors: 0,
    signed: nothingSigned,
    problems: [],
    setAside: [],
    remarks: [],
  }),
  'keys.list': () => ({ own: null, known: [] }),
  'report.export': () => null,
  'copy.export': () => null,
  'learning.summary': () => ({
    decisions: 0,
    counts: { dismissed: 0, added: 0, first: 0, last: 0, checked: 0 },
    lessons: [],
  }),
}

async function withMenu(article: string | null = 'elms') {
  const opened = await openWindow(article, { answers })
  renderHook(useMenu)
  const choose = async (choice: MenuChoice, byKey = false) => {
    opened.bridge.emit('menu.chosen', { choice, byKey })
    await settled()
  }
  return { ...opened, choose }
}

const open = () => useDialogs.getState().open

describe('a choice in the menu', () => {
  it('asks the program for its part', async () => {
    const { bridge, choose } = await withMenu()
    await choose('open')
    await choose('open.folder')
    await choose('backup')
    await choose('merge.file')
    await choose('merge.folder')
    await choose('copy')
    await choose('export.pdf')
    expect(bridge.asked('articles.choose')).toEqual([{ what: 'files' }, { what: 'folder' }])
    expect(bridge.asked('library.backup')).toEqual([{}])
    expect(bridge.asked('library.merge')).toEqual([{ from: 'file' }, { from: 'folder' }])
    expect(bridge.asked('copy.export')).toEqual([{ id: 'elms' }])
    expect(bridge.asked('report.export')[0]).toMatchObject({ id: 'elms', format: 'pdf' })
  })

  it('makes a claim of the words that are selected in the article', async () => {
    const { bridge, choose } = await withMenu()
    useTextSelection.setState({ span: { start: 0, end: 4 } })
    await choose('claim')
    expect(bridge.asked('article.do').at(-1)).toMatchObject({
      command: { type: 'addClaim', start: 0, end: 4 },
    })
  })

  it.each([
    ['trash', 'trash'],
    ['history', { history: null }],
    ['export', 'report'],
    ['review', 'review'],
    ['report.desk', 'deskReport'],
    ['report.many', 'manyReports'],
    ['shortcuts', 'shortcuts'],
    ['about', 'about'],
  ] as const)('opens the dialog of “%s”', async (choice, dialog) => {
    const { choose } = await withMenu()
    await choose(choice)
    expect(open()).toEqual(dialog)
  })

  it('shows what was verified, and what was learned', async () => {
    const { choose } = await withMenu()
    await choose('verify')
    expect(open()).toHaveProperty('verification')
    useDialogs.setState({ open: null })
    await choose('bundle')
    expect(open()).toEqual({ bundle: soundBundle })
    useDialogs.setState({ open: null })
    await choose('learning')
    expect(open()).toHaveProperty('learning')
  })

  it('goes to the search box', async () => {
    const { choose } = await withMenu()
    document.body.innerHTML = '<input data-field="search" />'
    await choose('search')
    expect(document.activeElement?.tagName).toBe('INPUT')
  })

  it('undoes and redoes, also beside an open dialog', async () => {
    const { choose } = await withMenu()
    await give('elms', { type: 'setVerdict', claim: 'elms-1', rating: 'false' })
    const verdict = () => useArticle.getState().view?.article.claims[0]?.verdict?.rating
    openDialog('details')
    await choose('undo', true)
    expect(verdict()).toBeUndefined()
    await choose('redo', true)
    expect(verdict()).toBe('false')
  })

  it('moves the open article to the trash', async () => {
    const { library, choose } = await withMenu()
    await choose('remove', true)
    expect(library.view('elms').article.removed).toBeDefined()
  })
})

describe('a choice in the menu does nothing', () => {
  it('to a form that is being filled in', async () => {
    const { bridge, choose } = await withMenu()
    openDialog('details')
    await choose('open')
    await choose('trash')
    expect(bridge.asked('articles.choose')).toEqual([])
    expect(open()).toBe('details')
  })

  it('to the article by a key that edits words in a text field', async () => {
    const { bridge, choose } = await withMenu()
    await give('elms', { type: 'setVerdict', claim: 'elms-1', rating: 'false' })
    document.body.innerHTML = '<textarea></textarea>'
    document.querySelector('textarea')?.focus()
    const typing = vi.fn<(command: string) => boolean>()
    Object.defineProperty(document, 'execCommand', { value: typing, configurable: true })
    await choose('undo', true)
    await choose('redo', true)
    await choose('remove', true)
    expect(typing.mock.calls).toEqual([['undo'], ['redo']])
    expect(bridge.asked('article.undo')).toEqual([])
    expect(bridge.asked('article.do')).toHaveLength(1)
    await choose('undo')
    expect(bridge.asked('article.undo')).toHaveLength(1)
  })

  it('where it needs an open article and none is open', async () => {
    const { choose } = await withMenu(null)
    for (const choice of ['remove', 'history', 'export', 'export.html', 'copy', 'review'] as const)
      await choose(choice)
    expect(open()).toBeNull()
  })
})
