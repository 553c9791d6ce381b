import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticle, takeView, useArticle } from '../../lib/article/article'
import { openSourceBeside } from '../../lib/places/beside'
import { goToClaim } from '../../lib/checking/cursor'
import { failing, type FakeBridge } from '../../testing/fakeBridge'
import type { MemoryLibrary } from '../../testing/memoryLibrary'
import { newSource } from '../../lib/checking/composing'
import { openWindow } from '../../testing/openWindow'
import { EvidenceList } from './EvidenceList'

let bridge: FakeBridge
let library: MemoryLibrary
beforeEach(async () => {
  ;({ bridge, library } = await openWindow('elms'))
  goToClaim('elms-1')
})

const user = userEvent.setup()
const article = () => useArticle.getState().view!.article
const claim = () => article().claims[0]!

/** The claim's evidence, as the window draws it again after each change. */
function Evidence() {
  const view = useArticle((state) => state.view)
  return view && <EvidenceList article={view.article} />
}
const form = () => screen.queryByRole('form', { name: 'New evidence' })
const passage = () => screen.getByLabelText<HTMLTextAreaElement>('Quoted passage')
const sourceField = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Source' })
const closed = () => waitFor(() => expect(form()).toBeNull())

async function begin() {
  await user.click(screen.getByRole('button', { name: 'Add evidence' }))
}

/** Adds evidence from a new source of that title. */
async function add(title: string, words = 'Some words.') {
  await begin()
  await user.type(passage(), words)
  await user.type(sourceField(), title)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await closed()
}

describe('adding evidence', () => {
  it('takes the passage, a new source by its title, and how it bears on the claim', async () => {
    render(<Evidence />)
    await begin()
    await user.type(passage(), 'Forty-two elms.')
    await user.type(sourceField(), 'Parish archive')
    await user.click(screen.getByRole('radio', { name: /Refutes/ }))
    await user.type(screen.getByLabelText('Where in the source'), 'p. 14')
    await user.type(screen.getByLabelText('Note on this evidence'), 'By hand.')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await closed()
    expect(claim().evidence).toMatchObject([
      { stance: 'refutes', quotation: 'Forty-two elms.', locator: 'p. 14', note: 'By hand.' },
    ])
    expect(article().sources).toMatchObject([{ title: 'Parish archive' }])
    expect(article().sources[0]?.accessed).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('takes a known source by a few letters of anything known of it, and Ctrl+Enter', async () => {
    render(<Evidence />)
    await add('Parish archive')
    await add('Town almanac')
    await begin()
    await user.type(passage(), 'Twelve were felled.')
    await user.type(sourceField(), 'alm')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    expect(article().sources.map(({ title }) => title)).toEqual(['Parish archive', 'Town almanac'])
    expect(claim().evidence[2]?.source).toBe(article().sources[1]?.id)
  })

  it('takes a source of another article over, with its file, and cites it', async () => {
    const attachment = { name: 'census.pdf', file: `${'a'.repeat(64)}.pdf`, bytes: 3, sha256: 'a'.repeat(64) }
    const census = { ...newSource('Census of trees'), attachment }
    const place = { article: 'other', articleTitle: 'Parks', source: census, uses: [] }
    bridge.answer({
      'sources.find': () => [{ source: census, places: [place], isAttached: true, isArchived: false }],
      'source.use': () => ({
        view: library.give('elms', {
          type: 'addSource',
          source: { ...census, id: 'taken', work: census.id },
        }),
        source: 'taken',
      }),
    })
    render(<Evidence />)
    await begin()
    await user.type(passage(), 'Forty elms.')
    await user.type(sourceField(), 'cens')
    await user.click(await screen.findByRole('option', { name: /in another article/ }))
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await closed()
    expect(bridge.asked('source.use')).toEqual([
      { id: 'elms', from: { article: 'other', source: census.id } },
    ])
    expect(claim().evidence[0]?.source).toBe('taken')
    expect(article().sources[0]?.attachment).toEqual(attachment)
  })

  it('takes the source that is being read without asking', async () => {
    render(<Evidence />)
    await add('Parish archive')
    openSourceBeside('elms', article().sources[0]!.id)
    await begin()
    expect(screen.queryByRole('combobox', { name: 'Source' })).toBeNull()
    await user.type(passage(), 'Another passage.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    expect(claim().evidence[1]?.source).toBe(article().sources[0]?.id)
  })

  it('takes the stance with Alt and a digit while words are typed', async () => {
    render(<Evidence />)
    await begin()
    await user.type(passage(), 'No elms.')
    await user.keyboard('{Alt>}[Digit2]{/Alt}')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Refutes/ }).checked).toBe(true)
    expect(passage().value).toBe('No elms.')
  })

  it('points out letters that look alike, and that a password stays out of reports', async () => {
    render(<Evidence />)
    await begin()
    await user.type(sourceField(), 'P\u0430ris archive{Enter}')
    await user.type(screen.getByLabelText('Web address'), 'https://ann:hunter2@example.org/')
    const words = form()?.textContent
    expect(words).toContain('The word “P\u0430ris” mixes Latin and Cyrillic letters, which can look alike.')
    expect(words).toContain(
      'The address carries a name or a password. It is kept as it is, but reports leave that part out.',
    )
  })

  it('cites a source again, and corrects it, in one act', async () => {
    render(<Evidence />)
    await add('Parish archive')
    await begin()
    await user.type(sourceField(), 'parish{Enter}')
    await user.type(screen.getByLabelText('Publisher'), 'St Mary’s')
    await user.type(screen.getByLabelText('Where in the source'), 'p. 15')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await closed()
    expect(claim().evidence).toHaveLength(2)
    expect(article().sources).toMatchObject([{ title: 'Parish archive', publisher: 'St Mary’s' }])
    const [, first, second] = bridge.asked('article.do')
    expect(first?.act).toBe(second?.act)
  })

  it('says what is missing, and why it can’t be saved, and keeps all that was typed', async () => {
    render(<Evidence />)
    await begin()
    await user.type(passage(), 'Forty-two elms.')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    expect(screen.getByRole('alert').textContent).toBe('Which source says so? Type its title.')
    bridge.answer({ 'article.do': failing('disk', 'The disk is full.') })
    await user.type(sourceField(), 'Parish archive')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('The disk is full.'))
    expect(passage().value).toBe('Forty-two elms.')
  })
})

describe('what is unfinished', () => {
  it('stays where it was, also when the window closes in between', async () => {
    const { unmount } = render(<Evidence />)
    await begin()
    await user.type(passage(), 'Half a pass')
    goToClaim('elms-2')
    unmount()
    await openArticle('elms')
    goToClaim('elms-1')
    render(<Evidence />)
    expect(passage().value).toBe('Half a pass')
    expect(localStorage.getItem('touchstone-compositions')).toContain('Half a pass')
  })

  it('goes with Escape as long as nothing was typed, and afterwards only when discarded', async () => {
    render(<Evidence />)
    await begin()
    await user.click(passage())
    await user.keyboard('{Escape}')
    await closed()
    await begin()
    await user.type(passage(), 'Words')
    await user.keyboard('{Escape}')
    expect(form()).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Discard' }))
    await closed()
    expect(claim().evidence).toEqual([])
  })
})

describe('a source that is corrected elsewhere while evidence is written down', () => {
  const correct = (publisher: string) =>
    act(() => {
      const [source] = article().sources
      takeView(library.give('elms', { type: 'editSource', source: { ...source!, publisher } }))
    })

  it('keeps that correction when evidence from it is added, and no act edits it', async () => {
    render(<Evidence />)
    await add('Parish archive')
    await begin()
    await user.type(sourceField(), 'parish{Enter}')
    correct('St Mary’s')
    await user.type(passage(), 'Another passage.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    expect(article().sources[0]?.publisher).toBe('St Mary’s')
    expect(bridge.asked('article.do').map(({ command }) => command.type)).not.toContain('editSource')
  })

  it('keeps it beside what is corrected in the form', async () => {
    render(<Evidence />)
    await add('Parish archive')
    await user.click(screen.getByRole('button', { name: 'Edit evidence from Parish archive' }))
    correct('St Mary’s')
    await user.type(screen.getByLabelText('Author'), 'A clerk')
    await user.click(screen.getByRole('button', { name: 'Save evidence' }))
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit evidence' })).toBeNull())
    expect(article().sources[0]).toMatchObject({ publisher: 'St Mary’s', author: 'A clerk' })
  })
})

describe('editing evidence', () => {
  it('changes it and its source in place', async () => {
    render(<Evidence />)
    await add('Parish archive')
    await user.click(screen.getByRole('button', { name: 'Edit evidence from Parish archive' }))
    await user.click(screen.getByRole('radio', { name: /Context/ }))
    await user.type(screen.getByLabelText('Author'), 'A clerk')
    await user.click(screen.getByRole('button', { name: 'Save evidence' }))
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit evidence' })).toBeNull())
    expect(claim().evidence).toMatchObject([{ stance: 'context' }])
    expect(article().sources).toMatchObject([{ title: 'Parish archive', author: 'A clerk' }])
  })
})
