import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { closeArticle, openArticle } from '../../lib/article/article'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { useLibrary } from '../../lib/library/library'
import { usePreferences } from '../../lib/preferences'
import { type Answers, failing } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { ReportDialog } from './ReportDialog'

// The program provides the page in the frame; in this DOM it is an empty one.
Object.defineProperty(HTMLIFrameElement.prototype, 'getAttribute', {
  value(this: Element, name: string) {
    return name === 'srcdoc' ? '' : Element.prototype.getAttribute.call(this, name)
  },
})

const user = userEvent.setup()

async function open(answers: Answers = {}) {
  let page = 0
  const opened = await openWindow('elms', {
    answers: {
      'report.preview': () => ({ address: `app://preview/${++page}` }),
      'report.export': () => ({ file: '/desk/elms.html' }),
      'newsroom.set': (given) => given,
      ...answers,
    },
  })
  openDialog('report')
  render(<ReportDialog />)
  return opened
}
const exportIt = () => user.click(screen.getByRole('button', { name: 'Export…' }))
const problem = () => document.querySelector('.dialog__problem')?.textContent
const address = () => screen.getByLabelText('Address of the page it is published on')

describe('the report dialog', () => {
  it('exports what is chosen, remembers it, and closes', async () => {
    const { bridge } = await open()
    await user.click(screen.getByRole('radio', { name: /^Public/ }))
    await user.selectOptions(screen.getByLabelText('Claims'), 'All claims')
    await user.click(screen.getByRole('checkbox', { name: 'Sources' }))
    await user.selectOptions(screen.getByLabelText('Format'), 'Word document')
    await exportIt()
    await waitFor(() => expect(useDialogs.getState().open).toBeNull())
    const [asked] = bridge.asked('report.export')
    expect(asked).toMatchObject({
      id: 'elms',
      format: 'docx',
      options: { audience: 'public', claims: 'all' },
    })
    expect(asked?.options?.sections).not.toContain('sources')
    expect(usePreferences.getState().reports).toMatchObject({
      template: 'public',
      choices: { public: { format: 'docx', claims: 'all' } },
    })
  })

  it('resets to the template', async () => {
    await open()
    expect(screen.queryByRole('button', { name: /^Reset to the template/ })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Overview' }))
    await user.click(screen.getByRole('button', { name: /^Reset to the template/ }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Overview' }).checked).toBe(true)
  })

  it('says at once that the preview is being made, until it is there', async () => {
    await open()
    expect(screen.getByText('Making the preview…')).toBeDefined()
    fireEvent.load(await screen.findByTitle('Preview of the report'))
    expect(screen.queryByText('Making the preview…')).toBeNull()
  })

  it('shows the report as it will be, shortly after a choice', async () => {
    const { bridge } = await open()
    const frame = await screen.findByTitle('Preview of the report')
    expect(frame.getAttribute('sandbox')).toBe('')
    await screen.findByText('Up to date')
    await user.click(screen.getByRole('checkbox', { name: 'Overview' }))
    expect(screen.getByText('Drawing…')).toBeDefined()
    await waitFor(() => expect(bridge.asked('report.preview')).toHaveLength(2))
    expect(bridge.asked('report.preview')[1]?.options.sections).not.toContain('overview')
  })

  it('says why there is no preview', async () => {
    await open({ 'report.preview': failing('internal', 'The report can’t be made.') })
    await waitFor(() => expect(screen.getByText('The report can’t be made.')).toBeDefined())
  })

  it('exports nothing with an invalid address, and says so', async () => {
    const { bridge } = await open()
    await user.type(address(), 'javascript:alert(1)')
    await exportIt()
    expect(problem()).not.toBe('')
    expect(bridge.asked('report.export')).toEqual([])
  })

  it('records that it was published, and where', async () => {
    const { library } = await open()
    await user.type(address(), 'https://courier.example/elms')
    await user.click(screen.getByRole('button', { name: 'Record as published' }))
    await waitFor(() => expect(screen.getByText(/^Recorded as published on/).textContent).toContain('elms'))
    expect(library.view('elms').article.publications).toMatchObject([
      { address: 'https://courier.example/elms', by: 'Ines Okoye' },
    ])
  })

  it('closes with its article', async () => {
    await open()
    act(() => closeArticle())
    await waitFor(() => expect(useDialogs.getState().open).toBeNull())
  })
})

describe('the newsroom', () => {
  const openForm = async (answers: Answers = {}) => {
    const opened = await open(answers)
    await user.click(screen.getByRole('button', { name: 'Newsroom…' }))
    return opened
  }
  const save = () => user.click(screen.getByRole('button', { name: 'Save newsroom' }))

  it('is saved for the library, and appears in the next report', async () => {
    const { bridge } = await openForm()
    await user.type(screen.getByLabelText('Name'), 'The Courier')
    await user.type(screen.getByLabelText('Colour'), '#1f4e96')
    await save()
    await waitFor(() => expect(screen.getByText('Published by The Courier')).toBeDefined())
    expect(useLibrary.getState().start?.newsroom).toMatchObject({ name: 'The Courier', colour: '#1f4e96' })
    expect(document.activeElement?.textContent).toBe('Newsroom…')
    await exportIt()
    await waitFor(() => expect(bridge.asked('report.export')).toHaveLength(1))
    expect(bridge.asked('report.export')[0]?.options?.newsroom?.name).toBe('The Courier')
  })

  it('refuses an invalid colour, and says how to write one', async () => {
    await openForm()
    await user.type(screen.getByLabelText('Colour'), 'blue')
    await save()
    await waitFor(() => expect(problem()).toBe('A colour is written as #1f4e96.'))
    expect(useLibrary.getState().start?.newsroom.colour).toBe('')
  })

  it('appears in the preview as far as it is valid', async () => {
    const { bridge } = await openForm()
    await user.type(screen.getByLabelText('Name'), 'The Courier')
    await user.type(screen.getByLabelText('Colour'), 'blue')
    await waitFor(() =>
      expect(bridge.asked('report.preview').at(-1)?.options.newsroom).toMatchObject({
        name: 'The Courier',
        colour: '',
      }),
    )
  })

  it('can have a logo, and remove it again', async () => {
    await openForm({ 'newsroom.chooseLogo': () => ({ mediaType: 'image/png', base64: 'AAAA' }) })
    await user.click(screen.getByRole('button', { name: 'Choose a logo…' }))
    const logo = await screen.findByAltText('The logo')
    expect(logo.getAttribute('src')).toBe('data:image/png;base64,AAAA')
    await user.click(screen.getByRole('button', { name: 'No logo' }))
    expect(screen.queryByAltText('The logo')).toBeNull()
  })

  it('says why a picture can’t be its logo', async () => {
    await openForm({ 'newsroom.chooseLogo': failing('tooLarge', 'A logo may have 200 kB at most.') })
    await user.click(screen.getByRole('button', { name: 'Choose a logo…' }))
    await waitFor(() => expect(problem()).toBe('A logo may have 200 kB at most.'))
  })

  it('is left with Escape, after a warning where something was typed, and the report stays open', async () => {
    await openForm()
    await user.type(screen.getByLabelText('Name'), 'The Courier')
    await user.keyboard('{Escape}')
    expect(problem()).toBe('Close again to discard what you typed.')
    await user.keyboard('{Escape}')
    expect(screen.getByText('No newsroom set')).toBeDefined()
    expect(useDialogs.getState().open).toBe('report')
    await user.keyboard('{Escape}')
    expect(useDialogs.getState().open).toBeNull()
  })

  it('is unchanged after the form is cancelled', async () => {
    await openForm()
    await user.type(screen.getByLabelText('Name'), 'The Courier')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByText('No newsroom set')).toBeDefined()
  })
})

describe('confidential content', () => {
  it('is in a report only on request, with a warning, and never by habit', async () => {
    const { bridge, library } = await openWindow('elms', {
      answers: { 'report.preview': () => ({ address: 'app://preview/1' }), 'report.export': () => null },
    })
    library.give('elms', { type: 'setPrivateNote', claim: 'elms-1', privateNote: 'Ask the clerk.' })
    act(() => closeArticle())
    await openArticle('elms')
    openDialog('report')
    render(<ReportDialog />)
    await user.click(screen.getByRole('checkbox', { name: 'Show 1 private note' }))
    expect(screen.getByText(/^This report reveals private notes to everyone/)).toBeDefined()
    await exportIt()
    await waitFor(() => expect(bridge.asked('report.export')).toHaveLength(1))
    expect(bridge.asked('report.export')[0]?.options).toMatchObject({ privateNotes: true })
    await user.click(screen.getByRole('radio', { name: /^Public/ }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Show 1 private note' }).checked).toBe(
      false,
    )
  })
})
