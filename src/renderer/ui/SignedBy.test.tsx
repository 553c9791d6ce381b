import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { KnownKey, Keys } from '../../core/model/deviceKey'
import type { Signer } from '../../core/signing/signers'
import { useKeys } from '../lib/library/keys'
import { failing, fakeBridge } from '../testing/fakeBridge'
import { shownNotices } from '../testing/openWindow'
import { SignedBy } from './SignedBy'

const user = userEvent.setup()
const named = (letter: string, digit: string) => ({
  key: `${letter.repeat(42)}A`,
  fingerprint: digit.repeat(64),
})
const own = named('o', '0')
const annas = named('a', '1')
const signer = (key: typeof own, person: string): Signer => ({ ...key, lines: 2, people: [person] })
const signed = { signers: [signer(own, 'Ines Okoye'), signer(annas, 'Anna Jones')], unsigned: 3 }

/** A device with its own key that keeps what it is told about others. */
function device(known: readonly KnownKey[] = []) {
  let keys: Keys = { own, known: known.map((one) => ({ ...annas, ...one })) }
  const set = (next: readonly KnownKey[]) =>
    (keys = { own, known: next.map((one) => ({ ...annas, ...one })) })
  return fakeBridge({
    'keys.list': () => keys,
    'keys.trust': ({ key, name }) => set([{ key, name, since: '2025-03-04T10:00:00.000Z' }]),
    'keys.forget': () => set([]),
  })
}
const items = () =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent ?? item.textContent)
const button = (name: string) => screen.findByRole('button', { name })

beforeEach(() => useKeys.setState({ keys: null }))

describe('who signed', () => {
  it('is shown for every key, known or not, and for lines that are not signed', async () => {
    device()
    render(<SignedBy signed={signed} />)
    await button('Mark as known…')
    expect(items()).toEqual([
      '2 log lines signed by this device (0000 0000 0000 0000).',
      '2 log lines signed by a key not known here (1111 1111 1111 1111), which calls itself “Anna Jones”.',
      '3 log lines are not signed, so nothing shows who wrote them; earlier versions of Touchstone did not sign.',
    ])
  })

  it('is known by the name that the person gives, which is not taken from the file, and can be forgotten', async () => {
    const bridge = device()
    render(<SignedBy signed={signed} />)
    await user.click(await button('Mark as known…'))
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Whose key is it?' })
    expect([field.value, document.activeElement]).toEqual(['', field])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mark as known' }).disabled).toBe(true)
    await user.type(field, 'Anna Smith{Enter}')
    await button('Forget this key')
    expect(bridge.asked('keys.trust')).toEqual([{ key: annas.key, name: 'Anna Smith' }])
    expect(items()[1]).toBe('2 log lines signed by Anna Smith (1111 1111 1111 1111), known.')
    expect(
      screen.getByText('The key known as Anna Smith signed lines in the name of “Anna Jones”.'),
    ).toBeTruthy()
    expect(shownNotices()).toEqual(['The key is known as Anna Smith from now on.'])
    await user.click(await button('Forget this key'))
    await button('Mark as known…')
    expect(bridge.asked('keys.forget')).toEqual([{ key: annas.key }])
  })

  it('keeps the name that was typed where it can’t be saved, and says why', async () => {
    const bridge = device()
    bridge.answer({ 'keys.trust': failing('disk', 'The known keys could not be saved: the disk is full.') })
    render(<SignedBy signed={signed} />)
    await user.click(await button('Mark as known…'))
    await user.type(screen.getByRole('textbox'), 'Anna Jones{Enter}')
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Anna Jones')
    expect(shownNotices()).toEqual(['The known keys could not be saved: the disk is full.'])
  })
})
