import { describe, expect, it } from 'vitest'
import { fingerprintInWords, KeyName, type Keys, PublicKey } from '../../src/core/model/deviceKey'
import { allSigned, type Signer } from '../../src/core/signing/signers'
import {
  peopleOf,
  signatureInWords,
  signersInWords,
  unsignedInWords,
} from '../../src/core/signing/signersInWords'

const named = (letter: string, digit: string) => ({
  key: `${letter.repeat(42)}A`,
  fingerprint: digit.repeat(64),
})
const own = named('o', '0')
const annas = named('a', '1')
const strange = named('s', '2')
const keys: Keys = { own, known: [{ ...annas, name: 'Anna Jones', since: '2025-03-04T10:00:00.000Z' }] }
const signer = (key: typeof own, lines: number, ...people: string[]): Signer => ({ ...key, lines, people })
const wordsOf = (...signers: Signer[]) =>
  signersInWords({ signers, unsigned: 0 }, keys).map(({ standing, sentence, warnings }) => [
    standing,
    sentence,
    ...warnings,
  ])

describe('who signed', () => {
  it('is this device, a colleague whose key is known by name, or a key not known here', () => {
    expect(
      wordsOf(signer(own, 3, 'Ines Okoye'), signer(annas, 1, 'anna jones'), signer(strange, 2, 'Bob Hale')),
    ).toEqual([
      ['own', '3 log lines signed by this device (0000 0000 0000 0000).'],
      ['known', '1 log line signed by Anna Jones (1111 1111 1111 1111), known.'],
      [
        'unknown',
        '2 log lines signed by a key not known here (2222 2222 2222 2222), which calls itself “Bob Hale”.',
      ],
    ])
  })

  it('is told with a warning where a known key signed in another person’s name', () => {
    expect(wordsOf(signer(annas, 4, 'Anna Jones', 'Bob Hale'))).toEqual([
      [
        'known',
        '4 log lines signed by Anna Jones (1111 1111 1111 1111), known.',
        'The key known as Anna Jones signed lines in the name of “Bob Hale”.',
      ],
    ])
  })

  it('is told with a warning where a key not known here takes the name of a known one', () => {
    expect(wordsOf(signer(strange, 1, 'ANNA JONES'))).toEqual([
      [
        'unknown',
        '1 log line signed by a key not known here (2222 2222 2222 2222), which calls itself “ANNA JONES”.',
        'This is not the key known as Anna Jones (1111 1111 1111 1111); it may be someone else’s.',
      ],
    ])
  })

  it('is said of a backup or a bundle, too, with the names that its key gives itself in the log', () => {
    const signed = { signers: [signer(strange, 1, 'Bob', 'Bob Hale')], unsigned: 0 }
    expect(signatureInWords('The bundle', strange, peopleOf(strange, signed), keys)).toBe(
      'The bundle is signed by a key not known here (2222 2222 2222 2222), which calls itself “Bob” and “Bob Hale”.',
    )
    expect(signatureInWords('The backup', annas, peopleOf(annas, signed), keys)).toBe(
      'The backup is signed by Anna Jones (1111 1111 1111 1111), known.',
    )
    expect(signatureInWords('The backup', strange, [], keys)).toBe(
      'The backup is signed by a key not known here (2222 2222 2222 2222).',
    )
    expect(signatureInWords('The bundle', null, [], keys)).toBe('The bundle is not signed.')
  })

  it('is added up over articles, the key with most lines first', () => {
    expect(
      allSigned([
        { signers: [signer(annas, 1, 'Anna Jones'), signer(own, 1, 'Ines Okoye')], unsigned: 2 },
        { signers: [signer(own, 4, 'Ines', 'Ines Okoye')], unsigned: 1 },
      ]),
    ).toEqual({
      signers: [signer(own, 5, 'Ines', 'Ines Okoye'), signer(annas, 1, 'Anna Jones')],
      unsigned: 3,
    })
  })

  it('is nobody where lines are not signed', () => {
    expect(unsignedInWords({ signers: [], unsigned: 0 })).toBe('')
    expect(unsignedInWords({ signers: [], unsigned: 1 })).toBe(
      '1 log line is not signed, so nothing shows who wrote it; earlier versions of Touchstone did not sign.',
    )
  })
})

describe('a key', () => {
  it('has one spelling only', () => {
    expect(PublicKey.safeParse(annas.key).success).toBe(true)
    expect(PublicKey.safeParse(`${'a'.repeat(42)}B`).success).toBe(false)
    expect(PublicKey.safeParse(`${'a'.repeat(42)}=`).success).toBe(false)
  })

  it('has a fingerprint in groups of four, short or in full, and a name of at least one letter', () => {
    expect(fingerprintInWords('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef')
    expect(fingerprintInWords('0123456789abcdef'.repeat(4), 'full').split(' ')).toHaveLength(16)
    expect(KeyName.safeParse('  ').success).toBe(false)
  })
})
