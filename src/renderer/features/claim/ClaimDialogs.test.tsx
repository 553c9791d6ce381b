import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { give, useArticle } from '../../lib/article/article'
import { goTo, goToClaim, useCursor } from '../../lib/checking/cursor'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { openWindow } from '../../testing/openWindow'
import { ClaimDialogs } from './ClaimDialogs'

beforeEach(async () => {
  await openWindow('elms')
})

const user = userEvent.setup()
const claims = () => useArticle.getState().view!.article.claims
const open = (dialog: 'bounds' | 'split' | 'merge', claim: string) => {
  goToClaim(claim)
  openDialog(dialog)
  render(<ClaimDialogs />)
}
const closed = () => waitFor(() => expect(useDialogs.getState().open).toBeNull())
const press = (name: string) => user.click(screen.getByRole('button', { name }))
const inGroup = (group: string, name: RegExp) =>
  [...screen.getByRole('group', { name: group }).querySelectorAll('button')].find((button) =>
    name.test(button.textContent ?? ''),
  )!
const marked = () => document.querySelector('mark')?.textContent

describe('the bounds of a claim', () => {
  it('move word by word, and are previewed before they are set', async () => {
    open('bounds', 'elms-2')
    expect(marked()).toBe('40 elms in 1902')
    await user.click(inGroup('Start', /earlier/))
    await user.click(inGroup('End', /earlier/))
    await user.click(inGroup('End', /earlier/))
    expect(marked()).toBe('planted 40 elms')
    await press('Set bounds')
    await closed()
    expect(claims()[1]?.anchor.exact).toBe('planted 40 elms')
  })

  it('never cross, and never leave the paragraph', async () => {
    open('bounds', 'elms-2')
    for (let word = 0; word < 3; word++) await user.click(inGroup('End', /earlier/))
    expect(marked()).toBe('40')
    expect([inGroup('Start', /later/).disabled, inGroup('End', /earlier/).disabled]).toEqual([true, true])
    for (let word = 0; word < 3; word++) await user.click(inGroup('Start', /earlier/))
    expect(marked()).toBe('Ann Lee planted 40')
    expect(inGroup('Start', /earlier/).disabled).toBe(true)
  })

  it('move by character where a word is too much, over white space at once', async () => {
    open('bounds', 'elms-2')
    await user.click(screen.getByRole('checkbox', { name: 'By character' }))
    await user.click(inGroup('End', /One character earlier/))
    expect(marked()).toBe('40 elms in 190')
    await user.click(inGroup('Start', /One character later/))
    await user.click(inGroup('Start', /later/))
    expect(marked()).toBe('elms in 190')
    await user.click(screen.getByRole('checkbox', { name: 'By character' }))
    await user.click(inGroup('End', /One word later/))
    expect(marked()).toBe('elms in 1902.')
    await user.click(inGroup('End', /earlier/))
    await press('Set bounds')
    await closed()
    expect(claims()[1]?.anchor.exact).toBe('elms in')
  })

  it('stay where they are if another claim has those bounds, and the dialog says so', async () => {
    open('bounds', 'elms-2')
    for (let word = 0; word < 3; word++) await user.click(inGroup('Start', /earlier/))
    await press('Set bounds')
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''))
    expect(claims()[1]?.anchor.exact).toBe('40 elms in 1902')
  })
})

describe('splitting a claim', () => {
  it('divides it between two of its words', async () => {
    open('split', 'elms-1')
    fireEvent.change(screen.getByRole('slider'), { target: { value: '2' } })
    expect(screen.getAllByRole('listitem').map((part) => part.textContent)).toEqual([
      'Ann Lee ',
      'planted 40 elms in 1902',
    ])
    await press('Split here')
    await closed()
    expect(claims().map(({ anchor }) => anchor.exact)).toContain('planted 40 elms in 1902')
    expect(claims()).toHaveLength(5)
  })

  it('says that a verdict on the whole is cleared', async () => {
    await give('elms', { type: 'setVerdict', claim: 'elms-1', rating: 'false' })
    open('split', 'elms-1')
    expect(screen.getByText(/^Both parts keep the evidence/)).toBeDefined()
  })

  it('is not possible with one word', async () => {
    const { text } = useArticle.getState().view!.article
    const start = text.indexOf('Go')
    await give('elms', { type: 'addClaim', claim: 'go', start, end: start + 2 })
    open('split', 'go')
    expect(screen.getByText('A claim of one word can’t be split.')).toBeDefined()
  })
})

describe('merging claims', () => {
  it('turns two into one, and goes to it', async () => {
    open('merge', 'elms-3')
    await user.selectOptions(screen.getByRole('combobox'), 'Ann Lee planted 40 elms in 1902')
    expect(marked()).toContain('Ann Lee planted')
    await press('Merge')
    await closed()
    expect(claims().map(({ id }) => id)).toEqual(['elms-1', 'elms-2', 'elms-4'])
    expect(useCursor.getState().row).toBe('claim:elms-1')
  })

  it('needs another claim', async () => {
    await openWindow('bridge')
    useArticle.setState(({ view }) => ({
      view: view && { ...view, article: { ...view.article, claims: view.article.claims.slice(0, 1) } },
    }))
    open('merge', 'bridge-1')
    expect(screen.getByText('The article has no other claim to merge with.')).toBeDefined()
  })
})

describe('a dialog about a claim', () => {
  it('closes with its claim', async () => {
    open('bounds', 'elms-1')
    act(() => goTo(null))
    await closed()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
