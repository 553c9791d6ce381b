import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { assignmentOf } from '../../../core/model/assignment'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { takeStart } from '../../lib/library/library'
import { failing } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { AssignmentDialog } from './AssignmentDialog'

const user = userEvent.setup()

/** The dialog for the elms, which Juan has and which are tagged. */
async function open() {
  const opened = await openWindow(null)
  opened.library.give('elms', { type: 'assignArticle', assignee: 'Juan' })
  opened.library.give('elms', { type: 'addTags', tags: ['parks', 'trees'] })
  takeStart(opened.library.start())
  openDialog({ assignment: 'elms' })
  render(<AssignmentDialog />)
  return { ...opened, assignment: () => assignmentOf(opened.library.view('elms').article) }
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
async function write(name: string, text: string) {
  await user.clear(field(name))
  if (text !== '') await user.type(field(name), text)
}
const isClosed = () => waitFor(() => expect(useDialogs.getState().open).toBeNull())

describe('the assignment of an article', () => {
  it('begins with what is known, and offers the people who have articles', async () => {
    await open()
    expect(['Assigned to', 'Due', 'Tags'].map((name) => field(name).value)).toEqual([
      'Juan',
      '',
      'parks, trees',
    ])
    const names = [...field('Assigned to').list!.options].map(({ value }) => value)
    expect(names).toEqual(['Ines Okoye', 'Juan'])
  })

  it('is saved by Enter as one act, with what is different and nothing else', async () => {
    const { bridge, library, assignment } = await open()
    await write('Due', '2026-12-03')
    await write('Tags', 'Energy, parks,{Enter}')
    await isClosed()
    expect(assignment()).toEqual({ assignee: 'Juan', due: '2026-12-03', tags: ['Energy', 'parks'] })
    expect(bridge.asked('article.do').map(({ command }) => command.type)).toEqual([
      'setDueDay',
      'removeTags',
      'addTags',
    ])
    expect(library.view('elms').undo?.name).toBe('edit assignment')
  })

  it('can be taken away', async () => {
    const { assignment } = await open()
    await write('Assigned to', '')
    await write('Tags', '{Enter}')
    await isClosed()
    expect(assignment()).toEqual({ assignee: '', due: '', tags: [] })
  })

  it('says what is wrong, and keeps it all until it is right', async () => {
    const { bridge } = await open()
    await write('Assigned to', 'Mara')
    await write('Due', '3.12.{Enter}')
    expect(await screen.findByText('A day is written as 2026-12-03. Nothing was changed.')).toBeDefined()
    expect(bridge.asked('article.do')).toEqual([])
    expect(field('Assigned to').value).toBe('Mara')
  })

  it('says that a part is saved when the disk is full for the rest, and saves the rest when asked again', async () => {
    const { bridge, library, assignment } = await open()
    const save = library.answers['article.do']!
    const full = failing('noRoom', 'The disk is full.')
    bridge.answer({ 'article.do': (asked) => (asked.command.type === 'setDueDay' ? full() : save(asked)) })
    await write('Assigned to', 'Mara')
    await write('Due', '2026-12-03{Enter}')
    expect(
      await screen.findByText(
        'The disk is full. A part of the assignment was saved before that: save it again.',
      ),
    ).toBeDefined()
    expect(assignment()).toMatchObject({ assignee: 'Mara', due: '' })
    bridge.answer({ 'article.do': save })
    await user.click(screen.getByRole('button', { name: 'Save assignment' }))
    await isClosed()
    expect(assignment()).toMatchObject({ assignee: 'Mara', due: '2026-12-03' })
  })
})
