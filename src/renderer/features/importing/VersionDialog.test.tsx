import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ImportOutcome } from '../../../contract/answers'
import { summaryOf } from '../../../core/model/summary'
import { previewVersion } from '../../../core/versions/previewVersion'
import { useArticle } from '../../lib/article/article'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { elms, newerVersion } from '../../testing/memoryLibrary'
import { openWindow } from '../../testing/openWindow'
import { VersionDialog } from './VersionDialog'

const user = userEvent.setup()
const newer = newerVersion(elms.replace('40 elms', '30 elms'))

/** A newer file of the elms waits for a decision, and `more` files after it. */
async function open(more: number) {
  const opened = await openWindow(null)
  const { article } = opened.library.view('elms')
  const versions = Array.from(
    { length: 1 + more },
    (_, index): Extract<ImportOutcome, { outcome: 'version' }> => ({
      outcome: 'version',
      file: `/desk/elms-${index + 2}.txt`,
      part: null,
      article: summaryOf(article),
      comparison: previewVersion(article, newer),
    }),
  )
  opened.bridge.answer({
    'articles.addVersion': ({ id }) => opened.library.give(id, newer),
    'articles.import': () => [],
  })
  openDialog({ versions })
  render(<VersionDialog />)
  return opened
}

describe('a file with another version of an article', () => {
  it('says what differs, and what happens to the claims', async () => {
    await open(0)
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('This is what elms-2.txt has in its place.')
    expect(dialog.textContent).toContain('2 in other words, to be checked again')
    expect(dialog.querySelector('del')?.textContent).toContain('40')
    expect(dialog.querySelector('ins')?.textContent).toContain('30')
  })

  it('becomes the newer version, which is shown', async () => {
    const { library } = await open(0)
    await user.click(screen.getByRole('button', { name: 'Add as the newer version' }))
    await waitFor(() => expect(useArticle.getState().view?.article.text).toContain('30 elms'))
    expect(library.view('elms').article.earlier).toHaveLength(1)
    expect(useDialogs.getState().open).toBeNull()
  })

  it('is left alone by Cancel, or skipped where others wait', async () => {
    const { bridge } = await open(1)
    await user.click(screen.getByRole('button', { name: 'Skip this file' }))
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('elms-3.txt'))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(useDialogs.getState().open).toBeNull()
    expect(bridge.asked('articles.addVersion')).toEqual([])
  })

  it('becomes a separate article, and the next file is asked about', async () => {
    const { bridge } = await open(1)
    expect(screen.getByText('1 more file to decide on.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Open as a separate article' }))
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('elms-3.txt'))
    expect(bridge.asked('articles.import')).toEqual([{ files: ['/desk/elms-2.txt'], parts: 'usual' }])
  })
})
