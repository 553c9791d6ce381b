import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeArticle, useArticle } from '../../lib/article'
import { goToClaim } from '../../lib/cursor'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { failing, type FakeBridge } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { EvidenceDialog } from './EvidenceDialog'

let bridge: FakeBridge
beforeEach(async () => {
  ;({ bridge } = await openWindow('elms'))
  goToClaim('elms-1')
})

const user = userEvent.setup()
const article = () => useArticle.getState().view!.article
const claim = () => article().claims[0]!
const open = (evidence: string | null = null) => {
  openDialog({ evidence })
  return render(<EvidenceDialog />)
}
const isOpen = () => useDialogs.getState().open !== null
const closed = () => waitFor(() => expect(isOpen()).toBe(false))

/** Adds evidence from a source of that title, with the form. */
async function add(title: string) {
  const { unmount } = open()
  await user.type(screen.getByLabelText('Title'), title)
  await user.click(screen.getByRole('button', { name: 'Add evidence' }))
  await closed()
  unmount()
}

describe('adding evidence', () => {
  it('saves a source with its quotation, and how it bears on the claim', async () => {
    open()
    expect(screen.getByRole('dialog').textContent).toContain('Evidence for “Ann Lee planted 40 elms in 1902”')
    await user.type(screen.getByLabelText('Title'), 'Parish archive')
    await user.click(screen.getByRole('radio', { name: 'refutes' }))
    await user.type(screen.getByLabelText('Quoted passage'), 'Forty-two elms.')
    await user.type(screen.getByLabelText('Where in the source'), 'p. 14')
    await user.type(screen.getByLabelText('Note on this evidence'), 'By hand.')
    await user.selectOptions(screen.getByLabelText('Tier'), 'Primary')
    await user.click(screen.getByRole('checkbox', { name: /Confidential source/ }))
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await closed()
    expect(claim().evidence).toMatchObject([
      { stance: 'refutes', quotation: 'Forty-two elms.', locator: 'p. 14', note: 'By hand.' },
    ])
    expect(article().sources).toMatchObject([
      { title: 'Parish archive', tier: 'primary', confidential: true },
    ])
  })

  it('points out letters that look alike, and that a password stays out of reports', async () => {
    open()
    await user.type(screen.getByLabelText('Title'), 'P\u0430ris archive')
    await user.type(screen.getByLabelText('Web address'), 'https://ann:hunter2@example.org/')
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain(
      'The word “P\u0430ris” mixes Latin and Cyrillic letters, which can look alike.',
    )
    expect(dialog.textContent).toContain(
      'The address carries a name or a password. It is kept as it is, but reports leave that part out.',
    )
  })

  it('is confirmed with Ctrl and Enter in any field', async () => {
    open()
    await user.type(screen.getByLabelText('Title'), 'Parish archive')
    await user.type(screen.getByLabelText('Quoted passage'), 'One{Enter}two')
    expect(isOpen()).toBe(true)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    expect(claim().evidence[0]?.quotation).toBe('One\ntwo')
  })

  it('records the day on which a new source was looked at', async () => {
    open()
    const { value } = screen.getByLabelText<HTMLInputElement>('Accessed')
    expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('cites a source again, and corrects it, in one act', async () => {
    await add('Parish archive')
    open()
    await user.selectOptions(screen.getByLabelText('Source'), 'Parish archive')
    await user.type(screen.getByLabelText('Publisher'), 'St Mary’s')
    await user.type(screen.getByLabelText('Where in the source'), 'p. 15')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await closed()
    expect(claim().evidence).toHaveLength(2)
    expect(article().sources).toMatchObject([{ title: 'Parish archive', publisher: 'St Mary’s' }])
    const [, first, second] = bridge.asked('article.do')
    expect(first?.act).toBe(second?.act)
  })

  it('keeps the form, with all that was typed, if it can’t be saved', async () => {
    bridge.answer({ 'article.do': failing('disk', 'The disk is full.') })
    open()
    await user.type(screen.getByLabelText('Title'), 'Parish archive')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('The disk is full.'))
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Parish archive')
  })

  it('asks once before it discards what was typed', async () => {
    open()
    await user.type(screen.getByLabelText('Title'), 'P')
    await user.keyboard('{Escape}')
    expect(isOpen()).toBe(true)
    await user.keyboard('{Escape}')
    expect(isOpen()).toBe(false)
  })
})

describe('editing evidence', () => {
  it('changes it and its source', async () => {
    await add('Parish archive')
    open(claim().evidence[0]!.id)
    expect(screen.queryByLabelText('Source')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'is context for' }))
    await user.type(screen.getByLabelText('Author'), 'A clerk')
    await user.click(screen.getByRole('button', { name: 'Save evidence' }))
    await closed()
    expect(claim().evidence).toMatchObject([{ stance: 'context' }])
    expect(article().sources).toMatchObject([{ title: 'Parish archive', author: 'A clerk' }])
  })
})

describe('the form', () => {
  it('closes with the claim, or the article, that it was for', async () => {
    open()
    act(() => closeArticle())
    await closed()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
