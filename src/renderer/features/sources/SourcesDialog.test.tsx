import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noSource, type Source } from '../../../core/model/source'
import { standardScale } from '../../../core/model/scale'
import { articleSources } from '../../../core/sources/articleSources'
import { findable, findSources } from '../../../core/sources/findSources'
import { sourceList } from '../../../core/sources/sourceList'
import { useArticle } from '../../lib/article/article'
import { useBeside } from '../../lib/places/beside'
import { useCursor } from '../../lib/checking/cursor'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { takeStart } from '../../lib/library/library'
import { type Answers, failing } from '../../testing/fakeBridge'
import type { MemoryLibrary } from '../../testing/memoryLibrary'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { SourcesDialog } from './SourcesDialog'

beforeEach(() => {
  // Nothing has a size in this DOM; the list renders the rows in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
})

const user = userEvent.setup()

const survey: Source = { ...noSource, id: 'survey', title: 'Survey of the trees', publisher: 'Town hall' }
const budget: Source = { ...noSource, id: 'budget', title: 'Budget of 1999', kind: 'report' }

/** The elms with a survey as evidence on their first claim, and the bridge with a budget and the same survey. */
async function open(article: string | null = 'elms', answers: Answers = {}) {
  const opened = await openWindow(article, { answers })
  const { library } = opened
  library.give('elms', { type: 'addSource', source: survey })
  library.give('elms', {
    type: 'addEvidence',
    claim: 'elms-1',
    evidence: { id: 'e1', source: 'survey', stance: 'refutes', quotation: '', locator: '', note: '' },
  })
  library.give('bridge', { type: 'addSource', source: budget })
  opened.bridge.answer({ 'sources.list': ({ text, limit }) => listOf(library, text, limit), ...answers })
  openDialog('sources')
  render(<SourcesDialog scale={standardScale} />)
  await screen.findByRole('option', { name: /^Budget/ })
  return opened
}

function listOf(library: MemoryLibrary, text: string, limit: number) {
  const places = ['elms', 'bridge'].flatMap((id) => articleSources(library.view(id).article))
  const found = findSources(sourceList(places).map(findable), text)
  return { sources: found.slice(0, limit), total: found.length }
}

const press = (name: string) => user.click(screen.getByRole('button', { name }))
const options = () => screen.getAllByRole('option').map((option) => option.querySelector('p')?.textContent)

describe('the list of sources', () => {
  it('finds a source as one types, and counts what it finds', async () => {
    await open()
    expect(options()).toEqual(['Budget of 1999', 'Survey of the trees'])
    await user.type(screen.getByRole('searchbox', { name: 'Find a source' }), 'survey')
    await waitFor(() => expect(options()).toEqual(['Survey of the trees']))
    expect(screen.getByRole('status').textContent).toBe('1 of 2 sources')
  })

  it('says that nothing fits', async () => {
    await open()
    await user.type(screen.getByRole('searchbox', { name: 'Find a source' }), 'zeppelin')
    expect(await screen.findByText('No source fits “zeppelin”.')).toBeDefined()
  })

  it('goes to a claim that a source is evidence on', async () => {
    await open(null)
    await user.click(screen.getByRole('option', { name: /^Survey/ }))
    const detail = within(screen.getByRole('region', { name: 'The chosen source' }))
    await user.click(detail.getByRole('button', { name: /^Refutes.*To check$/ }))
    await waitFor(() => expect(useDialogs.getState().open).toBeNull())
    expect(useArticle.getState().view?.article.id).toBe('elms')
    expect(useCursor.getState().row).toBe('claim:elms-1')
  })

  it('takes a source of another article into the open one, and opens it beside', async () => {
    const { bridge, library } = await open('elms')
    bridge.answer({
      'source.use': ({ id }) => ({
        view: library.give(id, { type: 'addSource', source: { ...budget, id: 'taken', work: 'budget' } }),
        source: 'taken',
      }),
    })
    await press('Use in this article')
    await waitFor(() => expect(useDialogs.getState().open).toBeNull())
    expect(bridge.asked('source.use')).toEqual([
      { id: 'elms', from: { article: 'bridge', source: 'budget' } },
    ])
    expect(useBeside.getState().beside).toMatchObject({ kind: 'source', article: 'elms', source: 'taken' })
  })

  it('is gone through with the arrow keys, and Enter opens', async () => {
    await open('elms')
    await user.type(screen.getByRole('searchbox', { name: 'Find a source' }), '{ArrowDown}{ArrowDown}{Enter}')
    expect(useBeside.getState().beside).toMatchObject({ kind: 'source', source: 'survey' })
    expect(useDialogs.getState().open).toBeNull()
  })

  it('says in the dialog why a source can’t be used', async () => {
    const { bridge } = await open('elms')
    bridge.answer({ 'source.use': failing('readOnly', 'The library is read-only.') })
    await press('Use in this article')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('The library is read-only.'))
  })

  it('makes two sources one, chosen by the keyboard', async () => {
    const { bridge, library } = await open('elms')
    bridge.answer({
      'source.unite': ({ other }) => ({
        view: library.give(other.article, { type: 'editSource', source: { ...survey, work: 'budget' } }),
        changed: ['elms'],
        failed: [],
      }),
    })
    await press('Same as…')
    const pane = within(screen.getByRole('region', { name: 'The same source' }))
    expect(pane.queryByRole('button', { name: 'They are one source' })).toBeNull()
    await user.keyboard('{ArrowDown}')
    expect(pane.getByRole('button', { name: 'They are one source' })).toBeDefined()
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(shownNotices()).toEqual([
        '“Survey of the trees” is one source with “Budget of 1999” in 1 article.',
      ]),
    )
    expect(bridge.asked('source.unite')).toEqual([
      { one: { article: 'bridge', source: 'budget' }, other: { article: 'elms', source: 'survey' } },
    ])
    expect(screen.queryByRole('region', { name: 'The same source' })).toBeNull()
  })

  it('goes back from choosing the same source with Escape, and stays open', async () => {
    await open('elms')
    await press('Same as…')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'The same source' })).toBeNull()
    expect(useDialogs.getState().open).toBe('sources')
  })

  it('corrects a source in all articles that share it, and says in how many', async () => {
    const { bridge, library } = await open('elms')
    act(() => {
      library.give('bridge', { type: 'addSource', source: { ...survey, id: 'taken', work: 'survey' } })
      takeStart(library.start())
    })
    await user.click(await screen.findByRole('option', { name: /^Survey.*2 articles/ }))
    await press('Correct…')
    const form = within(screen.getByRole('form', { name: 'Correct the source' }))
    await user.type(form.getByLabelText('Edition'), 'Second')
    expect(form.getByRole<HTMLInputElement>('checkbox', { name: /^In all 2 articles/ }).checked).toBe(true)
    bridge.answer({
      'source.correct': ({ id, source }) => ({
        view: library.give(id, { type: 'editSource', source }),
        changed: ['elms'],
        failed: [{ article: 'bridge', message: 'The bridge over the Tern: the disk is full.' }],
      }),
    })
    await press('Save')
    await waitFor(() => expect(shownNotices()).toEqual(['The source was corrected in 1 article.']))
    expect(noticeOf('The source was corrected in 1 article.').details).toEqual([
      'The bridge over the Tern: the disk is full.',
    ])
    expect(bridge.asked('source.correct')).toEqual([
      { id: 'elms', source: { ...survey, edition: 'Second' }, everywhere: true },
    ])
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Sources' }))
  })

  it('removes a detail that is emptied', async () => {
    const { bridge, library } = await open('bridge')
    await press('Correct…')
    await user.selectOptions(screen.getByLabelText('Kind of source'), 'Not said')
    bridge.answer({
      'source.correct': ({ id, source }) => ({
        view: library.give(id, { type: 'editSource', source }),
        changed: [id],
        failed: [],
      }),
    })
    await press('Save')
    const { kind: _, ...rest } = budget
    await waitFor(() =>
      expect(bridge.asked('source.correct')).toEqual([{ id: 'bridge', source: rest, everywhere: false }]),
    )
  })

  it('keeps the form open, with what was typed, when the correction can’t be saved', async () => {
    const { bridge } = await open('bridge')
    await press('Correct…')
    await user.type(screen.getByLabelText('Publisher'), 'Town')
    bridge.answer({ 'source.correct': failing('notSaved', 'The disk is full.') })
    await press('Save')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('The disk is full.'))
    expect(screen.getByLabelText<HTMLInputElement>('Publisher').value).toBe('Town')
  })

  it('takes an exchange file into the open article, and says what became of it', async () => {
    const { bridge, library } = await open('elms')
    bridge.answer({
      'sources.import': ({ id }) => ({
        view: library.give(id, { type: 'addSource', source: { ...budget, id: 'new', title: 'Census' } }),
        imported: { added: 1, known: 2, attached: 1, remarks: ['list.ris: entry 4 has no title.'] },
      }),
    })
    await press('Import…')
    const said = '1 source was added, 1 of them with a file, 2 were there already.'
    await waitFor(() => expect(shownNotices()).toEqual([said]))
    expect(noticeOf(said).details).toEqual(['list.ris: entry 4 has no title.'])
    expect(useArticle.getState().view?.article.sources.map(({ title }) => title)).toContain('Census')
  })

  it('writes all sources for a reference manager, and says that confidential ones were left out', async () => {
    const { bridge } = await open('elms')
    bridge.answer({ 'sources.export': () => ({ file: '/tmp/sources.bib', written: 2, leftOut: 1 }) })
    await press('Export…')
    await user.click(await screen.findByRole('menuitem', { name: 'All sources: BibTeX…' }))
    await waitFor(() =>
      expect(shownNotices()).toEqual([
        '2 sources written to sources.bib. 1 confidential source was left out.',
      ]),
    )
    expect(bridge.asked('sources.export')).toEqual([{ id: null, format: 'bibtex' }])
  })
})
