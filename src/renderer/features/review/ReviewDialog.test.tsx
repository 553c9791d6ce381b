import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { standardScale } from '../../../core/model/scale'
import { give, useArticle } from '../../lib/article/article'
import { useCursor } from '../../lib/checking/cursor'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { reviewAnew } from '../../lib/article/review'
import { failing, settled } from '../../testing/fakeBridge'
import { openWindow } from '../../testing/openWindow'
import { ReviewDialog } from './ReviewDialog'

const user = userEvent.setup()

/** The list before the sign-off of the elms: two claims rated by somebody else, one by the person, one by nobody. */
async function open() {
  const opened = await openWindow('elms')
  const { library, bridge } = opened
  for (const claim of ['elms-1', 'elms-2']) rateAs('Ada Lamm', library, claim)
  await give('elms', { type: 'setVerdict', claim: 'elms-3', rating: 'false' })
  reviewAnew()
  await settled()
  render(<ReviewDialog scale={standardScale} />)
  act(() => openDialog('review'))
  bridge.answer({ 'review.setRule': () => null })
  return opened
}

function rateAs(person: string, library: Awaited<ReturnType<typeof openWindow>>['library'], claim: string) {
  library.give('elms', { type: 'setVerdict', claim, rating: 'verified' }, person)
}

const panel = () => within(screen.getByRole('region', { name: 'Sign-off' }))
const signedOff = () =>
  useArticle.getState().view!.article.claims.flatMap(({ id, signOff }) => (signOff ? [id] : []))

describe('the list before a sign-off', () => {
  it('says how far it is, signs off at once what may be, and says before and after what is left out', async () => {
    await open()
    expect(panel().getByText('0 of 4')).toBeDefined()
    expect(panel().getByRole('status').textContent).toBe(
      'Left out: 1 claim without a verdict, 1 of your own verdicts.',
    )
    await user.click(panel().getByRole('button', { name: 'Sign off 2 claims' }))
    expect(signedOff()).toEqual(['elms-1', 'elms-2'])
    expect(panel().getByText('2 of 4')).toBeDefined()
    expect(panel().getByRole('status').textContent).toContain('Signed off 2 claims.')
    expect(panel().queryByRole('button', { name: /^Sign off/ })).toBeNull()
    expect(useArticle.getState().view?.undo?.name).toBe('sign off 2 claims')
    await user.click(panel().getByRole('button', { name: 'Undo' }))
    await act(settled)
    expect(signedOff()).toEqual([])
    expect(panel().getByRole('status').textContent).toBe('The sign-off was taken back.')
  })

  it('leads to the claims that wait for a sign-off', async () => {
    await open()
    await user.click(panel().getByRole('button', { name: 'Show the 3 that wait' }))
    expect(useCursor.getState().filter.wants).toEqual(['signOff'])
    expect(useDialogs.getState().open).toBeNull()
  })

  it('tells inside the dialog why nothing was signed off', async () => {
    const { bridge } = await open()
    bridge.answer({ 'article.signOff': failing('disk', 'The disk is full.') })
    await user.click(panel().getByRole('button', { name: 'Sign off 2 claims' }))
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toBe('The disk is full.')
  })

  it('names each claim once, and keeps the rules elsewhere', async () => {
    await open()
    const claims = within(screen.getByRole('region', { name: /^Claims \d/ }))
    expect(claims.getAllByRole('button')).toHaveLength(4)
    expect(screen.queryByRole('radio')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Rules of this library…' }))
    const evidence = screen.getByRole('group', { name: 'Evidence for each verdict' })
    await user.click(within(evidence).getByText('Require'))
    await user.click(screen.getByRole('button', { name: 'Back to what stands in the way' }))
    expect(await screen.findAllByText('Required:')).toHaveLength(3)
    expect(panel().queryByRole('button', { name: /^Sign off/ })).toBeNull()
    expect(panel().getByRole('status').textContent).toContain('2 that a required rule holds back')
  })
})
