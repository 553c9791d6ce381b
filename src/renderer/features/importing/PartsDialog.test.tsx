import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ImportOutcome } from '../../../contract/answers'
import { openDialog, useDialogs } from '../../lib/dialogs'
import type { FakeBridge } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { PartsDialog } from './PartsDialog'

type Parts = Extract<ImportOutcome, { outcome: 'parts' }>

/** A book with that many chapters; the first two are opened by default. */
const book = (chapters: number, file = '/desk/book.epub'): Parts => ({
  outcome: 'parts',
  file,
  parts: Array.from({ length: chapters }, (_, index) => ({
    name: `ch${index + 1}`,
    title: `Chapter ${index + 1}`,
    isUsual: index < 2,
  })),
})

let bridge: FakeBridge
beforeEach(async () => {
  ;({ bridge } = await openWindow(null, { answers: { 'articles.importParts': () => [] } }))
})

const user = userEvent.setup()
const open = (...parts: Parts[]) => {
  openDialog({ parts })
  render(<PartsDialog />)
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const opened = () => bridge.asked('articles.importParts')

describe('choosing articles of a file', () => {
  it('starts with the usual ones, and opens those that are ticked', async () => {
    open(book(4))
    expect(screen.getByRole('dialog').textContent).toContain('What to open of book.epub')
    expect([box('Chapter 1').checked, box('Chapter 4').checked]).toEqual([true, false])
    await user.click(box('Chapter 1'))
    await user.click(box('Chapter 4'))
    await user.click(screen.getByRole('button', { name: 'Open 2 articles' }))
    expect(opened()).toEqual([{ file: '/desk/book.epub', parts: ['ch2', 'ch4'] }])
    expect(useDialogs.getState().open).toBeNull()
  })

  it('ticks all, or none, and opens nothing where none is ticked', async () => {
    open(book(4))
    await user.click(box('All'))
    expect(box('Chapter 3').checked).toBe(true)
    await user.click(box('All'))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open 0 articles' }).disabled).toBe(true)
  })

  it('finds articles by title where there are many, and “All” means those found', async () => {
    open(book(30))
    await user.type(screen.getByRole('searchbox', { name: 'Find by title' }), ' CHAPTER 3')
    expect(screen.queryByRole('checkbox', { name: 'Chapter 1' })).toBeNull()
    await user.click(box('All'))
    await user.click(screen.getByRole('button', { name: 'Open 4 articles' }))
    expect(opened()[0]?.parts).toEqual(['ch1', 'ch2', 'ch3', 'ch30'])
  })

  it('asks about the next file after the first is decided', async () => {
    open(book(2), book(3, '/desk/other.epub'))
    await user.click(screen.getByRole('button', { name: 'Open 2 articles' }))
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('other.epub'))
    expect(screen.getAllByRole('checkbox')).toHaveLength(4)
  })

  it('can be left with nothing opened, file by file', async () => {
    open(book(2), book(3, '/desk/other.epub'))
    await user.click(screen.getByRole('button', { name: 'Skip this file' }))
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('other.epub'))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(useDialogs.getState().open).toBeNull()
    expect(opened()).toEqual([])
  })
})
